/** Boots Debian up to its first process and writes what it took, as JSON. `run-boot.ts HARTS [reference|fast]` */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { boot } from '../generated/rv64/boot.ts'
import { deviceTree } from '../generated/rv64/device-tree.ts'
import { DEVICES } from '../generated/rv64/devices.ts'
import { linux } from '../generated/rv64/linux.ts'
import { architecture } from '../generated/rv64/machine.ts'
import { semantics } from '../generated/rv64/semantics.ts'
import { prepareFastEngine } from '../runtime/boot/node-engine.ts'
import { System } from '../runtime/boot/system.ts'
import { initramfs } from '../test/linux/make-initramfs.ts'

export interface BootMeasurement {
  /** Instructions attempted by all harts. */
  instructions: number
  /** Processor time. */
  milliseconds: number
  /** Peak of the whole process, in bytes. */
  peak: number
}

/** What init prints first. */
const INIT = 'CHECK Linux'
const SLICE = 5_000_000
/** More than any boot takes: one that takes more is lost. */
const INSTRUCTIONS = 4_000_000_000

function measure(harts: number, engine: 'reference' | 'fast'): BootMeasurement {
  const debian = process.env.SPECVISOR_LINUX ?? fileURLToPath(new URL('../.cache/linux', import.meta.url))
  let printed = ''
  const terminal = {
    write: (byte: number) => {
      printed = (printed + String.fromCharCode(byte)).slice(-INIT.length)
      if (printed === INIT) system.stop()
    },
    read: () => undefined,
    ready: () => false,
  }
  prepareFastEngine()
  const description = { architecture, boot, devices: DEVICES, deviceTree, linux, semantics }
  const system = new System(description, { harts, terminal, engine })
  system.start({
    kernel: readFileSync(`${debian}/Image`),
    firmware: readFileSync(`${debian}/fw_dynamic.bin`),
    initramfs: initramfs(debian),
    bootArguments: 'quiet cryptomgr.notests',
  })
  const before = process.cpuUsage()
  while (printed !== INIT) {
    const stop = system.run(SLICE)
    if (stop.reason !== 'limit' && stop.reason !== 'stopped') throw new Error(`unexpected end: ${JSON.stringify(stop)}`)
    if (system.harts.attempted > INSTRUCTIONS) throw new Error('it does not get to init')
    system.board.poll()
  }
  const { user, system: kernel } = process.cpuUsage(before)
  return {
    instructions: system.harts.attempted,
    milliseconds: (user + kernel) / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
  }
}

process.stdout.write(
  JSON.stringify(measure(Number(process.argv[2]), process.argv[3] === 'fast' ? 'fast' : 'reference')),
)
