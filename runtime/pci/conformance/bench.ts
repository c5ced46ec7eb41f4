/** A device on a bench: virtual time, software's view of configuration space by the specs' names, memory behind each BAR. */
import type { Value } from '../../devices/device.ts'
import type { RegisterDescription, RegisterMapDescription } from '../../devices/registers.ts'
import { PciDevice } from '../device.ts'
import { type ConfigCompletion, type FunctionPort, type PciHost, SECOND, type Violation } from '../host.ts'
import {
  type BarDescription,
  CONFIG_BYTES,
  type FunctionLayout,
  type PhysicalFunctionDescription,
  type VirtualParts,
} from '../layout.ts'
import type { PhysicalFunction } from '../physical-function.ts'

/** What a conformance test throws when the device does not conform. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure'
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new ConformanceFailure(`${what}: ${show(actual)} where ${show(expected)} is right`)
}
export function check(condition: boolean, what: string): void {
  if (!condition) throw new ConformanceFailure(what)
}
const show = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'bigint' ? `0x${value.toString(16)}` : String(value)

/** A test of the suite. It applies to a device with virtual functions, and says why not if it needs more than this one has. */
export interface PciTest {
  readonly id: string
  readonly title: string
  /** Standard and section, or the defect that it watches for. */
  readonly source: string
  /** Undefined: it applies to this physical function; otherwise the reason why not. */
  readonly needs?: (pf: PhysicalFunctionDescription, all: readonly PhysicalFunctionDescription[]) => string | undefined
  run(bench: Bench): void
}

/** A register of a function, as software finds it. */
interface Found {
  offset: number
  bytes: number
  register: RegisterDescription
}

/** A message signalled interrupt as it was sent. */
export interface Message {
  routingId: number
  address: bigint
  data: number
}

/** Where software has put the device: any bus but 0, so that a bus number which was not captured shows. */
export const BUS = 3
/** Where the tests put the windows of BARs: aligned to any size they have. */
export const WINDOW = 0x4000_0000n

export class Bench {
  readonly description: PhysicalFunctionDescription
  readonly device: PciDevice
  readonly violations: Violation[] = []
  readonly messages: Message[] = []
  /** Virtual functions that have come up, and that have ended. */
  created = 0
  destroyed = 0
  /** The behaviour of this VF fails to come up; 0: none. */
  failingVf = 0
  private time = 0n
  private readonly maps = new Map<string, { offset: number; map: RegisterMapDescription }>()

  constructor(description: PhysicalFunctionDescription, all: readonly PhysicalFunctionDescription[]) {
    this.description = description
    const host: PciHost = {
      now: () => this.time,
      message: (routingId, address, data) => this.messages.push({ routingId, address, data }),
      behaviour: port => this.behaviour(port),
      violation: violation => this.violations.push(violation),
    }
    this.device = new PciDevice(
      all.filter(f => f.device === description.device),
      host,
    )
    for (const f of all) this.noteMaps(f.name, f)
    if (description.vf) this.noteMaps('vf', description.vf)
    this.captureBus(BUS)
  }

  /** Each function has memory that keeps what is written, told apart by function and BAR. */
  private behaviour(port: FunctionPort) {
    if (port.vf !== 0 && port.vf === this.failingVf) throw new Error('the behaviour of a virtual function failed')
    if (port.vf !== 0) this.created++
    const memory = new Map<string, Value>()
    return {
      read: (bar: number, offset: number) => memory.get(`${bar} ${offset}`),
      write: (bar: number, offset: number, _: number, value: Value) => void memory.set(`${bar} ${offset}`, value),
      reset: () => memory.clear(),
      destroy: () => void this.destroyed++,
    }
  }

  private noteMaps(kind: string, layout: FunctionLayout<VirtualParts>): void {
    for (const [name, part] of Object.entries(layout.parts))
      if (part)
        this.maps.set(`${kind} ${name}`, {
          offset: part.offset,
          map: part.make(new ArrayBuffer(CONFIG_BYTES), part.offset).map,
        })
  }

  advance(nanoseconds: bigint): void {
    this.time += nanoseconds
  }
  now(): bigint {
    return this.time
  }
  captureBus(bus: number): void {
    const { offset } = this.find(this.pf, 'header', 'vendor-id')
    this.device.configWrite({ type: 0, routingId: bus * 256 + this.number, offset, bytes: 2 }, 0)
  }

  /** Device and function number of the physical function. */
  get number(): number {
    return this.description.device * 8 + this.description.function
  }
  /** The physical function's routing id. */
  get pf(): number {
    return this.device.bus * 256 + this.number
  }
  get physical(): PhysicalFunction {
    return this.device.functions.find(f => f.number === this.number)!
  }
  /** The routing id of the first physical function with SR-IOV: the one whose ARI Capable Hierarchy counts. */
  get lowest(): number {
    return this.device.bus * 256 + this.device.lowest
  }
  get isLowest(): boolean {
    return this.device.lowest === this.number
  }
  /** The routing id that software computes for VF n (§9.3.3.9). */
  vf(n: number): number {
    return (this.pf + this.get('sr-iov', 'first-vf-offset') + (n - 1) * this.get('sr-iov', 'vf-stride')) & 0xffff
  }

  private owner(kind: 'pf' | 'vf'): string {
    return kind === 'pf' ? this.description.name : 'vf'
  }
  has(kind: 'pf' | 'vf', part: string): boolean {
    return this.maps.has(`${this.owner(kind)} ${part}`)
  }
  mapOf(kind: 'pf' | 'vf', part: string): RegisterMapDescription {
    return this.maps.get(`${this.owner(kind)} ${part}`)!.map
  }
  /** All registers of a kind of function, with their places. */
  registers(kind: 'pf' | 'vf'): { part: string; offset: number; register: RegisterDescription }[] {
    return [...this.maps].flatMap(([key, { offset, map }]) => {
      const [of, part] = key.split(' ')
      return of === this.owner(kind)
        ? map.registers.map(register => ({ part, offset: offset + register.offset, register }))
        : []
    })
  }
  find(routingId: number, part: string, register: string, element = 0): Found {
    const owner = this.device.functions.find(f => f.routingId === routingId)?.name ?? 'vf'
    const place = this.maps.get(`${owner} ${part}`)
    const description = place?.map.registers.find(r => r.name === register)
    if (!place || !description) throw new ConformanceFailure(`there is no register ${part}.${register}`)
    const offset = place.offset + description.offset + element * description.stride
    return { offset, bytes: description.width / 8, register: description }
  }

  /** A raw configuration request, routed as by the port above the device. */
  request(routingId: number, offset: number, bytes: number): ConfigCompletion<Value> {
    return this.device.configRead({ type: this.typeFor(routingId), routingId, offset, bytes })
  }
  send(routingId: number, offset: number, bytes: number, value: Value): ConfigCompletion<undefined> {
    return this.device.configWrite({ type: this.typeFor(routingId), routingId, offset, bytes }, value)
  }
  private typeFor(routingId: number): 0 | 1 {
    return routingId >> 8 === this.device.bus ? 0 : 1
  }

  /** The value of a register, or of a field of it, of any function; it must answer. */
  read(routingId: number, part: string, name: string, element = 0): number {
    const [register, field] = name.split('.')
    const found = this.find(routingId, part, register, element)
    const completion = this.request(routingId, found.offset, found.bytes)
    if (completion.status !== 'success')
      throw new ConformanceFailure(`a read of ${part}.${name} ends ${completion.status}`)
    const value = Number(completion.value)
    if (field === undefined) return value
    const { hi, lo } = fieldOf(found.register, field)
    return Math.floor(value / 2 ** lo) % 2 ** (hi - lo + 1)
  }
  /** Writes a register, or one field of it and the others as they read. */
  write(routingId: number, part: string, name: string, value: number, element = 0): void {
    const [register, field] = name.split('.')
    const found = this.find(routingId, part, register, element)
    let whole = BigInt(value)
    if (field !== undefined) {
      const { hi, lo } = fieldOf(found.register, field)
      const mask = ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
      whole = (BigInt(this.read(routingId, part, register, element)) & ~mask) | ((BigInt(value) << BigInt(lo)) & mask)
    }
    const completion = this.send(routingId, found.offset, found.bytes, found.bytes > 4 ? whole : Number(whole))
    if (completion.status !== 'success')
      throw new ConformanceFailure(`a write of ${part}.${name} ends ${completion.status}`)
  }
  /** The same of the physical function. */
  get(part: string, name: string, element = 0): number {
    return this.read(this.pf, part, name, element)
  }
  set(part: string, name: string, value: number, element = 0): void {
    this.write(this.pf, part, name, value, element)
  }

  get total(): number {
    return this.get('sr-iov', 'total-vfs')
  }
  /** Virtual functions that answer now, of those that TotalVFs allows; at the places where software looks. */
  answering(): number {
    let count = 0
    for (let n = 1; n <= this.total; n++) if (this.request(this.vf(n), 0, 4).status !== 'unsupported') count++
    return count
  }
  /** Virtual functions that exist in the device, whether or not a request can reach them. */
  alive(): number {
    return this.created - this.destroyed
  }

  /** Enables `count` virtual functions, and waits until they answer. */
  enable(count = this.total): void {
    this.set('sr-iov', 'num-vfs', count)
    this.set('sr-iov', 'control.vf-enable', 1)
    this.advance(SECOND)
  }
  disable(): void {
    this.set('sr-iov', 'control.vf-enable', 0)
    this.advance(SECOND)
  }

  /** The memory BAR of a layout that the tests use, and programs the BAR of the PF, or all its virtual functions', with an address. */
  programBar(which: 'pf' | 'vf', bar: BarDescription, address: bigint): void {
    const [part, register] = which === 'pf' ? ['header', 'bar'] : ['sr-iov', 'vf-bar']
    this.set(part, register, Number(address & 0xffff_ffffn), bar.index)
    if (bar.width === 64) this.set(part, register, Number(address >> 32n), bar.index + 1)
  }
  /** What a BAR reads after a write of all ones: its size as software learns it (§7.5.1.2.1). */
  probeBar(which: 'pf' | 'vf', bar: BarDescription): bigint {
    const [part, register] = which === 'pf' ? ['header', 'bar'] : ['sr-iov', 'vf-bar']
    const ones = bar.width === 64 ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn
    this.programBar(which, bar, ones)
    let value = BigInt(this.get(part, register, bar.index))
    if (bar.width === 64) value |= BigInt(this.get(part, register, bar.index + 1)) << 32n
    const address = value & ~bar.fixed
    // The least bit that took the write.
    return address & -address
  }
}

function fieldOf(register: RegisterDescription, name: string): { hi: number; lo: number } {
  const field = register.fields.find(f => f.name === name)
  if (!field) throw new ConformanceFailure(`${register.name} has no field ${name}`)
  return field
}
