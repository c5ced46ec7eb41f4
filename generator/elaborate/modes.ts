/** Modes: the state that holds them, and their names. */
import { didYouMean, lowerCondition } from '../language/index.ts'
import { refuse } from '../language/scope.ts'
import type { Mode } from '../model.ts'
import { integer } from './items.ts'
import type { Workshop } from './workshop.ts'

export function mode(w: Workshop): { mode?: Mode } {
  const mode = w.single('mode', (item): Mode | undefined => {
    const scoped = lowerCondition(w.scope, item.text('state'), w.report, undefined)
    if (!scoped) return undefined
    if (scoped.op !== 'read' || scoped.place.index)
      return refuse(w.report, 'SV6023', item.span(['state']), 'the mode is a register or a field of one')
    const values = new Map<string, { value: bigint; title: string }>()
    for (const name of item.keys('values')) {
      const plain = typeof item.get('values', name) !== 'object'
      values.set(name, {
        value: integer(item, plain ? ['values', name] : ['values', name, 'value'], w.constants, w.report),
        title: String(item.get('values', name, 'title') ?? name),
      })
    }
    const mostPrivileged = String(item.get('most-privileged'))
    if (!values.has(mostPrivileged))
      refuse(
        w.report,
        'SV5011',
        item.span(['most-privileged']),
        `there is no mode '${mostPrivileged}'`,
        didYouMean(mostPrivileged, values.keys()),
      )
    return { place: scoped.place, values, mostPrivileged }
  })
  return mode ? { mode: { ...mode, values: new Map([...mode.values, ...furtherModes(w)]) } } : {}
}

/** Files beyond the one with `mode:` may add modes: `modes: { U: 0 }`. */
function furtherModes(w: Workshop): [string, { value: bigint; title: string }][] {
  return [...w.collect('modes').values()].map(item => {
    const plain = typeof item.get() !== 'object'
    return [
      item.name,
      {
        value: integer(item, plain ? [] : ['value'], w.constants, w.report),
        title: String((plain ? undefined : item.get('title')) ?? item.name),
      },
    ]
  })
}
