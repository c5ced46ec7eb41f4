/**
 * What can be said of an initramfs before a kernel unpacks it: whether an archive that is not compressed is whole.
 * Source: Linux, Documentation/driver-api/early-userspace/buffer-format.rst ("newc" and "crc" formats of cpio).
 */
import { BootError, showBytes } from './errors.ts'

const MAGICS = ['070701', '070702']
const HEADER = 110
/** Where in a header the lengths of the file and of its name stand: eight hexadecimal digits each. */
const [FILE_SIZE, NAME_SIZE] = [54, 94]
const LAST = 'TRAILER!!!'

const text = new TextDecoder('latin1')

/** Throws a BootError where an archive ends before its last entry; of other formats nothing is said. */
export function checkInitramfs(file: Uint8Array): void {
  if (file.length === 0) throw new BootError('the initramfs is empty')
  if (!isEntry(file, 0)) return
  for (let at = 0; ; ) {
    const header = file.subarray(at, at + HEADER)
    const number = (place: number) => Number.parseInt(text.decode(header.subarray(place, place + 8)), 16)
    const name = at + HEADER
    const data = align(name + number(NAME_SIZE))
    const next = align(data + number(FILE_SIZE))
    // A number that is none makes this false too.
    if (!(header.length === HEADER && next <= align(file.length)) || !isEntry(file, at))
      throw new BootError(`the initramfs is truncated or damaged: its archive breaks off after ${showBytes(at)}`)
    if (text.decode(file.subarray(name, name + LAST.length)) === LAST) return
    at = next
  }
}

const isEntry = (file: Uint8Array, at: number): boolean => MAGICS.includes(text.decode(file.subarray(at, at + 6)))
const align = (at: number): number => Math.ceil(at / 4) * 4
