/** `extends`: maps merge, lists and scalars replace, `null` removes. Each value keeps the place it was written at. */
import { type Report, warning } from '../diagnostics.ts'
import { didYouMean } from '../suggest.ts'
import type { Entry, MapNode } from './tree.ts'

/** The base with the other map laid over it; entries stay in the base's order, new ones follow. */
export function mergeMaps(base: MapNode, over: MapNode, report: Report): MapNode {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of over.entries) {
    const below = entries.get(key)
    if (entry.value.kind === 'scalar' && entry.value.value === null) {
      if (!below) {
        const hint = didYouMean(key, entries.keys())
        report(
          warning(
            'SV8003',
            entry.key,
            `there is no '${key}' here to remove`,
            hint ?? 'an empty value removes what the base machine has',
          ),
        )
      }
      entries.delete(key)
    } else if (below?.value.kind === 'map' && entry.value.kind === 'map') {
      entries.set(key, { key: entry.key, value: mergeMaps(below.value, entry.value, report) })
    } else {
      entries.set(
        key,
        entry.value.kind === 'map' ? { key: entry.key, value: withoutNulls(entry.value, report) } : entry,
      )
    }
  }
  return { kind: 'map', span: over.span, entries }
}

const withoutNulls = (map: MapNode, report: Report): MapNode => mergeMaps({ ...map, entries: new Map() }, map, report)
