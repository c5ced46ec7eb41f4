/**
 * The Supervisor Binary Interface, for machines that have no firmware of their own and for guests of a hypervisor. Numbers come from
 * the emitted table; what the calls do is here. Nothing that a supervisor passes throws in the host.
 * Source: RISC-V Supervisor Binary Interface Specification 2.0.
 */
export interface SbiTable {
  readonly calls: Readonly<
    Record<string, { readonly extension?: string; readonly number: number; readonly parameters: readonly string[] }>
  >
  /** Named numbers, by group. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly texts?: Readonly<Record<string, string>>
}

/**
 * The standard's states that are pending are those in which an implementation is still at work (chapter 9). A machine here is not: what a
 * call asks for is done when it comes back, so that no supervisor finds a hart in between.
 */
export type HartState = 'started' | 'stopped' | 'suspended'

/** The machine, as its firmware reaches it. Harts are numbers 0 … `harts` - 1. */
export interface SbiMachine {
  readonly harts: number
  /** Bits of a register. */
  readonly wordBits: number
  /** What the vendor, architecture and implementation registers hold. */
  identity(hart: number): { readonly vendor: bigint; readonly architecture: bigint; readonly implementation: bigint }
  /** The supervisor's timer interrupt becomes pending at this time, and is not before. */
  setTimer(hart: number, time: bigint): void
  /** The supervisor's software interrupt becomes pending. */
  interrupt(hart: number): void
  fenceInstructions(hart: number): void
  /** Forgets translations of so many bytes (all of them where `size` is undefined), of one address space or of all. */
  fenceAddresses(hart: number, start: bigint, size: bigint | undefined, space: bigint | undefined): void
  state(hart: number): HartState
  /** Begins at a physical address in supervisor mode, without translation and interrupts, with its number and `opaque` as arguments. */
  start(hart: number, address: bigint, opaque: bigint): void
  stop(hart: number): void
  /** Waits for an interrupt; with `resume`, state is lost, and it begins there as one that is started. */
  suspend(hart: number, resume?: { readonly address: bigint; readonly opaque: bigint }): void
  /** Whether there is memory for instructions at a physical address. */
  executable(address: bigint): boolean
  /** Memory by physical addresses; false where not all of it is there. */
  readMemory(address: bigint, target: Uint8Array): boolean
  writeMemory(address: bigint, source: Uint8Array): boolean
  /** Console output; gives the bytes taken. */
  write(bytes: Uint8Array): number
  /** Console input that is there now, at most so many bytes. */
  read(bytes: number): Uint8Array
  reset(kind: 'shutdown' | 'cold-reboot' | 'warm-reboot', failure: boolean): void
}

/** What is put into the two registers of the result. A call that does not come back (`stop`) has none. */
export interface SbiResult {
  readonly error: bigint
  readonly value: bigint
}

type Parameters = readonly bigint[]
type Handler = (hart: number, parameters: Parameters) => bigint | undefined

/** Leaves a call with an error, by its name in the table. */
class SbiError {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** Console calls move at most so much at once; callers ask again. */
const MOST_BYTES = 4096n

export class Sbi {
  /** Calls made, by name; for statistics. */
  readonly made = new Map<string, number>()
  private readonly machine: SbiMachine
  private readonly values: SbiTable['values']
  private readonly extensions = new Set<number>()
  private readonly calls = new Map<string, { name: string; parameters: number; run: Handler }>()
  private readonly ones: bigint

  /** Throws when the table names a call that this class does not know: the two must be kept together. */
  constructor(table: SbiTable, machine: SbiMachine) {
    this.machine = machine
    this.values = table.values
    this.ones = (1n << BigInt(machine.wordBits)) - 1n
    const handlers = this.handlers()
    for (const [name, { extension, number, parameters }] of Object.entries(table.calls)) {
      const run = handlers[name]
      const group = extension === undefined ? undefined : table.values.extension[extension]
      if (!run || group === undefined)
        throw new Error(`the call '${name}' of the specs has no behaviour in the runtime`)
      this.extensions.add(group)
      this.calls.set(`${group} ${number}`, { name, parameters: parameters.length, run })
    }
  }

  /** A call by a hart's supervisor; registers are given as unsigned words. Undefined: the hart does not go on behind the call. */
  call(hart: number, extension: bigint, number: bigint, registers: Parameters): SbiResult | undefined {
    // Both numbers are signed, and of 32 bits in tables; what does not fit is no call.
    const call = this.calls.get(`${extension} ${number}`)
    if (!call) return this.result('not-supported', 0n)
    this.made.set(call.name, (this.made.get(call.name) ?? 0) + 1)
    try {
      const parameters = Array.from({ length: call.parameters }, (_, i) => registers[i] ?? 0n)
      const value = call.run(hart, parameters)
      return value === undefined ? undefined : this.result('success', value)
    } catch (problem) {
      if (problem instanceof SbiError) return this.result(problem.name, 0n)
      throw problem
    }
  }

  private result(error: string, value: bigint): SbiResult {
    return { error: BigInt(this.values.error[error]) & this.ones, value: value & this.ones }
  }

  private handlers(): Record<string, Handler> {
    const { machine } = this
    const version = this.values.version
    return {
      'get-spec-version': () => BigInt(version.specification),
      'get-impl-id': () => BigInt(version['implementation-id']),
      'get-impl-version': () => BigInt(version['implementation-version']),
      'probe-extension': (_, [extension]) => (this.extensions.has(Number(extension)) ? 1n : 0n),
      'get-mvendorid': hart => machine.identity(hart).vendor,
      'get-marchid': hart => machine.identity(hart).architecture,
      'get-mimpid': hart => machine.identity(hart).implementation,
      'set-timer': (hart, [time]) => done(machine.setTimer(hart, time)),
      'send-ipi': (_, [mask, base]) => this.each(mask, base, hart => machine.interrupt(hart)),
      'remote-fence-i': (_, [mask, base]) => this.each(mask, base, hart => machine.fenceInstructions(hart)),
      'remote-sfence-vma': (_, [mask, base, start, size]) => this.fence(mask, base, start, size),
      'remote-sfence-vma-asid': (_, [mask, base, start, size, space]) => this.fence(mask, base, start, size, space),
      'hart-start': (_, [hart, address, opaque]) => this.startHart(hart, address, opaque),
      'hart-stop': hart => {
        machine.stop(hart)
        return undefined
      },
      'hart-get-status': (_, [hart]) => BigInt(this.values['hart-state'][machine.state(this.hart(hart))]),
      'hart-suspend': (hart, [type, address, opaque]) => this.suspend(hart, type, address, opaque),
      'system-reset': (_, [type, reason]) => this.reset(type, reason),
      'console-write': (_, [bytes, low, high]) => this.write(bytes, low, high),
      'console-read': (_, [bytes, low, high]) => this.read(bytes, low, high),
      'console-write-byte': (_, [byte]) => {
        if (machine.write(Uint8Array.of(Number(byte & 0xffn))) === 0) throw new SbiError('failed')
        return 0n
      },
    }
  }

  private hart(number: bigint): number {
    if (number >= BigInt(this.machine.harts)) throw new SbiError('invalid-param')
    return Number(number)
  }

  /** For each hart of a mask: bit i is hart base + i. Nothing happens where one of them is not there. */
  private each(mask: bigint, base: bigint, act: (hart: number) => void): bigint {
    const { machine } = this
    const harts: number[] = []
    if (base === (BigInt(this.values['hart-mask-base'].all) & this.ones))
      for (let hart = 0; hart < machine.harts; hart++) harts.push(hart)
    else
      for (let bit = 0; bit < machine.wordBits; bit++)
        if ((mask >> BigInt(bit)) & 1n) harts.push(this.hart(base + BigInt(bit)))
    // Harts that do not run need no fence, and wait for no interrupt.
    for (const hart of harts) if (machine.state(hart) !== 'stopped') act(hart)
    return 0n
  }

  /**
   * Start and size of 0, or a size of all ones: everything (chapter 8). A range that goes beyond the last address is not refused: which
   * ranges are invalid the standard leaves open, and a machine may forget more than it is asked to.
   */
  private fence(mask: bigint, base: bigint, start: bigint, size: bigint, space?: bigint): bigint {
    const all = (start === 0n && size === 0n) || size === this.ones
    return this.each(mask, base, hart => this.machine.fenceAddresses(hart, start, all ? undefined : size, space))
  }

  private startHart(number: bigint, address: bigint, opaque: bigint): bigint {
    const { machine } = this
    const hart = this.hart(number)
    if (!machine.executable(address)) throw new SbiError('invalid-address')
    if (machine.state(hart) !== 'stopped') throw new SbiError('already-available')
    return done(machine.start(hart, address, opaque))
  }

  private suspend(hart: number, type: bigint, address: bigint, opaque: bigint): bigint | undefined {
    const types = this.values['suspend-type']
    const kind = BigInt.asUintN(32, type)
    if (kind === BigInt(types['default-retentive'])) return done(this.machine.suspend(hart))
    // Reserved, or of a platform that this is not: both are invalid; "not supported" is for types that are implemented (9.4).
    if (kind !== BigInt(types['default-non-retentive'])) throw new SbiError('invalid-param')
    if (!this.machine.executable(address)) throw new SbiError('invalid-address')
    this.machine.suspend(hart, { address, opaque })
    return undefined
  }

  private reset(type: bigint, reason: bigint): undefined {
    const kinds = ['shutdown', 'cold-reboot', 'warm-reboot'] as const
    const types = this.values['reset-type']
    const reasons = this.values['reset-reason']
    const kind = kinds.find(name => BigInt(types[name]) === BigInt.asUintN(32, type))
    const known = Object.values(reasons).some(value => BigInt(value) === BigInt.asUintN(32, reason))
    if (!kind || !known) throw new SbiError('invalid-param')
    this.machine.reset(kind, BigInt.asUintN(32, reason) === BigInt(reasons['system-failure']))
    return undefined
  }

  private write(bytes: bigint, low: bigint, high: bigint): bigint {
    const buffer = new Uint8Array(Number(bytes < MOST_BYTES ? bytes : MOST_BYTES))
    if (!this.machine.readMemory(this.address(low, high), buffer)) throw new SbiError('invalid-param')
    return BigInt(this.machine.write(buffer))
  }

  private read(bytes: bigint, low: bigint, high: bigint): bigint {
    const address = this.address(low, high)
    const room = Number(bytes < MOST_BYTES ? bytes : MOST_BYTES)
    // Nothing is taken from the console that has nowhere to go.
    const there = new Uint8Array(room)
    if (!this.machine.readMemory(address, there)) throw new SbiError('invalid-param')
    const typed = this.machine.read(room)
    if (!this.machine.writeMemory(address, typed)) throw new SbiError('invalid-param')
    return BigInt(typed.length)
  }

  private address(low: bigint, high: bigint): bigint {
    return (high << BigInt(this.machine.wordBits)) | low
  }
}

const done = (_: unknown): bigint => 0n
