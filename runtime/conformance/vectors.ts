/** Conformance vectors as a suite holds them, and how a driver is held to them. */
import type { Driver, Frame, StepEnd } from './driver.ts'

/** Values are hexadecimal texts; registers are named `x[5]` or `mstatus`. */
export interface SuiteFrame {
  ram: { base: string; size: number }
  pc: string
  time: string
  retired: string
  /** Values before each vector of fidelity of registers that are not as after reset. */
  start: Record<string, string>
  /** What is set up before each vector, of truth too, besides reset; laid over the pattern of memory. */
  setup?: TruthState
}

export interface FidelityVector {
  /** Bytes of the instruction. */
  code: string
  /** Their physical address, if not that of the frame's pc. */
  at?: string
  before?: Record<string, string>
  /** Bytes of memory by physical address, before the code is put there. */
  holds?: Record<string, string>
  /** What has changed; `pc` only if it is not the next instruction's address. */
  after?: Record<string, string>
  /** Bytes of memory that have changed, by physical address. */
  memory?: Record<string, string>
  /** How the step ended if not at the next instruction: a kind, then the trap and its value or the status. */
  ends?: string[]
}

export interface FidelityGroup {
  name: string
  title: string
  /** File and line of the spec. */
  at: string
  vectors: FidelityVector[]
}

/** A case from a standard. Registers as [text in the spec, name, index, highest bit, lowest bit, value]. */
export interface TruthVector {
  instruction: string
  rule: string
  standard?: string
  at: string
  assembly: string
  before: TruthState
  after: TruthState
  trap?: string
}
export interface TruthState {
  registers: [text: string, register: string, index: number, hi: number, lo: number, value: string][]
  /** Bytes by physical address. */
  memory: Record<string, string>
}

/** Groups from JSON lines: a group's head, then its vectors. */
export function parseGroups(text: string): FidelityGroup[] {
  const groups: FidelityGroup[] = []
  for (const line of parseLines<FidelityGroup | FidelityVector>(text)) {
    if ('code' in line) groups[groups.length - 1].vectors.push(line)
    else groups.push({ ...line, vectors: [] })
  }
  return groups
}

export const parseLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

export const frameOf = (data: SuiteFrame): Frame => ({
  ram: { base: Number(number(data.ram.base)), size: data.ram.size },
  pc: number(data.pc),
  time: number(data.time),
  retired: number(data.retired),
})

/** The byte at an offset of RAM before each vector of fidelity: no two neighbours alike. */
export const patternByte = (offset: number): number => Math.imul(offset + 1, 0x9e3779b1) >>> 24

const number = (text: string): bigint => BigInt(`0x${text}`)
const show = (value: bigint): string => `0x${value.toString(16)}`
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))

/** `x[5]` as a name and an index. */
function parse(place: string): [string, number] {
  const match = /^(.+)\[(\d+)\]$/.exec(place)
  return match ? [match[1], Number(match[2])] : [place, 0]
}

const patterns = new Map<number, Uint8Array>()
function pattern(size: number): Uint8Array {
  const made = patterns.get(size) ?? Uint8Array.from({ length: size }, (_, offset) => patternByte(offset))
  patterns.set(size, made)
  return made
}

function showEnd(end: StepEnd): string {
  switch (end.kind) {
    case 'trap':
    case 'stop':
      return `${end.kind} ${end.trap ?? 'undefined instruction'} ${show(end.value)}`
    case 'halt':
      return `halt ${show(end.status)}`
    default:
      return end.kind
  }
}

function expectedEnd(ends: string[] | undefined): string {
  if (!ends) return 'next'
  const [kind, first, second] = ends
  if (kind === 'halt') return `halt ${show(number(first))}`
  return kind === 'wait' ? 'wait' : `${kind} ${first || 'undefined instruction'} ${show(number(second))}`
}

/** Runs one vector, and tells what is not as it says; nothing if all is. */
export function checkFidelity(driver: Driver, data: SuiteFrame, vector: FidelityVector): string[] {
  const frame = frameOf(data)
  const { base, size } = frame.ram
  const code = bytesOf(vector.code)
  const at = vector.at === undefined ? Number(frame.pc) : Number(number(vector.at))
  const memory = pattern(size).slice()
  const lay = (bytes: Record<string, string> | undefined): void => {
    for (const [address, text] of Object.entries(bytes ?? {})) {
      memory.set(bytesOf(text), Number(number(address)) - base)
    }
  }
  lay(data.setup?.memory)
  lay(vector.holds)
  const inside = at >= base && at + code.length <= base + size
  if (inside) memory.set(code, at - base)
  const expected = new Map<string, bigint>()
  driver.reset()
  driver.writeMemory(base, memory)
  for (const [place, text] of Object.entries({ ...data.start, pc: data.pc, ...vector.before })) {
    const [register, index] = parse(place)
    driver.write(register, index, number(text))
  }
  for (const { name, count } of driver.registers) {
    for (let i = 0; i < count; i++) expected.set(`${name} ${i}`, driver.read(name, i))
  }
  const pc = expected.get('pc 0') ?? 0n
  if (!vector.ends || vector.ends[0] === 'wait') {
    const width = driver.registers.find(one => one.name === 'pc')?.width ?? 64
    expected.set('pc 0', BigInt.asUintN(width, pc + BigInt(code.length)))
  }
  for (const [place, text] of Object.entries(vector.after ?? {})) {
    const [register, index] = parse(place)
    expected.set(`${register} ${index}`, number(text))
  }
  lay(vector.memory)
  const problems: string[] = []
  const end = showEnd(driver.step())
  if (end !== expectedEnd(vector.ends)) problems.push(`ended with ${end}, not ${expectedEnd(vector.ends)}`)
  for (const { name, count } of driver.registers) {
    for (let i = 0; i < count; i++) {
      const [is, should] = [driver.read(name, i), expected.get(`${name} ${i}`)!]
      if (is !== should) problems.push(`${count > 1 ? `${name}[${i}]` : name} is ${show(is)}, not ${show(should)}`)
    }
  }
  const left = driver.readMemory(base, size)
  for (let i = 0; i < size; i++) {
    if (left[i] !== memory[i]) problems.push(`memory at ${show(BigInt(base + i))} is ${left[i]}, not ${memory[i]}`)
  }
  return problems.length > 0 ? [`${vector.code}: ${problems.slice(0, 5).join('; ')}`] : []
}

function lay(driver: Driver, { registers, memory }: TruthState): void {
  for (const [address, text] of Object.entries(memory)) driver.writeMemory(Number(number(address)), bytesOf(text))
  for (const [, register, index, hi, lo, text] of registers) {
    const ones = (1n << BigInt(hi - lo + 1)) - 1n
    const rest = driver.read(register, index) & ~(ones << BigInt(lo))
    driver.write(register, index, rest | (number(text) << BigInt(lo)))
  }
}

/** Runs one case from a standard on the encoding of its instruction, in memory that is zero. */
export function checkTruth(driver: Driver, data: SuiteFrame, vector: TruthVector, code: Uint8Array): string[] {
  const frame = frameOf(data)
  const { base, size } = frame.ram
  driver.reset()
  driver.writeMemory(base, new Uint8Array(size))
  driver.write('pc', 0, frame.pc)
  if (data.setup) lay(driver, data.setup)
  driver.writeMemory(Number(frame.pc), code)
  lay(driver, vector.before)
  const end = driver.step()
  const problems: string[] = []
  const trap = end.kind === 'trap' || end.kind === 'stop' ? end.trap : undefined
  if (trap !== vector.trap) problems.push(`ended with ${showEnd(end)}${vector.trap ? `, not with ${vector.trap}` : ''}`)
  for (const [text, register, index, hi, lo, value] of vector.after.registers) {
    const is = (driver.read(register, index) >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n)
    if (is !== number(value)) problems.push(`${text} is ${show(is)}, not ${show(number(value))}`)
  }
  for (const [address, text] of Object.entries(vector.after.memory)) {
    const should = bytesOf(text)
    const is = driver.readMemory(Number(number(address)), should.length)
    if (is.some((byte, i) => byte !== should[i])) {
      problems.push(
        `memory at 0x${address} is ${[...is].map(byte => byte.toString(16).padStart(2, '0')).join('')}, not ${text}`,
      )
    }
  }
  return problems
}
