/** A guest without a processor: memory, a console and files, and the calls of the real specs. */
import { readFileSync } from 'node:fs'
import { elaborateCalls } from '../../generator/elaborate/semihosting.ts'
import { loadFiles } from '../../generator/load/index.ts'
import { GuestMemory } from '../../runtime/boot/guest-memory.ts'
import { type HostFiles, MemoryFiles } from '../../runtime/boot/host-files.ts'
import { type CallTable, type Console, Semihosting, type SemihostingOptions } from '../../runtime/boot/semihosting.ts'
import { PhysicalMemory } from '../../runtime/memory/physical.ts'

export const RAM = 0x8000_0000
export const RAM_SIZE = 0x10000
/** Where blocks, names and buffers of calls are put. */
const BLOCK = 0x8000_0100
export const TEXT = 0x8000_1000
export const BUFFER = 0x8000_4000

export function tableFor(wordBits: number): CallTable {
  const path = 'platform/semihosting.yaml'
  const text = readFileSync(new URL(`../../specs/${path}`, import.meta.url), 'utf8')
  const fail = (problem: { message: string }) => {
    throw new Error(problem.message)
  }
  const specs = loadFiles([{ path, source: { file: path, text } }], fail)
  const { calls, values, texts } = elaborateCalls(specs.calls.get('semihosting')!, wordBits, fail)
  return {
    calls: Object.fromEntries(
      calls.map(c => [c.name, { number: Number(c.number), parameters: c.parameters, direct: c.direct }]),
    ),
    values: Object.fromEntries(
      [...values].map(([g, m]) => [g, Object.fromEntries([...m].map(([n, v]) => [n, Number(v)]))]),
    ),
    texts: Object.fromEntries(texts),
  }
}

const tables = { 4: tableFor(32), 8: tableFor(64) }

export class TextConsole implements Console {
  readonly interactive: boolean
  readonly written = { stdout: '', stderr: '' }
  private readonly input: number[]

  constructor(input = '', interactive = true) {
    this.input = [...new TextEncoder().encode(input)]
    this.interactive = interactive
  }

  write(stream: 'stdout' | 'stderr', bytes: Uint8Array): void {
    this.written[stream] += new TextDecoder('latin1').decode(bytes)
  }

  read(): number | undefined {
    return this.input.shift()
  }
}

export class Bench {
  readonly ram: PhysicalMemory
  readonly memory: GuestMemory
  readonly console: TextConsole
  readonly files: HostFiles
  readonly services: Semihosting
  readonly exits: number[] = []
  now = 0n
  private readonly wordBytes: 4 | 8
  private readonly table: CallTable

  constructor(
    set: {
      wordBytes?: 4 | 8
      byteOrder?: 'little' | 'big'
      input?: string
      files?: HostFiles
      options?: Partial<SemihostingOptions>
    } = {},
  ) {
    const { wordBytes = 8, byteOrder = 'little', input, files = new MemoryFiles(), options } = set
    this.wordBytes = wordBytes
    this.table = tables[wordBytes]
    this.ram = new PhysicalMemory(byteOrder)
    this.ram.addRam('ram', RAM, RAM_SIZE)
    this.memory = new GuestMemory(this.ram, wordBytes, byteOrder, address =>
      address < 2n ** 53n ? Number(address) : undefined,
    )
    this.console = new TextConsole(input)
    this.files = files
    this.services = new Semihosting({
      table: this.table,
      memory: this.memory,
      console: this.console,
      files,
      clock: { ticks: () => this.now, frequency: 1_000_000n, epoch: 1_000_000_000n },
      commandLine: 'prog.elf one two',
      exit: status => this.exits.push(status),
      ...options,
    })
  }

  /** Calls by name; parameters go into a block, or into the argument where the call says so. */
  call(name: string, ...parameters: (number | bigint)[]): number | undefined {
    const { number, direct } = this.table.calls[name]
    parameters.forEach((value, i) => {
      this.memory.setWord(BigInt(BLOCK + i * this.wordBytes), BigInt.asUintN(64, BigInt(value)))
    })
    return this.raw(number, direct ? parameters[0] : BLOCK)
  }

  raw(number: number, argument: number | bigint): number | undefined {
    const result = this.services.call(BigInt(number), BigInt(argument))
    return result === undefined ? undefined : Number(BigInt.asIntN(this.wordBytes * 8, result))
  }

  /** Puts a text where the guest can point to it: [address, length]. */
  text(text: string, at = TEXT): [number, number] {
    const bytes = new TextEncoder().encode(`${text}\0`)
    this.ram.writeBytes(at, bytes)
    return [at, bytes.length - 1]
  }

  open(name: string, mode: string): number {
    const [at, length] = this.text(name)
    return this.call('open', at, this.table.values['open-mode'][mode], length)!
  }

  write(handle: number, text: string): number {
    const [at, length] = this.text(text)
    return this.call('write', handle, at, length)!
  }

  /** The text read, and what the call said was missing. */
  read(handle: number, length: number): [string, number] {
    const missing = this.call('read', handle, BUFFER, length)!
    return [this.at(BUFFER, Math.max(length - missing, 0)), missing]
  }

  at(address: number, length: number): string {
    const bytes = new Uint8Array(length)
    this.ram.readBytes(address, bytes)
    return new TextDecoder('latin1').decode(bytes)
  }

  get errno(): string | undefined {
    const number = this.call('error-number')
    return Object.entries(this.table.values.errno).find(([, value]) => value === number)?.[0]
  }
}
