/** Loads of which nothing is wanted but the number with its sign in all bits above: the host has instructions for these. */
import type { Statement } from './statement.ts'
import type { Local, Value } from './value.ts'
import { eachPart, eachStatement, eachValue } from './walk.ts'

/** Adds what is loaded, with the width that it is extended to. */
export function noteSignedLoads(list: readonly Statement[], signed: Map<Local, number>): void {
  const loads = list.filter(s => s.kind === 'load' && s.bits <= 32)
  if (loads.length === 0) return
  const widths = new Map<Local, number>()
  // Of a local that is wanted as it is, or in several widths, there is none.
  const wants = (local: Local, width: number) => {
    widths.set(local, (widths.get(local) ?? width) === width ? width : 0)
  }
  const see = (v: Value): void => {
    if (v.op === 'local') wants(v.local, 0)
    else if (v.op === 'sext' && v.a.op === 'local' && (v.width === 32 || v.width === 64)) wants(v.a.local, v.width)
    else eachPart(v, see)
  }
  eachStatement(list, s => eachValue(s, see))
  for (const { local } of loads as { local: Local }[]) {
    const width = widths.get(local)
    if (width) signed.set(local, width)
  }
}
