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
const LOG_BYTES = 16384
/** The fields of mstatus that the programs change, and the bits of mip and mie that rv64 has. */
const STATUS = 0x20_19aan
const PENDING = 0xaaan

const hex = (value: bigint) => `0x${value.toString(16)}`

/** One line for each group of the log. */
function readLog(memory: Uint8Array): string[] {
  const view = new DataView(memory.buffer, memory.byteOffset, memory.byteLength)
  const lines: string[] = []
  for (let at = 0; view.getBigUint64(at, true) !== 0n; at += 48) {
    const [what, cause, value, pc, status, pending] = Array.from({ length: 6 }, (_, i) =>
      view.getBigUint64(at + 8 * i, true),
    )
    const now = `pending ${hex(pending & PENDING)}`
    lines.push(
      what < 100n
        ? `fact ${what}: ${hex(cause)}, ${now}`
        : `trap at entry ${what - 100n}: cause ${hex(cause)}, value ${hex(value)}, pc ${hex(pc)}, status ${hex(status & STATUS)}, ${now}`,
    )
  }
  return lines
}

/** What a program logs here, having logged the same under QEMU. */
function logOf(source: string, options: readonly string[] = []): string[] {
  return inFolder(folder => {
    link(readFileSync(new URL(source, import.meta.url), 'utf8'), {}, { text: RAM, data: DATA }, folder, 'program')
    const ours = new Uint8Array(LOG_BYTES)
    runOurs(new Uint8Array(readFileSync(join(folder, 'program'))), 100_000).readBytes(DATA, ours)
    runQemu('program', folder, options)
    const log = readLog(ours)
    expect(log).toEqual(readLog(new Uint8Array(readFileSync(join(folder, 'result.bin')))))
    return log
  })
}

const facts = (log: readonly string[]) => log.filter(line => line.startsWith('fact')).length
/** The cause of the interrupt that a line tells of. */
const cause = (line: string) => /cause 0x80*(\w+),/.exec(line)?.[1]

describeWithOracles('RISC-V interrupts against QEMU', [AS, LD, QEMU], () => {
  it('takes those of machine mode as QEMU does', () => {
    const log = logOf('interrupts.s')
    expect(facts(log)).toBe(13)
    expect(log.filter(line => line.startsWith('trap')).length).toBeGreaterThan(10)
  })

  // With these options, QEMU takes interrupts in the order of the standard.
  it('takes those of supervisor mode as QEMU does', () => {
    const log = logOf('supervisor.s', ['x-smaia', 'x-ssaia'])
    expect(facts(log)).toBe(25)
    // All at once: external, software and timer interrupts of a mode, those of machine mode before. At the end STIP is stimecmp's.
    expect(log.slice(0, 3).map(cause)).toEqual(['9', '1', '5'])
    expect(log.slice(-6, -1).map(cause)).toEqual(['b', '3', '7', '9', '1'])
  })
})
