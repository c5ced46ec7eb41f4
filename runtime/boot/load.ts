/** Programs into memory: ELF executables and flat binaries. */
import type { PhysicalMemory } from '../memory/physical.ts'
import type { Ram } from '../memory/ram.ts'
import { type ElfSymbol, parseElf } from './elf.ts'
import { BootError, hex, showBytes } from './errors.ts'

/** What a machine runs, from its spec. */
export interface ElfExpectation {
  readonly class: 32 | 64
  /** The `e_machine` number. */
  readonly machine: number
  readonly byteOrder: 'little' | 'big'
}

export interface LoadedProgram {
  /** Physical address of the first instruction. */
  readonly entry: number
  /** Physical address after the last byte it takes: from there on memory is free. */
  readonly end: number
  /** Where it lies now. */
  readonly symbols: readonly ElfSymbol[]
}

/**
 * Loads an executable by its physical addresses. Throws a BootError; then memory may hold some of its segments.
 * @param base where one that relocates itself goes, if there is no memory where it was linked; without it, such are refused
 */
export function loadElf(
  file: Uint8Array,
  expected: ElfExpectation,
  memory: PhysicalMemory,
  base?: number,
): LoadedProgram {
  const image = parseElf(file, base !== undefined)
  if (image.class !== expected.class)
    throw new BootError(`the ELF file is for a ${image.class}-bit machine; this one has ${expected.class} bits`)
  if (image.byteOrder !== expected.byteOrder)
    throw new BootError(`the ELF file is ${image.byteOrder}-endian; this machine is ${expected.byteOrder}-endian`)
  if (image.machine !== expected.machine)
    throw new BootError(
      `the ELF file is for another instruction set: its machine number is ${image.machine}, this machine's ${expected.machine}`,
    )
  const lowest = Math.min(...image.segments.map(s => s.physical))
  const bias = base !== undefined && image.movable && !memory.ramAt(lowest, 1) ? base - lowest : 0
  for (const segment of image.segments) checkFits(segment.physical + bias, segment.memorySize, 'the ELF file', memory)
  for (const { physical, bytes, memorySize } of image.segments) {
    memory.writeBytes(physical + bias, bytes)
    memory.fill(physical + bias + bytes.length, memorySize - bytes.length, 0)
  }
  // The entry point is a virtual address; before any translation is on, its physical twin is what the machine runs.
  const holder = image.segments.find(
    s => image.entry >= s.virtual && image.entry < s.virtual + Math.max(s.memorySize, 1),
  )
  if (!holder) throw new BootError(`the ELF file's entry point ${hex(image.entry)} lies in none of its segments`)
  const end = bias + Math.max(...image.segments.map(s => s.physical + s.memorySize))
  const symbols = bias === 0 ? image.symbols : image.symbols.map(one => ({ ...one, value: one.value + BigInt(bias) }))
  return { entry: image.entry - holder.virtual + holder.physical + bias, end, symbols }
}

/** Loads bytes as they are at a physical address, which is also the entry. Throws a BootError. */
export function loadFlat(file: Uint8Array, address: number, memory: PhysicalMemory): LoadedProgram {
  if (file.length === 0) throw new BootError('the program is empty')
  checkFits(address, file.length, 'the program', memory)
  memory.writeBytes(address, file)
  return { entry: address, end: address + file.length, symbols: [] }
}

function checkFits(address: number, bytes: number, what: string, memory: PhysicalMemory): void {
  if (memory.ramAt(address, bytes)) return
  const show = (ram: Ram) => `${showBytes(ram.size)} of memory at ${hex(ram.base)}`
  const ram = memory.ramAt(address, 1)
  if (ram) throw new BootError(`${what} does not fit: it needs ${bytes} bytes at ${hex(address)}, beyond ${show(ram)}`)
  const there = memory.ram.map(show).join(', ')
  throw new BootError(`${what} wants ${bytes} bytes at ${hex(address)}, where there is no memory; there is ${there}`)
}
