/** A disk on a file of the host, in Node. */
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import type { Disk } from '../devices/device.ts'
import { BootError } from './errors.ts'

export interface DiskOptions {
  /** Open it for reading alone, though it might be written. */
  readonly readOnly?: boolean
  /** Told what has gone wrong, once for each thing that does: the guest sees an error and no more. */
  readonly failed?: (what: string) => void
}

/** Reasons for which a file that cannot be written may still be read. */
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS'])

export class NodeDisk implements Disk {
  readonly readOnly: boolean
  readonly size: number
  private readonly path: string
  private readonly descriptor: number
  /** A flush has failed: what the host has lost since the last good one, nobody knows. */
  private lost = false
  private readonly failed: (what: string) => void
  private readonly told = new Set<string>()

  /** Opens an image; one that cannot be written becomes a disk that is read-only. Throws a BootError when it cannot be used. */
  constructor(path: string, options: DiskOptions = {}) {
    this.path = path
    this.failed = options.failed ?? (() => {})
    const opened = open(path, options.readOnly ?? false)
    this.descriptor = opened.descriptor
    this.readOnly = opened.readOnly
    const status = fstatSync(this.descriptor)
    if (!status.isFile()) {
      this.close()
      throw new BootError(`the disk image ${path} is no file`)
    }
    this.size = status.size
  }

  read(position: number, target: Uint8Array): void {
    this.telling(() => {
      for (let done = 0; done < target.length; ) {
        const count = readSync(this.descriptor, target, done, target.length - done, position + done)
        if (count === 0) throw new Error(`${this.path} has shrunk`)
        done += count
      }
    })
  }

  /** A file that has shrunk does not grow again by itself: what was cut off would read as zeroes. */
  write(position: number, source: Uint8Array): void {
    this.telling(() => {
      if (fstatSync(this.descriptor).size < position + source.length) throw new Error(`${this.path} has shrunk`)
      for (let done = 0; done < source.length; )
        done += writeSync(this.descriptor, source, done, source.length - done, position + done)
    })
  }

  /** After one failure there is no success: the host reports an error of writing back once, and forgets the pages. */
  flush(): void {
    if (this.readOnly) return
    if (this.lost) throw new Error(`${this.path}: an earlier flush has failed`)
    try {
      this.telling(() => fsyncSync(this.descriptor))
    } catch (error) {
      this.lost = true
      throw error
    }
  }

  close(): void {
    closeSync(this.descriptor)
  }

  private telling(action: () => void): void {
    try {
      action()
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException
      const what = code === undefined ? message : `${this.path}: ${message}`
      if (!this.told.has(what)) this.failed(what)
      this.told.add(what)
      throw error
    }
  }
}

function open(path: string, readOnly: boolean): { descriptor: number; readOnly: boolean } {
  // A pipe or a terminal must not make the host wait.
  const flags = constants.O_NONBLOCK
  try {
    if (!readOnly) return { descriptor: openSync(path, flags | constants.O_RDWR), readOnly: false }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!NOT_WRITABLE.has(code ?? '')) throw failure(path, error)
  }
  try {
    return { descriptor: openSync(path, flags | constants.O_RDONLY), readOnly: true }
  } catch (error) {
    throw failure(path, error)
  }
}

function failure(path: string, error: unknown): BootError {
  const { code, message } = error as NodeJS.ErrnoException
  const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message
  return new BootError(`the disk image ${path} cannot be opened: ${reason}`)
}
