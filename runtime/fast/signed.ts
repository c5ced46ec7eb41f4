/** Loads of which nothing is wanted but the number with its sign in all bits above: the host has instructions for these. */
import type { Statement } from './semantics.ts'
import type { Local, Value } from './value.ts'

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
    switch (v.op) {
      case 'const':
      case 'cell':
      case 'unknown':
        return
      case 'local':
        return wants(v.local, 0)
      case 'cond':
        see(v.test)
        see(v.then)
        see(v.else)
        return
      case 'sext':
        if (v.a.op === 'local' && (v.width === 32 || v.width === 64)) return wants(v.a.local, v.width)
        return see(v.a)
      default:
        see(v.a)
        if ('b' in v && v.b) see(v.b)
    }
  }
  for (const s of list) seeValues(s, see)
  for (const { local } of loads as { local: Local }[]) {
    const width = widths.get(local)
    if (width) signed.set(local, width)
  }
}

function seeValues(s: Statement, see: (value: Value) => void): void {
  if ('value' in s) see(s.value)
  if ('address' in s) see(s.address)
  if (s.kind === 'jump') see(s.target)
  if (s.kind !== 'if') return
  see(s.test)
  for (const one of s.then) seeValues(one, see)
  for (const one of s.else) seeValues(one, see)
}
