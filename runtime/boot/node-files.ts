/** The host's files in Node: one folder that the user grants, and nothing outside it. */
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type HostFile, HostFileError, type HostFiles, type OpenMode } from './host-files.ts'

export class NodeFiles implements HostFiles {
  private readonly root: string

  /** @param root the folder granted, for reading and writing. Throws a HostFileError when there is no such folder. */
  constructor(root: string) {
    this.root = guarded(() => realpathSync(root))
    if (!guarded(() => lstatSync(this.root)).isDirectory()) throw new HostFileError('ENOTDIR')
  }

  open(name: string, mode: OpenMode): HostFile {
    const path = this.target(name)
    // Not through a link that appeared meanwhile, and without waiting for the other end of a pipe.
    let flags = constants.O_NOFOLLOW | constants.O_NONBLOCK
    flags |= mode.write ? constants.O_RDWR : constants.O_RDONLY
    if (mode.create) flags |= constants.O_CREAT
    return guarded(() => {
      const descriptor = openSync(path, flags, 0o644)
      try {
        const status = fstatSync(descriptor)
        if (status.isDirectory()) throw new HostFileError('EISDIR')
        if (!status.isFile()) throw new HostFileError('EACCES')
        if (mode.truncate) ftruncateSync(descriptor)
      } catch (error) {
        closeSync(descriptor)
        throw error
      }
      return new NodeFile(descriptor)
    })
  }

  remove(name: string): void {
    guarded(() => unlinkSync(this.place(name)))
  }

  rename(from: string, to: string): void {
    const [source, target] = [this.place(from), this.place(to)]
    guarded(() => {
      if (lstatSync(source).isDirectory()) throw new HostFileError('EISDIR')
      renameSync(source, target)
    })
  }

  /** The directory entry that a guest's name means. Throws EACCES when it lies outside the folder granted. */
  private place(name: string): string {
    if (name === '' || name.includes('\0')) throw new HostFileError('EINVAL')
    const path = resolve(this.root, name)
    if (path === this.root) throw new HostFileError('EISDIR')
    this.check(path)
    // The folders on the way may be links to anywhere.
    const folder = guarded(() => realpathSync(dirname(path)))
    this.check(folder)
    return join(folder, basename(path))
  }

  /** The file behind that entry: a link is followed once, when it stays inside. */
  private target(name: string): string {
    const path = this.place(name)
    const status = guarded(() => lstatSync(path, { throwIfNoEntry: false }))
    if (!status?.isSymbolicLink()) return path
    const real = guarded(() => realpathSync(path))
    this.check(real)
    return real
  }

  private check(path: string): void {
    const way = relative(this.root, path)
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(this.root, way) !== path)
      throw new HostFileError('EACCES')
  }
}

class NodeFile implements HostFile {
  private readonly descriptor: number

  constructor(descriptor: number) {
    this.descriptor = descriptor
  }

  readAt(position: number, target: Uint8Array): number {
    return guarded(() => readSync(this.descriptor, target, 0, target.length, position))
  }

  writeAt(position: number, source: Uint8Array): number {
    return guarded(() => writeSync(this.descriptor, source, 0, source.length, position))
  }

  length(): number {
    return guarded(() => fstatSync(this.descriptor).size)
  }

  close(): void {
    guarded(() => closeSync(this.descriptor))
  }
}

/** Runs a file operation; whatever the host makes of it, a failure is a HostFileError. */
function guarded<T>(operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    if (error instanceof HostFileError) throw error
    const code = (error as NodeJS.ErrnoException).code
    // Following a link was refused: O_NOFOLLOW says ELOOP.
    throw new HostFileError(
      code === 'ELOOP' ? 'EACCES' : code?.startsWith('E') && !code.startsWith('ERR_') ? code : 'EIO',
    )
  }
}
