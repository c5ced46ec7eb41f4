/** Registers reached by number: their storage, what software sees of them, and the way from number to register. */

import type { Span } from '../diagnostics.ts'
import { bitsType, type IRFunction, type Stmt } from '../ir/ir.ts'
import { attempt, didYouMean, lowerAction, lowerFunction } from '../language/index.ts'
import { refuse } from '../language/scope.ts'
import type { Csr, Register } from '../model.ts'
import { local, masked, readLocal } from './build.ts'
import { bitMask } from './fields.ts'
import { Item, integer } from './items.ts'
import { csrFunctionsByNumber, csrOperandWidths } from './memory.ts'
import { csrFunctions } from './registers.ts'
import { csrNames, elaborateRegister } from './state.ts'
import type { Workshop } from './workshop.ts'

export function elaborateCsrRegisters(w: Workshop, items: ReadonlyMap<string, Item>): void {
  const { constants, report } = w
  for (const item of items.values()) {
    attempt(() => {
      const first = integer(item, ['address'], constants, report)
      if (item.has('view')) {
        addCsr(w, item, item.name, first, viewed(w, items, item).name)
        return
      }
      const implied = w.scope.csr
        ? BigInt(w.scope.csr.width)
        : w.names.get('pc')
          ? BigInt(w.names.get('pc')!.width)
          : undefined
      csrNames(item, constants, report).forEach((name, i) => {
        const { count: _, ...register } = elaborateRegister(withoutCount(item), w.stateContext(), {
          name,
          ...(implied === undefined ? {} : { width: implied }),
        })
        w.addRegister({ ...register, count: 1, file: false, names: [name] })
        addCsr(w, item, name, first + BigInt(i), name)
      })
    })
  }
  if (w.csrs.length > 0 && !w.scope.csr) {
    const width = w.csrs.reduce((max, c) => Math.max(max, w.registers.get(c.register)!.width), 1)
    w.scope.csr = { addressWidth: csrOperandWidths(w.csrs), width }
  }
}

function addCsr(w: Workshop, item: Item, name: string, address: bigint, register: string): void {
  const clash = w.csrs.find(c => c.address === address)
  if (clash) {
    w.report({
      code: 'SV6022',
      severity: 'error',
      message: `'${name}' and '${clash.name}' have the same number ${hex(address)}`,
      span: item.span(['address']),
      related: [{ message: `'${clash.name}' is here`, span: clash.at }],
    })
  }
  const title = item.string('title') ?? ''
  w.csrs.push({
    name,
    title,
    address,
    register,
    at: item.span(),
    read: csrRead(name),
    write: `csr.${name}.write`,
  })
}

/** The name of the function by which software reads a CSR. */
const csrRead = (name: string): string => `csr.${name}.read`

/** The CSR that a view shows fields of: one with storage, defined before or after it. */
function viewed(w: Workshop, items: ReadonlyMap<string, Item>, item: Item): Item {
  const name = String(item.get('view'))
  const found = items.get(name)
  if (!found || found.has('view') || found.has('count')) {
    const known = [...items.values()].filter(one => !one.has('view') && !one.has('count')).map(one => one.name)
    return refuse(
      w.report,
      'SV6024',
      item.span(['view']),
      `'${name}' is not a CSR that can be viewed`,
      didYouMean(name, known),
    )
  }
  return found
}

/** What software sees of a view: the named fields of the other register, by their own access types; the rest stays. */
function viewFunctions(w: Workshop, csr: Csr, item: Item, of: Item, register: Register): void {
  const shown: string[] = item.get('fields') ?? []
  shown.forEach((name, i) => {
    // A field that this machine does not have may be named; one that nobody has may not.
    if (of.keys('fields').includes(name)) return
    const hint = didYouMean(name, of.keys('fields'))
    refuse(w.report, 'SV5003', item.span(['fields', i]), `register '${of.name}' has no field '${name}'`, hint)
  })
  const fields = register.fields.map(f => (shown.includes(f.name) ? f : { ...f, access: 'RO' as const }))
  const made = csrFunctions(csr.name, { ...register, fields })
  const visible = register.fields.filter(f => shown.includes(f.name)).reduce((sum, f) => sum | bitMask(f.hi, f.lo), 0n)
  w.table.add({
    ...made.read,
    body: of.has('read') ? shownOf(of.name, register, visible, csr.at) : shownIn(made.read.body, visible),
  })
  w.table.add(made.write)
}

/** What reading the fields gives, of which a view lets these bits through. */
function shownIn(body: readonly Stmt[], visible: bigint): Stmt[] {
  return body.map(s => (s.kind === 'return' && s.value ? { ...s, value: masked(s.value, visible) } : s))
}

/** What the other register's own `read` gives, of which a view lets these bits through. */
function shownOf(name: string, register: Register, visible: bigint, at: Span): Stmt[] {
  const whole = local(0, 'whole', bitsType(register.width))
  return [
    { kind: 'call', result: whole, function: csrRead(name), args: [], at },
    { kind: 'return', value: masked(readLocal(whole, at), visible), at },
  ]
}

/** Functions of each CSR, from its hooks or from its fields' access types; and those that go by number. */
export function csrAccess(w: Workshop, items: ReadonlyMap<string, Item>): void {
  const pending: (() => void)[] = []
  for (const csr of w.csrs) {
    const item =
      items.get(csr.name) ??
      [...items.values()].find(i => i.has('count') && csrNames(i, w.constants, w.report).includes(csr.name))!
    const register = w.registers.get(csr.register)!
    if (item.has('view')) {
      const of = items.get(csr.register)!
      attempt(() => viewFunctions(w, csr, item, of, register))
      continue
    }
    const made = csrFunctions(csr.name, register)
    if (item.has('read')) pending.push(() => csrHook(w, csr, item, register, 'read'))
    else w.table.add(made.read)
    if (item.has('write')) pending.push(() => csrHook(w, csr, item, register, 'write'))
    else w.table.add(made.write)
  }
  if (!w.scope.csr) return
  const widths = new Map(w.csrs.map(c => [c.name, w.registers.get(c.register)!.width]))
  for (const made of csrFunctionsByNumber(w.csrs, widths, w.scope.csr, w.csrs[0]?.at ?? w.origin())) w.table.add(made)
  // Hooks may use everything, these functions excepted; they are lowered once all signatures are known.
  for (const lower of pending) lower()
}

function csrHook(w: Workshop, csr: Csr, item: Item, register: Register, which: 'read' | 'write'): void {
  const type = bitsType(register.width)
  const text = item.text(which)
  const lowered =
    which === 'read'
      ? lowerFunction(w.scope, text, w.report, [], type)
      : lowerAction(w.scope, text, w.report, { parameters: [{ name: 'value', type }] })
  if (!lowered) return
  const made: IRFunction = {
    name: which === 'read' ? csr.read : csr.write,
    title: `Software ${which} of ${csr.name}`,
    parameters: lowered.parameters,
    body: lowered.body,
    at: item.span([which]),
  }
  if (which === 'read') made.result = type
  w.table.add(made)
}

/** An item seen without its `count`: one of the registers it stands for. */
function withoutCount(item: Item): Item {
  const one = new Item(item.name, item.layers)
  const has = one.has.bind(one)
  one.has = (...path) => path[0] !== 'count' && has(...path)
  return one
}

const hex = (value: bigint): string => `0x${value.toString(16)}`
