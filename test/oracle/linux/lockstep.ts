/**
 * Two machines of rv64, one on each engine, from reset through firmware and Debian's kernel, side by side: after every so many instructions
 * registers, counts, time and written memory are the same, and at each trap registers and counts.
 */
import { isDeepStrictEqual } from 'node:util'
import { boot } from '../../../generated/rv64/boot.ts'
import { deviceTree } from '../../../generated/rv64/device-tree.ts'
import { DEVICES as devices } from '../../../generated/rv64/devices.ts'
import { linux } from '../../../generated/rv64/linux.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { semantics } from '../../../generated/rv64/semantics.ts'
import type { State } from '../../../generated/rv64/state.ts'
import { type BootRequest, System, type SystemStop } from '../../../runtime/boot/system.ts'
import type { ReferenceEngine } from '../../../runtime/engine/reference.ts'
import type { FastEngine } from '../../../runtime/fast/engine.ts'
import { PAGE_BYTES, PAGE_SHIFT } from '../../../runtime/memory/ram.ts'

export interface LockstepOptions {
  readonly request: BootRequest
  readonly harts: number
  /** How far, in instructions of all harts; to where the machine is switched off, if that comes first. */
  readonly instructions: number
  /** Instructions between comparisons. */
  readonly every: number
  /** Instructions between comparisons of all memory and all devices, not only of what the reference engine has written. */
  readonly whole: number
  /** From there on both are compared after each instruction. */
  readonly fine?: number | undefined
  /** Told after each comparison of everything. */
  readonly progress?: (side: LockstepSide, traps: number) => void
}

export interface LockstepResult {
  readonly instructions: number
  readonly comparisons: number
  readonly traps: number
  /** How the machines ended. */
  readonly stop: SystemStop
  readonly printed: string
  /** Of the instructions, those that translated code has executed. */
  readonly translated: number
}

/** A trap that is about to be taken, and what the registers were. */
interface TrapEvent {
  readonly hart: number
  readonly attempted: number
  readonly trap: number
  readonly value: number | bigint
  readonly pc: bigint
  readonly hash: number
}

type Instruction = Parameters<typeof architecture.execute>[1]
type Engine = ReferenceEngine<State, Instruction>

export interface LockstepSide {
  readonly system: System<State, Instruction>
  printed: string
  readonly traps: TrapEvent[]
}

function makeSide(engine: 'reference' | 'fast', { harts, request }: LockstepOptions): LockstepSide {
  const side: LockstepSide = {
    system: new System(
      { architecture, boot, deviceTree, devices, linux, semantics },
      {
        engine,
        harts,
        terminal: {
          write: byte => {
            side.printed += String.fromCharCode(byte)
          },
          read: () => undefined,
          ready: () => false,
        },
      },
    ),
    printed: '',
    traps: [],
  }
  side.system.start(request)
  side.system.harts.engines.forEach((one, hart) => {
    const { environment } = one
    one.environment = {
      onTrap: (state, trap, value) => {
        side.traps.push({ hart, attempted: one.attempted, trap, value, pc: state.pc, hash: hashOf(state) })
        return environment.onTrap?.(state, trap, value) ?? false
      },
    }
  })
  return side
}

/** FNV-1a over the words of all registers. (What else a state has, in the middle of an instruction, is the engine's own matter.) */
function hashOf({ bytes }: State): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  let hash = 0x811c9dc5
  for (const { offset, bytes: each, count } of architecture.registers)
    for (let at = offset >>> 2; at < (offset + each * count) >>> 2; at++) hash = Math.imul(hash ^ words[at], 0x01000193)
  return hash >>> 0
}

/** Notes the pages that are written; gives, and forgets, those since it was last asked. */
function followWrites({ system: { memory } }: LockstepSide): () => number[] {
  const [{ base, size }] = memory.ram
  const seen = new Uint8Array(Math.ceil(size / PAGE_BYTES))
  const pages: number[] = []
  const note = (address: number, bytes: number) => {
    for (let at = address - base; at < address - base + bytes; at += PAGE_BYTES - (at % PAGE_BYTES)) {
      const page = at >>> PAGE_SHIFT
      if (at < 0 || at >= size || seen[page] !== 0) continue
      seen[page] = 1
      pages.push(page)
    }
  }
  const noting =
    <V>(bytes: number, write: (address: number, value: V) => boolean) =>
    (address: number, value: V) => {
      note(address, bytes)
      return write.call(memory, address, value)
    }
  const { writeBytes, fill } = memory
  Object.assign(memory, {
    write8: noting(1, memory.write8),
    write16: noting(2, memory.write16),
    write32: noting(4, memory.write32),
    write64: noting(8, memory.write64),
    writeBytes: (address: number, bytes: Uint8Array) => {
      note(address, bytes.length)
      return writeBytes.call(memory, address, bytes)
    },
    fill: (address: number, bytes: number, value: number) => {
      note(address, bytes)
      return fill.call(memory, address, bytes, value)
    },
  })
  return () => {
    for (const page of pages) seen[page] = 0
    return pages.splice(0)
  }
}

/** Throws an Error that says where the engines first differ, and in what. */
export function lockstep(options: LockstepOptions): LockstepResult {
  const { instructions, every, whole, fine = Number.POSITIVE_INFINITY, progress } = options
  const [reference, fast] = [makeSide('reference', options), makeSide('fast', options)]
  const written = followWrites(reference)
  const attempted = () => reference.system.harts.attempted
  let stop: SystemStop = { reason: 'limit' }
  let [comparisons, traps, last, wholeAt] = [0, 0, 0, whole]
  while (stop.reason === 'limit' && attempted() < instructions) {
    const step = attempted() >= fine ? 1 : Math.min(every, instructions - attempted(), fine - attempted())
    stop = reference.system.run(step)
    const other = fast.system.run(step)
    const found: string[] = []
    if (!isDeepStrictEqual(stop, other)) found.push(`stopped with ${show(other)} instead of ${show(stop)}`)
    compareTraps(reference, fast, found)
    compareHarts(reference, fast, found)
    comparePages(reference, fast, written(), found)
    const complete = attempted() >= wholeAt || attempted() >= instructions || stop.reason !== 'limit'
    if (complete) compareWhole(reference, fast, found)
    if (found.length > 0)
      throw new Error(
        `after ${last} instructions alike, before ${attempted()}: ${found.slice(0, 12).join('\n  ')}\n${reference.printed.slice(-400)}`,
      )
    comparisons++
    traps += reference.traps.length
    reference.traps.length = 0
    fast.traps.length = 0
    last = attempted()
    if (!complete) continue
    wholeAt = last + whole
    progress?.(fast, traps)
  }
  const translated = fast.system.harts.engines.reduce(
    (sum, engine) => sum + (engine as FastEngine<State, Instruction>).counters.translated,
    0,
  )
  return { instructions: attempted(), comparisons, traps, stop, printed: reference.printed, translated }
}

function compareTraps(reference: LockstepSide, fast: LockstepSide, found: string[]): void {
  const length = Math.max(reference.traps.length, fast.traps.length)
  for (let i = 0; i < length; i++) {
    const [want, have] = [reference.traps[i], fast.traps[i]]
    if (isDeepStrictEqual(want, have)) continue
    found.push(`trap ${show(have)} instead of ${show(want)}`)
    return
  }
}

function compareHarts(reference: LockstepSide, fast: LockstepSide, found: string[]): void {
  const [want, have] = [reference, fast].map(({ system }) => system.harts.snapshot())
  if (!isDeepStrictEqual(want, have)) found.push(`counts ${show(have)} instead of ${show(want)}`)
  reference.system.harts.engines.forEach((engine, hart) => {
    const other = fast.system.harts.engines[hart]
    if (Buffer.compare(engine.state.bytes, other.state.bytes) !== 0) compareRegisters(hart, engine, other, found)
  })
}

function compareRegisters(hart: number, reference: Engine, fast: Engine, found: string[]): void {
  for (const { name, offset, bytes, count } of architecture.registers) {
    for (let i = 0; i < count; i++) {
      const [want, have] = [reference, fast].map(({ state }) =>
        [...state.bytes.subarray(offset + i * bytes, offset + (i + 1) * bytes)].reduceRight(
          (sum, byte) => (sum << 8n) | BigInt(byte),
          0n,
        ),
      )
      if (want !== have)
        found.push(`hart ${hart}: ${name}${count > 1 ? `[${i}]` : ''} ${show(have)} instead of ${show(want)}`)
    }
  }
}

function comparePages(reference: LockstepSide, fast: LockstepSide, pages: readonly number[], found: string[]): void {
  const [want, have] = [reference, fast].map(({ system }) => system.memory.ram[0])
  for (const page of pages) {
    const [from, to] = [page * PAGE_BYTES, (page + 1) * PAGE_BYTES]
    if (Buffer.compare(want.bytes.subarray(from, to), have.bytes.subarray(from, to)) === 0) continue
    const at = want.bytes.subarray(from, to).findIndex((byte, i) => byte !== have.bytes[from + i])
    found.push(`memory from 0x${(want.base + from + at).toString(16)}`)
  }
}

function compareWhole(reference: LockstepSide, fast: LockstepSide, found: string[]): void {
  const [want, have] = [reference, fast].map(({ system }) => system.memory.ram[0])
  if (Buffer.compare(want.bytes, have.bytes) !== 0)
    comparePages(reference, fast, [...want.watched.keys()].slice(0, Math.ceil(want.size / PAGE_BYTES)), found)
  if (!isDeepStrictEqual(reference.system.board.snapshot(), fast.system.board.snapshot())) found.push('devices')
  if (reference.printed !== fast.printed) found.push('what was printed')
}

const show = (value: unknown): string =>
  typeof value === 'bigint'
    ? `0x${value.toString(16)}`
    : (JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `0x${v.toString(16)}` : v)) ?? 'nothing')
