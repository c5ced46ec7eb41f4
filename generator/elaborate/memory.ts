/** Functions that the generator makes: memory accesses of each width through `translate` and the declared faults, and CSR access by number. */
import type { Span } from '../diagnostics.ts'
import {
  type AccessKind,
  BOOL,
  bitsType,
  type Expr,
  type IRFunction,
  type Local,
  type Stmt,
  type Type,
} from '../ir/ir.ts'
import type { Csr } from '../model.ts'
import { constant, extract, local, readLocal, widthOf } from './build.ts'

export interface MemoryContext {
  addressWidth: number
  physicalWidth: number
  trapValue: Type
  /** Name and enum values of `translate`'s access argument, if the machine translates. */
  translate?: { function: string; access: Record<AccessKind, Expr>; bytesWidth: number }
  /** Trap for each kind of access that nothing answers. */
  faults: Record<AccessKind, string>
  byteOrder: 'little' | 'big'
  at: Span
}

/** Widths of one access to the bus; other widths are several accesses, the first at the lowest address. */
const BUS_WIDTHS = [64, 32, 16, 8]

/** Adapts a value to a width: zero-extends or truncates. */
function resize(value: Expr, width: number): Expr {
  const have = widthOf(value)
  if (have === width) return value
  if (have < width) return { op: 'zext', type: bitsType(width), arg: value, at: value.at }
  return { op: 'extract', type: bitsType(width), arg: value, hi: width - 1, lo: 0, at: value.at }
}

const faultValue = (context: MemoryContext, address: Expr): Expr =>
  context.trapValue.kind === 'bits'
    ? resize(address, context.trapValue.width)
    : { op: 'bool', type: BOOL, value: false, at: address.at }

/** The physical address of a virtual one, as statements that bind it. */
function translated(
  context: MemoryContext,
  kind: AccessKind,
  va: Expr,
  bytes: number,
  id: number,
): { statements: Stmt[]; pa: Expr } {
  const { at } = context
  if (!context.translate) return { statements: [], pa: resize(va, context.physicalWidth) }
  const pa = local(id, 'physical', bitsType(context.physicalWidth))
  const args = [va, constant(context.translate.bytesWidth, BigInt(bytes), at), context.translate.access[kind]]
  return {
    statements: [{ kind: 'call', result: pa, function: context.translate.function, args, at }],
    pa: readLocal(pa, at),
  }
}

interface BusAccess {
  context: MemoryContext
  address: Expr
  /** What is stored, or where what is loaded goes. */
  value: Local
  width: number
  fault: Stmt[]
}

function singleAccess(kind: AccessKind, { context: { at }, address, value, width, fault }: BusAccess): Stmt[] {
  const given = readLocal(value, at)
  if (kind === 'store') return [{ kind: 'buswrite', width, address, value: given, fault, at }]
  return [
    { kind: 'busread', result: value, width, address, fault, at },
    { kind: 'return', value: given, at },
  ]
}

/** An access that the bus does not have, as several; a store is tried for its whole width before any of it is done. */
function splitAccess(kind: AccessKind, { context, address, value, width, fault }: BusAccess): Stmt[] {
  const { at } = context
  const parts: { width: number; offset: number; lo: number }[] = []
  for (let offset = 0; offset < width / 8; ) {
    const size = BUS_WIDTHS.find(w => w <= width - 8 * offset)!
    const lo = context.byteOrder === 'little' ? 8 * offset : width - 8 * offset - size
    parts.push({ width: size, offset, lo })
    offset += size / 8
  }
  const place = (offset: number): Expr =>
    offset === 0
      ? address
      : { op: 'add', type: address.type, left: address, right: constant(widthOf(address), BigInt(offset), at), at }
  if (kind === 'store') {
    const tests = parts.map(
      (p): Expr => ({ op: 'mapped', type: BOOL, width: p.width, address: place(p.offset), access: kind, at }),
    )
    const all = tests.reduce((left, right): Expr => ({ op: 'land', type: BOOL, left, right, at }))
    const given = readLocal(value, at)
    return [
      { kind: 'if', test: all, then: [], else: fault, at },
      ...parts.map((p): Stmt => {
        const part = extract(given, p.lo + p.width - 1, p.lo)
        return { kind: 'buswrite', width: p.width, address: place(p.offset), value: part, fault, at }
      }),
    ]
  }
  const read = parts.map(p => ({ ...p, local: local(10 + p.offset, 'part', bitsType(p.width)) }))
  const highFirst = [...read].sort((a, b) => b.lo - a.lo).map(p => readLocal(p.local, at))
  return [
    ...read.map(
      (p): Stmt => ({ kind: 'busread', result: p.local, width: p.width, address: place(p.offset), fault, at }),
    ),
    { kind: 'return', value: { op: 'concat', type: bitsType(width), parts: highFirst, at }, at },
  ]
}

export function memoryFunction(
  kind: 'load' | 'store' | 'fetch' | 'loadPhysical' | 'storePhysical',
  width: number,
  context: MemoryContext,
): IRFunction {
  const { at } = context
  const physical = kind.endsWith('Physical')
  const access: AccessKind = kind === 'fetch' ? 'fetch' : kind.startsWith('load') ? 'load' : 'store'
  const address = local(0, 'address', bitsType(physical ? context.physicalWidth : context.addressWidth))
  const value = local(1, 'value', bitsType(width))
  const at0 = readLocal(address, at)
  const { statements, pa } = physical ? { statements: [], pa: at0 } : translated(context, access, at0, width / 8, 2)
  const fault: Stmt[] = [{ kind: 'trap', trap: context.faults[access], value: faultValue(context, at0), at }]
  const single = BUS_WIDTHS.includes(width)
  const accesses = single ? singleAccess : splitAccess
  const body = [...statements, ...accesses(access, { context, address: pa, value, width, fault })]
  const what = { load: 'Loads', fetch: 'Fetches', store: 'Stores', loadPhysical: 'Loads', storePhysical: 'Stores' }[
    kind
  ]
  return {
    name: `${kind}.${width}`,
    title: `${what} ${width} bits${physical ? ' at a physical address' : ''}`,
    parameters: access === 'store' ? [address, value] : [address],
    ...(access === 'store' ? {} : { result: bitsType(width) }),
    body,
    at,
  }
}

export const csrOperandWidths = (csrs: readonly Csr[]): number =>
  csrs.reduce((max, c) => Math.max(max, c.address.toString(2).length), 1)

/** `csrRead`, `csrWrite`, `csrExists`: from a number to the register's own functions. */
export function csrFunctionsByNumber(
  csrs: readonly Csr[],
  widths: ReadonlyMap<string, number>,
  csr: { addressWidth: number; width: number },
  at: Span,
): IRFunction[] {
  const address = local(0, 'address', bitsType(csr.addressWidth))
  const value = local(1, 'value', bitsType(csr.width))
  const number = readLocal(address, at)
  const result = bitsType(csr.width)
  const read = csrs.map((c, i): { values: bigint[]; body: Stmt[] } => {
    const width = widths.get(c.name)!
    const got = local(2 + i, 'value', bitsType(width))
    return {
      values: [c.address],
      body: [
        { kind: 'call', result: got, function: c.read, args: [], at: c.at },
        { kind: 'return', value: resize(readLocal(got, c.at), csr.width), at: c.at },
      ],
    }
  })
  const write = csrs.map((c): { values: bigint[]; body: Stmt[] } => ({
    values: [c.address],
    body: [{ kind: 'call', function: c.write, args: [resize(readLocal(value, c.at), widths.get(c.name)!)], at: c.at }],
  }))
  const found = (answer: boolean): Stmt[] => [
    { kind: 'return', value: { op: 'bool', type: BOOL, value: answer, at }, at },
  ]
  return [
    {
      name: 'csrRead',
      title: 'Reads the register with this number; 0 if there is none',
      parameters: [address],
      result,
      at,
      body: [
        { kind: 'switch', value: number, cases: read, default: [], at },
        { kind: 'return', value: constant(csr.width, 0n, at), at },
      ],
    },
    {
      name: 'csrWrite',
      title: 'Writes the register with this number',
      parameters: [address, value],
      at,
      body: [{ kind: 'switch', value: number, cases: write, default: [], at }],
    },
    {
      name: 'csrExists',
      title: 'Whether there is a register with this number',
      parameters: [address],
      result: BOOL,
      at,
      body:
        csrs.length === 0
          ? found(false)
          : [
              {
                kind: 'switch',
                value: number,
                cases: [{ values: csrs.map(c => c.address), body: found(true) }],
                default: [],
                at,
              },
              ...found(false),
            ],
    },
  ]
}
