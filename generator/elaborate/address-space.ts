/** How addresses become accesses: translation, and the traps of addresses where nothing answers. */
import type { Span } from '../diagnostics.ts'
import { bitsType, type Expr } from '../ir/ir.ts'
import { didYouMean } from '../language/index.ts'
import { refuse } from '../language/scope.ts'
import { type MemoryContext, memoryFunction } from './memory.ts'
import type { Workshop } from './workshop.ts'

/** The trap of an access that nothing answers, where a machine declares none. */
const BUS_FAULT = 'bus-fault'

export function memoryContext(w: Workshop, at: Span): MemoryContext {
  const named = (kind: 'fetch' | 'load' | 'store'): string => {
    const item = w.single('memory', i => (i.has('faults', kind) ? i : undefined))
    if (!item) return busFault(w, at)
    const name = String(item.get('faults', kind))
    if (!w.traps.has(name))
      refuse(
        w.report,
        'SV5005',
        item.span(['faults', kind]),
        `there is no trap '${name}'`,
        didYouMean(name, w.traps.keys()),
      )
    return name
  }
  const context: MemoryContext = {
    addressWidth: w.scope.addressWidth,
    physicalWidth: w.scope.physicalWidth,
    trapValue: w.scope.trapValue,
    faults: { fetch: named('fetch'), load: named('load'), store: named('store') },
    byteOrder: w.byteOrder(),
    at,
  }
  const translate = w.table.signatures.get('translate')
  if (translate) context.translate = translateContext(w, translate, at)
  return context
}

function translateContext(
  w: Workshop,
  translate: { parameters: { name: string; type: { kind: string } }[] },
  at: Span,
): NonNullable<MemoryContext['translate']> {
  const access = w.enums.get('Access')
  const bytes = translate.parameters[1]?.type as { kind: 'bits'; width: number } | undefined
  if (!access || bytes?.kind !== 'bits' || translate.parameters.length !== 3) {
    return refuse(
      w.report,
      'SV4416',
      at,
      "'translate' takes (va, bytes: bits<8>, access: Access)",
      "declare 'enums: { Access: [fetch, load, store] }'",
    )
  }
  const member = (name: string): Expr => ({
    op: 'const',
    type: bitsType(access.width),
    value: access.members.get(name) ?? 0n,
    at,
  })
  return {
    function: 'translate',
    bytesWidth: bytes.width,
    access: { fetch: member('fetch'), load: member('load'), store: member('store') },
  }
}

function busFault(w: Workshop, at: Span): string {
  if (!w.traps.has(BUS_FAULT)) {
    w.traps.set(BUS_FAULT, {
      name: BUS_FAULT,
      title: 'Access to an address where nothing answers',
      cause: 0n,
      interrupt: false,
      fatal: true,
      at,
    })
    w.trapNames.set(BUS_FAULT, {})
  }
  return BUS_FAULT
}

export function memoryFunctionNamed(
  w: Workshop,
  kind: 'load' | 'store' | 'loadPhysical' | 'storePhysical' | 'fetch',
  width: number,
): string {
  const name = `${kind}.${width}`
  if (!w.table.signatures.has(name)) w.table.add(memoryFunction(kind, width, w.memory))
  return name
}
