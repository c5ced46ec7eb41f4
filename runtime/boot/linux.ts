/**
 * Kernels, firmware and their initramfs into memory. Formats of kernels: ELF, the raw image that Linux's own build gives, and either
 * compressed by gzip. Source: Linux, Documentation/arch/riscv/boot.rst and boot-image-header.rst; OpenSBI, docs/firmware.
 */
import { gunzipSync } from 'node:zlib'
import { registerCell, type StatePlace } from '../debug/registers.ts'
import type { RegisterSpace } from '../devices/registers.ts'
import type { MachineState, RegisterInfo } from '../engine/types.ts'
import type { PhysicalMemory } from '../memory/physical.ts'
import { type ElfSymbol, isElf } from './elf.ts'
import { BootError, hex, showBytes } from './errors.ts'
import { type TreeNode, writeTree } from './fdt.ts'
import { checkInitramfs } from './initramfs.ts'
import { type ElfExpectation, type LoadedProgram, loadElf } from './load.ts'
import type { SbiTable } from './sbi.ts'
import type { RegisterElement } from './semihosting-trap.ts'

/** What is emitted of a machine on which kernels run. */
export interface LinuxDescription {
  /** What a raw image begins with; its magic number is that after reset. */
  createImage(): RegisterSpace
  /** What firmware is told of the kernel. */
  createInfo(): RegisterSpace
  readonly arguments: {
    readonly hart: RegisterElement
    readonly tree: RegisterElement
    readonly info: RegisterElement
  }
  readonly call: {
    readonly extension: RegisterElement
    readonly number: RegisterElement
    readonly parameters: readonly RegisterElement[]
    readonly error: RegisterElement
    readonly value: RegisterElement
  }
  /** How kernels run without firmware; absent where they cannot. */
  readonly direct?: DirectDescription
  readonly table: SbiTable
}

/** How kernels run without firmware: their calls are answered by this library. */
export interface DirectDescription {
  /** The trap that is a call. */
  readonly trap: number
  /** What a hart that starts has set up. */
  readonly start: readonly (StatePlace & { readonly value: bigint })[]
  /** What a hart that a call starts is given. */
  readonly opaque: RegisterElement
  /** What asks for the kernel's software interrupt and its timer interrupt. */
  readonly software: StatePlace
  readonly timer: StatePlace
  /** Holds the time of the timer interrupt, where the machine compares by itself. */
  readonly deadline?: RegisterElement
  readonly identity: {
    readonly vendor: RegisterElement
    readonly architecture: RegisterElement
    readonly implementation: RegisterElement
  }
}

export interface BootFiles {
  /** Absent: firmware is all that runs. */
  readonly kernel?: Uint8Array
  readonly initramfs?: Uint8Array
  /** Runs first, in the most privileged mode; without it the kernel is what runs first. */
  readonly firmware?: Uint8Array
}

export interface BootOptions {
  readonly description: LinuxDescription
  readonly memory: PhysicalMemory
  readonly elf?: ElfExpectation
  /** Makes the device tree, once it is known where the initramfs lies. */
  tree(initrd: { start: number; end: number } | undefined): TreeNode
}

export interface Booted {
  /** Physical addresses: of the first instruction, of the kernel's, of the device tree, and of what firmware is told. */
  readonly entry: number
  readonly kernel?: number
  readonly tree: number
  readonly info: number
  readonly initrd?: { readonly start: number; readonly end: number }
  /** Of firmware and kernel, as far as their files have any, where they lie now. */
  readonly symbols: readonly ElfSymbol[]
}

/** Kernels lie at multiples of this: a large page, by which they map themselves. */
const KERNEL_ALIGNMENT = 2 ** 21
/** Where the kernel goes behind firmware: what OpenSBI's fw_jump is built for, and QEMU too. */
const FIRMWARE_ROOM = 2 ** 21
const PAGE = 4096
/** Firmware adds nodes to the tree in place. */
const TREE_ROOM = 2 ** 16
/** Nothing larger is unpacked. */
const LARGEST_KERNEL = 2 ** 30

/**
 * Puts everything into the first region of RAM: firmware (where there is one) and kernel at its start, then the initramfs, the device
 * tree, and what firmware is told. Throws a BootError, naming the file, for what is damaged or does not fit.
 */
export function loadLinux(files: BootFiles, options: BootOptions): Booted {
  const { memory, description } = options
  const ram = memory.ram[0]
  if (!ram) throw new BootError('the machine has no memory')
  const end = ram.base + ram.size
  const entry = files.firmware && place('the firmware', files.firmware, ram.base, options)
  const kernel = files.kernel && loadKernel(files.kernel, ram.base + (files.firmware ? FIRMWARE_ROOM : 0), options)
  const first = entry ?? kernel
  if (!first) throw new BootError('there is neither firmware nor a kernel to start')
  if (entry && kernel && entry.end > kernel.start && entry.entry < kernel.end)
    throw new BootError(`the firmware reaches up to ${hex(entry.end)}, into the kernel at ${hex(kernel.start)}`)
  let free = align(Math.max(first.end, kernel?.end ?? 0), KERNEL_ALIGNMENT)
  let initrd: { start: number; end: number } | undefined
  if (files.initramfs) {
    checkInitramfs(files.initramfs)
    if (!memory.writeBytes(free, files.initramfs))
      throw new BootError(
        `the initramfs does not fit: it has ${showBytes(files.initramfs.length)}, and behind the kernel there are ${showBytes(Math.max(0, end - free))} of memory`,
      )
    initrd = { start: free, end: free + files.initramfs.length }
    free = align(initrd.end, PAGE)
  }
  const tree = writeTree(options.tree(initrd))
  const told = description.createInfo()
  told.store('next-addr', BigInt(kernel?.entry ?? 0))
  const info = told.snapshot()
  const infoAt = align(free + tree.length + TREE_ROOM, PAGE)
  if (infoAt + info.length > end || !memory.writeBytes(free, tree) || !memory.writeBytes(infoAt, info))
    throw new BootError(`there is no room for the device tree: everything else reaches up to ${hex(free)}`)
  return {
    entry: first.entry,
    tree: free,
    info: infoAt,
    symbols: [...(entry?.symbols ?? []), ...(kernel?.symbols ?? [])],
    ...(kernel ? { kernel: kernel.entry } : {}),
    ...(initrd ? { initrd } : {}),
  }
}

/** What the first instruction finds in registers. */
export function setArguments(
  description: LinuxDescription,
  booted: Booted,
  state: MachineState,
  registers: readonly RegisterInfo[],
  hart: number,
): void {
  const set = ({ register, index }: RegisterElement, value: number) => {
    const info = registers.find(r => r.name === register)
    if (!info) throw new Error(`there is no register ${register}`)
    registerCell(state, info, index).set(BigInt(value))
  }
  set(description.arguments.hart, hart)
  set(description.arguments.tree, booted.tree)
  set(description.arguments.info, booted.info)
}

/** The kernel's bytes, unpacked where they are compressed. Throws a BootError. */
export function unpackKernel(file: Uint8Array): Uint8Array {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return file
  try {
    return gunzipSync(file, { maxOutputLength: LARGEST_KERNEL })
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new BootError('the kernel is truncated: its compressed data end early')
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new BootError(`the kernel is larger than ${showBytes(LARGEST_KERNEL)}`)
    throw new BootError('the kernel is damaged: it cannot be decompressed')
  }
}

interface LoadedKernel {
  readonly symbols: readonly ElfSymbol[]
  readonly entry: number
  readonly start: number
  readonly end: number
}

function loadKernel(file: Uint8Array, base: number, options: BootOptions): LoadedKernel {
  if (file.length === 0) throw new BootError('the kernel is empty')
  const bytes = unpackKernel(file)
  if (isElf(bytes)) {
    const { entry, end, symbols } = place('the kernel', bytes, base, options)
    return { entry, start: entry, end, symbols }
  }
  const { memory, description } = options
  const header = description.createImage()
  const magic = header.load('magic2')
  const size = header.map.size
  if (bytes.length < size)
    throw new BootError(`the kernel is neither an ELF file nor an image: it has ${bytes.length} bytes`)
  header.restore(bytes.slice(0, size))
  if (header.load('magic2') !== magic)
    throw new BootError(
      'the kernel is neither an ELF file nor an image of this architecture: its magic number is missing',
    )
  const taken = Number(header.load('image-size'))
  const offset = Number(header.load('text-offset'))
  const there = bytesOfSections(bytes)
  if (bytes.length < there)
    throw new BootError(
      `the kernel is truncated: the file should have ${showBytes(there)}, and has ${showBytes(bytes.length)}`,
    )
  const ram = memory.ram[0]
  const start = align(Math.max(base, ram.base + offset), KERNEL_ALIGNMENT)
  const reach = Math.max(taken, bytes.length)
  if (!memory.ramAt(start, reach))
    throw new BootError(
      `the kernel does not fit: it takes ${showBytes(reach)} at ${hex(start)}, and memory ends at ${hex(ram.base + ram.size)}`,
    )
  memory.writeBytes(start, bytes)
  memory.fill(start + bytes.length, reach - bytes.length, 0)
  return { entry: start, start, end: start + reach, symbols: [] }
}

/**
 * Bytes that the file of an image with an EFI stub must have, from its table of sections; 0 for an image without.
 * Source: Microsoft, PE Format, sections 3 (file headers) and 4 (section table).
 */
function bytesOfSections(image: Uint8Array): number {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  if (view.getUint16(0, true) !== 0x5a4d) return 0
  const header = view.getUint32(0x3c, true)
  if (header + 24 > image.length || view.getUint32(header, true) !== 0x4550) return 0
  const table = header + 24 + view.getUint16(header + 20, true)
  let end = 0
  for (let i = 0; i < view.getUint16(header + 6, true) && table + 40 * (i + 1) <= image.length; i++)
    end = Math.max(end, view.getUint32(table + 40 * i + 20, true) + view.getUint32(table + 40 * i + 16, true))
  return end
}

/** An ELF file where it says, other bytes at `base`. */
function place(what: string, file: Uint8Array, base: number, { memory, elf }: BootOptions): LoadedProgram {
  if (file.length === 0) throw new BootError(`${what} is empty`)
  if (isElf(file)) {
    if (!elf) throw new BootError('this machine has no ELF files: its spec gives no `elf:`')
    try {
      return loadElf(file, elf, memory, base)
    } catch (problem) {
      if (problem instanceof BootError) throw new BootError(`${what}: ${problem.message}`)
      throw problem
    }
  }
  if (!memory.writeBytes(base, file))
    throw new BootError(`${what} does not fit: it needs ${showBytes(file.length)} at ${hex(base)}`)
  return { entry: base, end: base + file.length, symbols: [] }
}

const align = (address: number, to: number): number => Math.ceil(address / to) * to
