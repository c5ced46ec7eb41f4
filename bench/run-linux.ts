/**
 * Boots Linux until it switches the machine off, its console on standard output; then writes what it took to standard error, as JSON:
 * `run-linux.ts reference|fast HARTS FIRMWARE KERNEL INITRAMFS ARGUMENTS`.
 */
import { readFileSync, writeSync } from 'node:fs'
import { boot } from '../generated/rv64/boot.ts'
import { deviceTree } from '../generated/rv64/device-tree.ts'
import { DEVICES as devices } from '../generated/rv64/devices.ts'
import { linux } from '../generated/rv64/linux.ts'
import { architecture } from '../generated/rv64/machine.ts'
import { semantics } from '../generated/rv64/semantics.ts'
import { prepareFastEngine } from '../runtime/boot/node-engine.ts'
import { System } from '../runtime/boot/system.ts'
import type { TranslatedCode } from '../runtime/fast/code-cache.ts'
import { FastEngine } from '../runtime/fast/engine.ts'

export interface LinuxRun {
  /** Instructions attempted by all harts. */
  readonly instructions: number
  /** Those of them that translated code has executed. */
  readonly translated: number
  /** Peak of the whole process, in bytes. */
  readonly peak: number
  readonly ram: number
  /** Of all harts. */
  readonly code: TranslatedCode
}

const SLICE = 5_000_000
/** More than any run takes: one that takes more is lost. */
const INSTRUCTIONS = 60_000_000_000

const [engine, harts, firmware, kernel, initramfs, bootArguments] = process.argv.slice(2)
let line: number[] = []
const terminal = {
  write: (byte: number) => {
    line.push(byte)
    if (byte !== 10) return
    writeSync(1, Uint8Array.from(line))
    line = []
  },
  read: () => undefined,
  ready: () => false,
}
const description = { architecture, boot, devices, deviceTree, linux, semantics }
prepareFastEngine()
const system = new System(description, {
  harts: Number(harts),
  terminal,
  engine: engine === 'fast' ? 'fast' : 'reference',
})
system.start({
  kernel: readFileSync(kernel),
  firmware: readFileSync(firmware),
  initramfs: readFileSync(initramfs),
  bootArguments,
})
for (;;) {
  const stop = system.run(SLICE)
  if (stop.reason === 'off') break
  if (stop.reason !== 'limit') throw new Error(`unexpected end: ${JSON.stringify(stop)}`)
  if (system.harts.attempted > INSTRUCTIONS) throw new Error('it does not come to an end')
  system.board.poll()
}
const fast = system.harts.engines.filter(one => one instanceof FastEngine)
const code: TranslatedCode = { regions: 0, instructions: 0, bytes: 0, modules: 0, pauses: [], emptied: 0 }
for (const { translatedCode } of fast) {
  for (const key of ['regions', 'instructions', 'bytes', 'modules', 'emptied'] as const)
    code[key] += translatedCode[key]
  code.pauses.push(...translatedCode.pauses)
}
const run: LinuxRun = {
  instructions: system.harts.attempted,
  translated: fast.reduce((sum, { counters }) => sum + counters.translated, 0),
  peak: process.resourceUsage().maxRSS * 1024,
  ram: system.memory.ram.reduce((sum, { size }) => sum + size, 0),
  code,
}
process.stderr.write(JSON.stringify(run))
