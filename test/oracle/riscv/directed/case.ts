/** Directed cases: a few instructions from a known state, and what the standard says becomes of them. */
import { assembler } from '../../../../generated/rv64/assembler.ts'
import { inField, type Mode, MSTATUS, ORDINARY_BYTES, SCRATCH_BYTES } from '../setting.ts'
import { nextAddress, type Outcome, placesOf, type Start, type Trap } from '../suite.ts'
import { makeDirectedSpace, ODD, SCRATCH } from './space.ts'

/** Two pages of memory that only the odd pages map, without paging at s1. */
const PLAYGROUND_AT = ORDINARY_BYTES

export interface Physical {
  /** Of the playground, at a multiple of a page. */
  playground: bigint
  tables: bigint
}

export interface Case {
  title: string
  /** The sections of the standard that decide; P: privileged, U: unprivileged, 20240411. */
  standard: string
  mode: Mode
  /**
   * Assembly. s0 points to the scratch memory, s1 to the odd pages, s2 to the entry of the first of these in the page table (each next
   * one 8 bytes further), s3 to the root of the page table.
   */
  code: string
  /** A paging scheme, and the entries of the odd pages. */
  scheme?: 'Sv39' | 'Sv48' | 'Sv57'
  pages?: (at: Physical) => readonly bigint[]
  /** An entry above the pages: virtual address, level, entry. */
  above?: (at: Physical) => readonly [bigint, number, bigint]
  /** FS, 1 if not said, and other bits of mstatus. */
  FS?: number
  mstatus?: number
  menvcfg?: bigint
  medeleg?: number
  mideleg?: number
  fcsr?: number
  /** pmpcfg0, pmpaddr0 to 3. */
  protection?: (at: Physical) => readonly bigint[]
  /** Floating-point registers at the start, by number. */
  f?: Readonly<Record<number, bigint>>
  memory?: Readonly<Record<number, bigint>>
  /** `M 13 0x1000080000`: who handles it, cause, value. A value `code` is the bits of the instruction, `s1` that register's. */
  traps?: readonly string[]
  /** Registers at the end, by their names in assembly: a0 to a7, f0 to f31, fcsr; CSRs that the harness notes. */
  after?: Readonly<Record<string, bigint | number>>
  /** Bits of a value that count. */
  masks?: Readonly<Record<string, bigint>>
  /** What QEMU 7.2 does instead: a row of LEDGER.md begins with it. */
  qemu?: string
}

/** A trap to machine mode of an instruction that is illegal. */
export const ILLEGAL = 'M 2 code'

/** Begins in machine mode, with `first`, and goes on in another. */
export function fromMachine(to: 'S' | 'U', first: string, code: string): Pick<Case, 'mode' | 'code'> {
  return {
    mode: 'M',
    code: `${first}
      li a0, 0x1800
      csrc mstatus, a0
      li a0, ${to === 'S' ? 0x800 : 0}
      csrs mstatus, a0
      la a0, lower
      csrw mepc, a0
      mret
      lower: ${code}`,
  }
}

const INTEGER: Readonly<Record<string, number>> = { s0: 8, s1: 9, s2: 18, s3: 19 }

export interface Directed extends Start {
  /** Virtual address of the first instruction. */
  entry: bigint
}

/** The cases as blocks. */
export function startsOf(cases: readonly Case[]): Directed[] {
  const starts: Directed[] = []
  for (const [i, one] of cases.entries()) {
    const address = nextAddress(starts)
    const { scratch, tables } = placesOf(i, cases.length)
    const code = assembled(one, address)
    const places = { code: address, codeBytes: code.length, scratch, tables }
    const physical = { playground: BigInt(scratch + PLAYGROUND_AT), tables: BigInt(tables) }
    const directed = one.scheme && makeDirectedSpace(one, places, physical)
    const x = new BigUint64Array(32)
    x[INTEGER.s0] = directed ? SCRATCH : BigInt(scratch)
    x[INTEGER.s1] = directed ? ODD : physical.playground
    x[INTEGER.s2] = directed?.entries ?? 0n
    x[INTEGER.s3] = directed?.root ?? 0n
    const memory = new BigUint64Array(SCRATCH_BYTES / 8)
    for (const [at, word] of Object.entries(one.memory ?? {})) memory[Number(at) / 8] = word
    starts.push({
      title: `${one.title} (${one.mode}${one.scheme ? `, ${one.scheme}` : ''})`,
      mode: one.mode,
      bytes: code,
      // The ecall that ends it.
      end: code.length - 4,
      space: directed?.space,
      entry: BigInt(address) + ((one.mode !== 'M' && directed?.space.code) || 0n),
      mstatus: BigInt(
        inField(MSTATUS.MPP, { U: 0, S: 1, M: 3 }[one.mode]) | inField(MSTATUS.FS, one.FS ?? 1) | (one.mstatus ?? 0),
      ),
      menvcfg: one.menvcfg ?? 0n,
      medeleg: BigInt(one.medeleg ?? 0),
      mideleg: BigInt(one.mideleg ?? 0),
      mscratch: 0n,
      sscratch: 0n,
      protection: one.protection?.(physical) ?? [0n, 0n, 0n, 0n, 0n],
      fcsr: BigInt(one.fcsr ?? 0),
      x: [...x].slice(1),
      f: Array.from({ length: 32 }, (_, n) => one.f?.[n] ?? 0n),
      memory: new Uint8Array(memory.buffer),
    })
  }
  return starts
}

const assembled = ({ code }: Case, address: number): Uint8Array =>
  assembler.assemble(`.org ${address}\n${code}\necall\n`).flat()

/** What is not as the standard says. */
export function faults(one: Case, start: Directed, outcome: Outcome): string[] {
  const found: string[] = []
  const expected = (one.traps ?? []).join(', ')
  const traps = outcome.traps.map((trap, i) => textOf(trap, one.traps?.[i], start)).join(', ')
  if (traps !== expected) found.push(`traps ${traps || 'none'} instead of ${expected || 'none'}`)
  for (const [name, value] of Object.entries(one.after ?? {})) {
    const mask = one.masks?.[name] ?? ~0n
    const [given, wanted] = [atEnd(outcome, name), BigInt(value)].map(word => BigInt.asUintN(64, word & mask))
    if (given !== wanted) found.push(`${name} 0x${given.toString(16)} instead of 0x${wanted.toString(16)}`)
  }
  return found
}

function textOf({ to, cause, value, pc }: Trap, expected: string | undefined, start: Directed): string {
  const wanted = expected?.split(' ')[2]
  const meant = { code: codeAt(start, Number(pc - start.entry)), s1: start.x[INTEGER.s1 - 1] }[wanted ?? '']
  return `${to === 'machine' ? 'M' : 'S'} ${cause} ${value === meant ? wanted : `0x${value.toString(16)}`}`
}

/** The bits of the instruction at an offset. */
function codeAt({ bytes }: Start, at: number): bigint {
  const half = (i: number) => bytes[i] | (bytes[i + 1] << 8)
  return BigInt(half(at)) | ((half(at) & 3) === 3 ? BigInt(half(at + 2)) << 16n : 0n)
}

function atEnd({ x, f, fcsr, csrs }: Outcome, name: string): bigint {
  if (name === 'fcsr') return fcsr
  const [, kind, n] = /^([af])(\d+)$/.exec(name) ?? []
  if (kind) return kind === 'a' ? x[10 + Number(n)] : f[Number(n)]
  if (!(name in csrs)) throw new Error(`nobody notes ${name} at the end of a case`)
  return csrs[name]
}
