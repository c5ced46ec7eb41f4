/**
 * The architected state of A teaching machine in the mainframe's spirit, and what its registers are called.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
 */
import type { Bus, Host, MachineState, RegisterInfo } from '../../runtime/engine/types.ts'
import { detachedBus, detachedHost, TrapSignal } from '../../runtime/engine/types.ts'
import { type Instruction, NO_INSTRUCTION } from './instruction.ts'

/** Bytes of a state. */
export const STATE_SIZE = 104

/** All registers lie in one buffer, at the offsets of `REGISTERS`; copying it copies the state. */
export class State implements MachineState {
  readonly buffer: ArrayBuffer
  readonly bytes: Uint8Array<ArrayBuffer>
  /** General registers (specs/isa/pico/general.yaml:18) */
  readonly r: Uint32Array
  /** What the state asks of its surroundings. */
  bus: Bus = detachedBus
  host: Host = detachedHost
  /** The instruction being executed. */
  current: Instruction = NO_INSTRUCTION
  private readonly signal = new TrapSignal()
  private readonly u32: Uint32Array
  private readonly u64: BigUint64Array

  constructor(buffer: ArrayBuffer = new ArrayBuffer(STATE_SIZE), offset = 0) {
    this.buffer = buffer
    this.bytes = new Uint8Array(buffer, offset, STATE_SIZE)
    this.u32 = new Uint32Array(buffer, offset, STATE_SIZE / 4)
    this.u64 = new BigUint64Array(buffer, offset, STATE_SIZE / 8)
    this.r = new Uint32Array(buffer, offset + 12, 16)
    this.reset()
  }

  /** Leaves the instruction: to be thrown. */
  trap(trap: number, value: number | bigint): TrapSignal {
    this.signal.trap = trap
    this.signal.value = value
    return this.signal
  }

  /** Every register has its value after reset. */
  reset(): void {
    this.u32.fill(0)
    this.comparator = 0xffffffffffffffffn
    this.bound = 0xffffffff
  }

  /** Clock comparator (specs/isa/pico/control.yaml:12) */
  get comparator(): bigint {
    return this.u64[0]
  }
  set comparator(value: bigint) {
    this.u64[0] = value
  }

  /** Instruction address (specs/isa/pico/general.yaml:17) */
  get pc(): number {
    return this.u32[2]
  }
  set pc(value: number) {
    this.u32[2] = value
  }

  /** Program status word (its left half; the right half is pc) (specs/isa/pico/general.yaml:23) */
  get psw(): number {
    return this.u32[19]
  }
  set psw(value: number) {
    this.u32[19] = value
  }

  /** Condition code: bits 17:16 of psw */
  get psw_CC(): number {
    return (this.u32[19] >>> 16) & 3
  }
  set psw_CC(value: number) {
    this.u32[19] = (this.u32[19] & 0xfffcffff) | (value << 16)
  }

  /** Problem state: bits 27 of psw */
  get psw_P(): number {
    return (this.u32[19] >>> 27) & 1
  }
  set psw_P(value: number) {
    this.u32[19] = (this.u32[19] & 0xf7ffffff) | (value << 27)
  }

  /** The processor waits for an interruption, or for the comparator's time: bits 28 of psw */
  get psw_W(): number {
    return (this.u32[19] >>> 28) & 1
  }
  set psw_W(value: number) {
    this.u32[19] = (this.u32[19] & 0xefffffff) | (value << 28)
  }

  /** Storage addresses are relocated by base and bound: bits 29 of psw */
  get psw_R(): number {
    return (this.u32[19] >>> 29) & 1
  }
  set psw_R(value: number) {
    this.u32[19] = (this.u32[19] & 0xdfffffff) | (value << 29)
  }

  /** Input/output interruptions are taken: bits 30 of psw */
  get psw_I(): number {
    return (this.u32[19] >>> 30) & 1
  }
  set psw_I(value: number) {
    this.u32[19] = (this.u32[19] & 0xbfffffff) | (value << 30)
  }

  /** External interruptions are taken: bits 31 of psw */
  get psw_E(): number {
    return this.u32[19] >>> 31
  }
  set psw_E(value: number) {
    this.u32[19] = (this.u32[19] & 0x7fffffff) | (value << 31)
  }

  /** Input/output interruptions that devices ask for (specs/isa/pico/control.yaml:13) */
  get pending(): number {
    return this.u32[20]
  }
  set pending(value: number) {
    this.u32[20] = value
  }

  /** The console asks: bits 0 of pending */
  get pending_CONSOLE(): number {
    return this.u32[20] & 1
  }
  set pending_CONSOLE(value: number) {
    this.u32[20] = (this.u32[20] & 0xfffffffe) | value
  }

  /** Relocation base (specs/isa/pico/control.yaml:22) */
  get base(): number {
    return this.u32[21]
  }
  set base(value: number) {
    this.u32[21] = value
  }

  /** Relocation bound (specs/isa/pico/control.yaml:23) */
  get bound(): number {
    return this.u32[22]
  }
  set bound(value: number) {
    this.u32[22] = value
  }

  /** Which external and input/output interruptions are taken (specs/isa/pico/control.yaml:24) */
  get submask(): number {
    return this.u32[23]
  }
  set submask(value: number) {
    this.u32[23] = value
  }

  /** Clock comparator: bits 0 of submask */
  get submask_COMPARATOR(): number {
    return this.u32[23] & 1
  }
  set submask_COMPARATOR(value: number) {
    this.u32[23] = (this.u32[23] & 0xfffffffe) | value
  }

  /** Console: bits 1 of submask */
  get submask_CONSOLE(): number {
    return (this.u32[23] >>> 1) & 1
  }
  set submask_CONSOLE(value: number) {
    this.u32[23] = (this.u32[23] & 0xfffffffd) | (value << 1)
  }

  /** Clock (specs/isa/pico/control.yaml:11) */
  get clock(): bigint {
    return BigInt.asUintN(64, this.host.time())
  }

  /** Where execution goes on after this instruction. */
  get nextPc(): number {
    return this.u32[24]
  }
  set nextPc(value: number) {
    this.u32[24] = value
  }
}

/** Every register, with its place in the buffer. */
export const REGISTERS: readonly RegisterInfo[] = [
  {
    name: 'comparator',
    title: 'Clock comparator',
    width: 64,
    count: 1,
    offset: 0,
    bytes: 8,
    names: ['comparator'],
    role: 'delivery',
    internal: false,
    fields: [{ name: 'comparator', hi: 63, lo: 0, role: 'delivery' }],
  },
  {
    name: 'pc',
    title: 'Instruction address',
    width: 32,
    count: 1,
    offset: 8,
    bytes: 4,
    names: ['pc'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'pc', hi: 31, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'r',
    title: 'General registers',
    width: 32,
    count: 16,
    offset: 12,
    bytes: 4,
    names: ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15'],
    role: 'guest-visible',
    internal: false,
    fields: [{ name: 'r', hi: 31, lo: 0, role: 'guest-visible' }],
  },
  {
    name: 'psw',
    title: 'Program status word (its left half; the right half is pc)',
    width: 32,
    count: 1,
    offset: 76,
    bytes: 4,
    names: ['psw'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'CC', hi: 17, lo: 16, role: 'guest-visible' },
      { name: 'P', hi: 27, lo: 27, role: 'mode' },
      { name: 'W', hi: 28, lo: 28, role: 'delivery' },
      { name: 'R', hi: 29, lo: 29, role: 'relocation' },
      { name: 'I', hi: 30, lo: 30, role: 'delivery' },
      { name: 'E', hi: 31, lo: 31, role: 'delivery' },
    ],
  },
  {
    name: 'pending',
    title: 'Input/output interruptions that devices ask for',
    width: 32,
    count: 1,
    offset: 80,
    bytes: 4,
    names: ['pending'],
    role: 'guest-visible',
    internal: true,
    fields: [{ name: 'CONSOLE', hi: 0, lo: 0, role: 'delivery' }],
  },
  {
    name: 'base',
    title: 'Relocation base',
    width: 32,
    count: 1,
    offset: 84,
    bytes: 4,
    names: ['base'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'base', hi: 31, lo: 0, role: 'relocation' }],
  },
  {
    name: 'bound',
    title: 'Relocation bound',
    width: 32,
    count: 1,
    offset: 88,
    bytes: 4,
    names: ['bound'],
    role: 'relocation',
    internal: false,
    fields: [{ name: 'bound', hi: 31, lo: 0, role: 'relocation' }],
  },
  {
    name: 'submask',
    title: 'Which external and input/output interruptions are taken',
    width: 32,
    count: 1,
    offset: 92,
    bytes: 4,
    names: ['submask'],
    role: 'guest-visible',
    internal: false,
    fields: [
      { name: 'COMPARATOR', hi: 0, lo: 0, role: 'delivery' },
      { name: 'CONSOLE', hi: 1, lo: 1, role: 'delivery' },
    ],
  },
]
