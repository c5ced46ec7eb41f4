/** Registers reached by number: their storage, what software sees of them, and the way from number to register. */
import { bitsType, type IRFunction } from '../ir/ir.ts'
import { attempt, lowerAction, lowerFunction } from '../language/index.ts'
import type { Csr, Register } from '../model.ts'
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
        const address = first + BigInt(i)
        const clash = w.csrs.find(c => c.address === address)
        if (clash) {
          report({
            code: 'SV6022',
            severity: 'error',
            message: `'${name}' and '${clash.name}' have the same number ${hex(address)}`,
            span: item.span(['address']),
            related: [{ message: `'${clash.name}' is here`, span: clash.at }],
          })
        }
        w.csrs.push({
          name,
          title: item.string('title') ?? '',
          address,
          register: name,
          at: item.span(),
          read: `csr.${name}.read`,
          write: `csr.${name}.write`,
        })
      })
    })
  }
  if (w.csrs.length > 0 && !w.scope.csr) {
    const width = w.csrs.reduce((max, c) => Math.max(max, w.registers.get(c.register)!.width), 1)
    w.scope.csr = { addressWidth: csrOperandWidths(w.csrs), width }
  }
}

/** Functions of each CSR, from its hooks or from its fields' access types; and those that go by number. */
export function csrAccess(w: Workshop, items: ReadonlyMap<string, Item>): void {
  const pending: (() => void)[] = []
  for (const csr of w.csrs) {
    const item =
      items.get(csr.name) ??
      [...items.values()].find(i => i.has('count') && csrNames(i, w.constants, w.report).includes(csr.name))!
    const register = w.registers.get(csr.register)!
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
