/** Disks on the host's files, and what a guest sees when the host plays tricks. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BootError } from '../../runtime/boot/errors.ts'
import { NodeDisk } from '../../runtime/boot/node-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'specvisor-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))
const image = (name: string, bytes: number) => {
  const path = join(folder, name)
  writeFileSync(path, new Uint8Array(bytes).fill(7))
  return path
}

describe('a disk on a file', () => {
  it('reads, writes and flushes', () => {
    const path = image('plain', 4096)
    const disk = new NodeDisk(path)
    expect([disk.size, disk.readOnly]).toEqual([4096, false])
    disk.write(512, Uint8Array.of(1, 2, 3))
    disk.flush()
    expect([...readFileSync(path).subarray(511, 516)]).toEqual([7, 1, 2, 3, 7])
    const back = new Uint8Array(4)
    disk.read(512, back)
    expect([...back]).toEqual([1, 2, 3, 7])
    disk.close()
  })

  it('says of a file that has shrunk that it has, for reading and for writing', () => {
    const path = image('shrinking', 4096)
    const disk = new NodeDisk(path)
    truncateSync(path, 1024)
    expect(() => disk.read(512, new Uint8Array(1024))).toThrow('has shrunk')
    expect(() => disk.write(2048, new Uint8Array(512))).toThrow('has shrunk')
    expect(readFileSync(path).length).toBe(1024)
    disk.read(0, new Uint8Array(1024))
    disk.close()
  })

  it('opens read-only what cannot be written, or is not to be', () => {
    const path = image('locked', 512)
    chmodSync(path, 0o444)
    // Root may write anything; then only the option makes it read-only.
    const disk = new NodeDisk(path, { readOnly: process.getuid?.() === 0 })
    expect(disk.readOnly).toBe(true)
    expect(() => disk.write(0, Uint8Array.of(1))).toThrow()
    disk.flush()
    disk.close()
  })

  it('does not flush after a flush that failed', () => {
    const disk = new NodeDisk(image('failing', 512))
    disk.close()
    expect(() => disk.flush()).toThrow()
    expect(() => disk.flush()).toThrow('an earlier flush has failed')
  })

  it('refuses what is no file, in words', () => {
    expect(() => new NodeDisk(join(folder, 'absent'))).toThrow(BootError)
    expect(() => new NodeDisk(join(folder, 'absent'))).toThrow('there is no such file')
    expect(() => new NodeDisk(folder)).toThrow(BootError)
    expect(() => new NodeDisk('/dev/null')).toThrow('is no file')
  })
})
