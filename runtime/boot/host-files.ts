/** The host's files as a guest may reach them: an interface, and two homes for it that need no file system. */

/** An error of a file operation, by its POSIX name (`ENOENT`); always an answer to the guest, never the host's end. */
export class HostFileError extends Error {
  override readonly name = 'HostFileError'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export interface OpenMode {
  readonly read: boolean
  readonly write: boolean
  /** Make the file if it does not exist. */
  readonly create: boolean
  /** Empty it first. */
  readonly truncate: boolean
}

/** An open file. Positions are bytes from its start. All operations throw a HostFileError when they cannot. */
export interface HostFile {
  /** Fills `target` as far as the file goes; gives the bytes read. */
  readAt(position: number, target: Uint8Array): number
  writeAt(position: number, source: Uint8Array): number
  length(): number
  close(): void
}

export interface HostFiles {
  open(name: string, mode: OpenMode): HostFile
  remove(name: string): void
  rename(from: string, to: string): void
}

/** No files at all. */
export const noFiles: HostFiles = {
  open: refuse,
  remove: refuse,
  rename: refuse,
}

function refuse(): never {
  throw new HostFileError('EACCES')
}

/** What a file in memory may grow to. */
const MAXIMUM_FILE = 2 ** 30

/** Files in memory, for browsers and tests: a flat folder of names. */
export class MemoryFiles implements HostFiles {
  readonly contents = new Map<string, Uint8Array>()

  open(name: string, mode: OpenMode): HostFile {
    if (!this.contents.has(name) && !mode.create) throw new HostFileError('ENOENT')
    if (!this.contents.has(name) || mode.truncate) this.contents.set(name, new Uint8Array(0))
    // The name may go away under an open file; its bytes stay with the handle.
    const held = { bytes: this.contents.get(name)! }
    return {
      readAt: (position, target) => {
        const part = held.bytes.subarray(position, position + target.length)
        target.set(part)
        return part.length
      },
      writeAt: (position, source) => {
        if (position + source.length > MAXIMUM_FILE) throw new HostFileError('EFBIG')
        if (position + source.length > held.bytes.length) {
          const grown = new Uint8Array(position + source.length)
          grown.set(held.bytes)
          if (this.contents.get(name) === held.bytes) this.contents.set(name, grown)
          held.bytes = grown
        }
        held.bytes.set(source, position)
        return source.length
      },
      length: () => held.bytes.length,
      close: () => {},
    }
  }

  remove(name: string): void {
    if (!this.contents.delete(name)) throw new HostFileError('ENOENT')
  }

  rename(from: string, to: string): void {
    const bytes = this.contents.get(from)
    if (!bytes) throw new HostFileError('ENOENT')
    this.contents.delete(from)
    this.contents.set(to, bytes)
  }
}
