/**
 * Archives in the "newc" format of cpio, which is what the kernel unpacks as its first root file system.
 * Source: Linux, Documentation/driver-api/early-userspace/buffer-format.rst.
 */
export interface ArchiveEntry {
  /** Without a leading slash; folders stand before what is in them. */
  readonly path: string
  /** Type and permissions, as in `st_mode`. */
  readonly mode: number
  /** A file's bytes, or where a symbolic link leads. */
  readonly data?: Uint8Array
  /** Of device nodes. */
  readonly major?: number
  readonly minor?: number
}

const TYPE = { folder: 0o040000, file: 0o100000, link: 0o120000, character: 0o020000 }

export const folder = (path: string): ArchiveEntry => ({ path, mode: TYPE.folder | 0o755 })
export const file = (path: string, data: Uint8Array | string, permissions = 0o644): ArchiveEntry => ({
  path,
  mode: TYPE.file | permissions,
  data: typeof data === 'string' ? Buffer.from(data) : data,
})
export const link = (path: string, to: string): ArchiveEntry => ({
  path,
  mode: TYPE.link | 0o777,
  data: Buffer.from(to),
})
export const characterDevice = (path: string, major: number, minor: number): ArchiveEntry => ({
  path,
  mode: TYPE.character | 0o600,
  major,
  minor,
})

/** The archive's bytes. Owners are root, times are 0: the same entries give the same bytes. */
export function archive(entries: readonly ArchiveEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const add = ({ path, mode, data = new Uint8Array(0), major = 0, minor = 0 }: ArchiveEntry, inode: number) => {
    const name = Buffer.from(`${path}\0`)
    const numbers = [inode, mode, 0, 0, 1, 0, data.length, 0, 0, major, minor, name.length, 0]
    const header = `070701${numbers.map(n => n.toString(16).toUpperCase().padStart(8, '0')).join('')}`
    parts.push(padded(Buffer.concat([Buffer.from(header), name])), padded(data))
  }
  entries.forEach((entry, i) => void add(entry, i + 1))
  add({ path: 'TRAILER!!!', mode: 0 }, 0)
  return Buffer.concat(parts)
}

/** Headers with their names, and data, each take a multiple of 4 bytes. */
const padded = (bytes: Uint8Array): Uint8Array =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, new Uint8Array(4 - (bytes.length % 4))])
