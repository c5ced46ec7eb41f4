/**
 * The functions that instructions of A teaching machine in the mainframe's spirit share.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
 */
import type { State } from './state.ts'
import { TRAP } from './traps.ts'

/** Replace the program status word (specs/isa/pico/control.yaml:52) */
export function guardLoadPsw(s: State): void {
  if (!(s.psw_P === 0)) {
    throw s.trap(TRAP.PRIVILEGED_OPERATION, 0)
  }
}

/** Set the system mask (specs/isa/pico/control.yaml:53) */
export function guardSetMask(s: State): void {
  if (!(s.psw_P === 0)) {
    throw s.trap(TRAP.PRIVILEGED_OPERATION, 0)
  }
}

/** Read the system mask (specs/isa/pico/control.yaml:54) */
export function guardStoreMask(s: State): void {
  if (!(s.psw_P === 0)) {
    throw s.trap(TRAP.PRIVILEGED_OPERATION, 0)
  }
}

/** Read or write control registers (specs/isa/pico/control.yaml:55) */
export function guardControlRegisters(s: State): void {
  if (!(s.psw_P === 0)) {
    throw s.trap(TRAP.PRIVILEGED_OPERATION, 0)
  }
}

/** Read the clock (specs/isa/pico/control.yaml:56) */
export function guardReadClock(s: State): void {
  if (!(s.psw_P === 0)) {
    throw s.trap(TRAP.PRIVILEGED_OPERATION, 0)
  }
}

/** Set the clock comparator (specs/isa/pico/control.yaml:57) */
export function guardSetTimer(s: State): void {
  if (!(s.psw_P === 0)) {
    throw s.trap(TRAP.PRIVILEGED_OPERATION, 0)
  }
}

/** Call the hypervisor (specs/isa/pico/control.yaml:59) */
export function guardHypercall(s: State): void {
  throw s.trap(TRAP.OPERATION, 0)
}

/** Software read of base (specs/isa/pico/control.yaml:22) */
export function csrBaseRead(s: State): number {
  return s.base
}

/** Software write of base (specs/isa/pico/control.yaml:22) */
export function csrBaseWrite(s: State, value: number): void {
  s.base = value
}

/** Software read of bound (specs/isa/pico/control.yaml:23) */
export function csrBoundRead(s: State): number {
  return s.bound
}

/** Software write of bound (specs/isa/pico/control.yaml:23) */
export function csrBoundWrite(s: State, value: number): void {
  s.bound = value
}

/** Software read of submask (specs/isa/pico/control.yaml:24) */
export function csrSubmaskRead(s: State): number {
  return s.submask & 3
}

/** Software write of submask (specs/isa/pico/control.yaml:24) */
export function csrSubmaskWrite(s: State, value: number): void {
  s.submask = value & 3
  s.host.attention()
}

/** Reads the register with this number; 0 if there is none (specs/isa/pico/control.yaml:22) */
export function csrRead(s: State, address: number): number {
  switch (address) {
    case 0: {
      const value = csrBaseRead(s)
      return value
    }
    case 1: {
      const value2 = csrBoundRead(s)
      return value2
    }
    case 2: {
      const value3 = csrSubmaskRead(s)
      return value3
    }
  }
  return 0
}

/** Writes the register with this number (specs/isa/pico/control.yaml:22) */
export function csrWrite(s: State, address: number, value: number): void {
  switch (address) {
    case 0: {
      csrBaseWrite(s, value)
      break
    }
    case 1: {
      csrBoundWrite(s, value)
      break
    }
    case 2: {
      csrSubmaskWrite(s, value)
      break
    }
  }
}

/** Whether there is a register with this number (specs/isa/pico/control.yaml:22) */
export function csrExists(_s: State, address: number): boolean {
  switch (address) {
    case 0:
    case 1:
    case 2: {
      return true
    }
  }
  return false
}

/** What a register adds to an address; register 0 adds nothing (specs/isa/pico/general.yaml:66) */
export function part(s: State, n: number): number {
  return n === 0 ? 0 : s.r[n]
}

/** Sets the condition code by the sign of a result, 0 zero, 1 negative, 2 positive (specs/isa/pico/general.yaml:71) */
export function setSign(s: State, value: number): void {
  s.psw_CC = value === 0 ? 0 : value >>> 31 === 1 ? 1 : 2
}

/** Sets the condition code of a signed sum or difference, 3 on overflow (specs/isa/pico/general.yaml:76) */
export function setSum(s: State, wide: bigint): void {
  const value = Number(BigInt.asUintN(32, wide))
  if (BigInt.asUintN(33, BigInt(value | 0)) !== wide) {
    s.psw_CC = 3
  } else {
    setSign(s, value)
  }
}

/** Sets the condition code of a comparison, 0 equal, 1 first low, 2 first high (specs/isa/pico/general.yaml:83) */
export function setCompare(s: State, equal: boolean, low: boolean): void {
  s.psw_CC = equal ? 0 : low ? 1 : 2
}

/** Register pairs begin at an even register (specs/isa/pico/general.yaml:88) */
export function requirePair(s: State, n: number): void {
  if ((n & 1) === 1) {
    throw s.trap(TRAP.SPECIFICATION, 0)
  }
}

/** Whether a mask selects the present condition code (specs/isa/pico/general.yaml:93) */
export function selected(s: State, mask: number): boolean {
  return ((mask >>> ((3 - s.psw_CC) & 0xf)) & 1) === 1
}

/** Bytes that a length field means; 0 stands for 256 (specs/isa/pico/storage.yaml:17) */
export function extentLength(_s: State, field: number): number {
  return field === 0 ? 0x100 : field
}

/** Relocation by base and bound (specs/isa/pico/control.yaml:62) */
export function translate(s: State, va: number, bytes_: number, access: number): number {
  if (access === 0 && (va & 1) === 1) {
    throw s.trap(TRAP.SPECIFICATION, va)
  }
  if (s.psw_R === 0) {
    return va
  }
  if (BigInt.asUintN(33, BigInt(va) + BigInt(bytes_)) > BigInt(s.bound)) {
    throw s.trap(TRAP.PROTECTION, va)
  }
  return (s.base + va) >>> 0
}

/** Both ends of an operand can be read (specs/isa/pico/storage.yaml:22) */
export function requireReadable(s: State, address: number, count: number): void {
  const result = translate(s, address, 1, 1)
  const result2 = translate(s, (((address + count) >>> 0) - 1) >>> 0, 1, 1)
  if (!s.bus.mapped(result, 1)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  if (!s.bus.mapped(result2, 1)) {
    throw s.trap(TRAP.ADDRESSING, (((address + count) >>> 0) - 1) >>> 0)
  }
}

/** Both ends of an operand can be written (specs/isa/pico/storage.yaml:30) */
export function requireWritable(s: State, address: number, count: number): void {
  const result = translate(s, address, 1, 2)
  const result2 = translate(s, (((address + count) >>> 0) - 1) >>> 0, 1, 2)
  if (!s.bus.mapped(result, 1)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  if (!s.bus.mapped(result2, 1)) {
    throw s.trap(TRAP.ADDRESSING, (((address + count) >>> 0) - 1) >>> 0)
  }
}

/** Loads 8 bits (specs/isa/pico/general.yaml:17) */
export function load8(s: State, address: number): number {
  const physical = translate(s, address, 1, 1)
  const value = s.bus.read8(physical)
  if (value < 0) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  return value
}

/** Stores 8 bits (specs/isa/pico/general.yaml:17) */
export function store8(s: State, address: number, value: number): void {
  const physical = translate(s, address, 1, 2)
  if (!s.bus.write8(physical, value)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
}

/** Copies from left to right, one byte after the other (specs/isa/pico/storage.yaml:38) */
export function moveBytes(s: State, to: number, from_: number, count: number): void {
  for (let i_ = 0; i_ !== 256; i_++) {
    if (i_ === count) {
      return
    }
    const loaded = load8(s, (from_ + i_) >>> 0)
    store8(s, (to + i_) >>> 0, loaded)
  }
}

/** Compares from left to right until bytes differ (specs/isa/pico/storage.yaml:47) */
export function compareBytes(s: State, first: number, second: number, count: number): void {
  for (let i_ = 0; i_ !== 256; i_++) {
    if (i_ === count) {
      break
    }
    const loaded = load8(s, (first + i_) >>> 0)
    const loaded2 = load8(s, (second + i_) >>> 0)
    if (loaded !== loaded2) {
      setCompare(s, false, loaded < loaded2)
      return
    }
  }
  setCompare(s, true, false)
}

/** How many registers from the first to the last, around the end (specs/isa/pico/storage.yaml:61) */
export function registersFrom(_s: State, first: number, last: number): number {
  return (((last - first) & 0xf) + 1) >>> 0
}

/** Loads a program status word; one that waits for nothing stops the machine, with the low byte of its address as status (specs/isa/pico/control.yaml:71) */
export function replacePsw(s: State, word: bigint): void {
  s.psw = (Number(word >> 32n) & 0xf8030000) >>> 0
  s.host.attention()
  s.nextPc = Number(BigInt.asUintN(32, word))
  if (s.psw_W === 1) {
    const external = s.psw_E === 1 && s.submask_COMPARATOR === 1
    const inputOutput = s.psw_I === 1 && s.submask_CONSOLE === 1
    if (!external && !inputOutput) {
      return s.host.halt(Number(BigInt.asUintN(8, word)))
    }
    s.host.wait()
  }
}

/** Stores 64 bits at a physical address (specs/isa/pico/general.yaml:17) */
export function storePhysical64(s: State, address: number, value: bigint): void {
  if (!s.bus.write64(address, value)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
}

/** Stores 32 bits at a physical address (specs/isa/pico/general.yaml:17) */
export function storePhysical32(s: State, address: number, value: number): void {
  if (!s.bus.write32(address, value)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
}

/** Loads 64 bits at a physical address (specs/isa/pico/general.yaml:17) */
export function loadPhysical64(s: State, address: number): bigint {
  const value = s.bus.read64(address)
  if (value < 0n) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  return value
}

/** An interruption, which swaps status words at the places of its class in low storage (specs/isa/pico/control.yaml:83) */
export function enterTrap(s: State, cause: number, value: number, _interrupt: boolean): void {
  const kind = (cause >>> 16) & 7
  const place = kind
  const resume = kind === 1 ? (s.pc + 2) >>> 0 : s.pc
  storePhysical64(s, (0x18 + ((place << 3) >>> 0)) >>> 0, (BigInt(s.psw) << 32n) | BigInt(resume))
  storePhysical32(s, (0x80 + ((place << 2) >>> 0)) >>> 0, cause & 0xffff)
  storePhysical32(s, (0xa0 + ((place << 2) >>> 0)) >>> 0, value)
  const loaded = loadPhysical64(s, (0x58 + ((place << 3) >>> 0)) >>> 0)
  replacePsw(s, loaded)
}

/** External interruptions come before those of input and output (specs/isa/pico/control.yaml:97) */
export function interrupts(s: State): void {
  if (s.psw_E === 1 && s.submask_COMPARATOR === 1 && s.clock >= s.comparator) {
    throw s.trap(TRAP.CLOCK_COMPARATOR, 0)
  }
  if (s.psw_I === 1 && s.submask_CONSOLE === 1 && s.pending_CONSOLE === 1) {
    throw s.trap(TRAP.CONSOLE, 0)
  }
}

/** New status words in the machine's low storage, each with an address that tells its class (specs/isa/pico/control.yaml:104) */
export function installHypervisor(s: State): void {
  for (let kind = 0; kind !== 5; kind++) {
    const address = (0x1000 + ((kind << 4) >>> 0)) >>> 0
    storePhysical64(s, (0x58 + ((kind << 3) >>> 0)) >>> 0, BigInt(address))
  }
}

/** The world switch: the guest's status word, in problem state and relocated to its partition (specs/isa/pico/control.yaml:111) */
export function enterGuest(
  s: State,
  status: number,
  address: number,
  guestBase: number,
  guestBound: number,
  origin: number,
  size: number,
  deadline: bigint,
): void {
  s.psw = 0
  s.host.attention()
  s.psw_E = 1
  s.host.attention()
  s.psw_R = 1
  s.psw_P = 1
  s.psw_CC = (status >>> 16) & 3
  s.nextPc = address
  s.submask_COMPARATOR = 1
  s.host.attention()
  s.submask_CONSOLE = 0
  s.host.attention()
  s.comparator = deadline
  s.host.attention()
  let inner = 0
  let reach = size
  if (((status >>> 29) & 1) === 1) {
    inner = guestBase
    const room = inner < size ? (size - inner) >>> 0 : 0
    reach = guestBound < room ? guestBound : room
  }
  s.base = (origin + inner) >>> 0
  s.bound = reach
}

/** exitClass (specs/isa/pico/control.yaml:134) */
export function exitClass(s: State): number {
  return ((s.pc - 0x1000) >>> 0) >>> 4
}

/** Loads 32 bits at a physical address (specs/isa/pico/general.yaml:17) */
export function loadPhysical32(s: State, address: number): number {
  const value = s.bus.read32(address)
  if (value < 0) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  return value
}

/** The interruption that ended the guest's turn (specs/isa/pico/control.yaml:137) */
export function exitCause(s: State): number {
  const result = exitClass(s)
  const loaded = loadPhysical32(s, (0x80 + ((result << 2) >>> 0)) >>> 0)
  return (((result << 16) >>> 0) | loaded) >>> 0
}

/** The address of the guest's instruction that was interrupted (specs/isa/pico/control.yaml:144) */
export function exitAddress(s: State): number {
  const result = exitClass(s)
  const loaded = loadPhysical32(s, (0x1c + ((result << 3) >>> 0)) >>> 0)
  return result === 1 ? (loaded - 2) >>> 0 : loaded
}

/** What the interruption stored beside its code, where storage was reached for the address (specs/isa/pico/control.yaml:151) */
export function exitValue(s: State): number {
  const result = exitClass(s)
  const loaded = loadPhysical32(s, (0xa0 + ((result << 2) >>> 0)) >>> 0)
  return loaded
}

/** The guest's condition code (specs/isa/pico/control.yaml:157) */
export function exitCondition(s: State): number {
  const result = exitClass(s)
  const loaded = loadPhysical32(s, (0x18 + ((result << 3) >>> 0)) >>> 0)
  return (loaded >>> 16) & 3
}

/** The paravirtual clock, in registers 0 and 1 (specs/isa/pico/control.yaml:164) */
export function clockCall(s: State): void {
  s.r[0] = Number(s.clock >> 32n)
  s.r[1] = Number(BigInt.asUintN(32, s.clock))
  s.psw_CC = 0
}

/** Loads 32 bits (specs/isa/pico/general.yaml:17) */
export function load32(s: State, address: number): number {
  const physical = translate(s, address, 4, 1)
  const value = s.bus.read32(physical)
  if (value < 0) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  return value
}

/** Stores 32 bits (specs/isa/pico/general.yaml:17) */
export function store32(s: State, address: number, value: number): void {
  const physical = translate(s, address, 4, 2)
  if (!s.bus.write32(physical, value)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
}

/** Loads 64 bits (specs/isa/pico/general.yaml:17) */
export function load64(s: State, address: number): bigint {
  const physical = translate(s, address, 8, 1)
  const value = s.bus.read64(physical)
  if (value < 0n) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  return value
}

/** Stores 64 bits (specs/isa/pico/general.yaml:17) */
export function store64(s: State, address: number, value: bigint): void {
  const physical = translate(s, address, 8, 2)
  if (!s.bus.write64(physical, value)) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
}

/** Fetches 16 bits (specs/isa/pico/general.yaml:17) */
export function fetch16(s: State, address: number): number {
  const physical = translate(s, address, 2, 0)
  const value = s.bus.read16(physical)
  if (value < 0) {
    throw s.trap(TRAP.ADDRESSING, address)
  }
  return value
}
