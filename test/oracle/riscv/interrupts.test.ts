/** Truth of interrupts: software and timer interrupts are taken when, where and in the order in which QEMU takes them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithOracles } from '../oracle.ts'
import { AS, inFolder, LD, link } from './binutils.ts'
import { runOurs } from './ours.ts'
import { QEMU, runQemu } from './qemu.ts'

const RAM = 0x8000_0000
const DATA = 0x8001_0000
const LOG_BYTES = 8192

/** One line for each group of the log; of mstatus and mip, the fields that rv64 has. */
function readLog(memory: Uint8Array): string[] {
  const view = new DataView(memory.buffer, memory.byteOffset, memory.byteLength)
  const lines: string[] = []
  for (let at = 0; view.getBigUint64(at, true) !== 0n; at += 48) {
    const [what, mcause, mtval, mepc, mstatus, mip] = Array.from({ length: 6 }, (_, i) =>
      view.getBigUint64(at + 8 * i, true),
    )
    const hex = (value: bigint) => `0x${value.toString(16)}`
    lines.push(
      what < 100n
        ? `fact ${what}: ${hex(mcause)}, mip ${hex(mip & 0x888n)}`
        : `trap at entry ${what - 100n}: mcause ${hex(mcause)}, mtval ${hex(mtval)}, mepc ${hex(mepc)}, mstatus ${hex(mstatus & 0x20_1888n)}, mip ${hex(mip & 0x888n)}`,
    )
  }
  return lines
}

describeWithOracles('RISC-V interrupts against QEMU', [AS, LD, QEMU], () => {
  it('takes them as QEMU does', () => {
    inFolder(folder => {
      link(
        readFileSync(new URL('interrupts.s', import.meta.url), 'utf8'),
        {},
        { text: RAM, data: DATA },
        folder,
        'interrupts',
      )
      const ours = new Uint8Array(LOG_BYTES)
      runOurs(new Uint8Array(readFileSync(join(folder, 'interrupts'))), 100_000).readBytes(DATA, ours)
      runQemu('interrupts', folder)
      const theirs = readLog(new Uint8Array(readFileSync(join(folder, 'result.bin'))))
      expect(readLog(ours)).toEqual(theirs)
      expect(theirs.filter(line => line.startsWith('fact')).length).toBe(13)
      expect(theirs.filter(line => line.startsWith('trap')).length).toBeGreaterThan(10)
    })
  })
})
