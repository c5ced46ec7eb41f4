/**
 * The named items of a section (`registers:`, `guards:` …), gathered from all files that make up a machine.
 *
 * An item is defined once in the instruction set's files; an assist or the machine may lay further properties over it.
 */
import type { Span } from '../diagnostics.ts'
import { type Constant, type Constants, constantText } from '../language/constants.ts'
import { attempt } from '../language/index.ts'
import { type Report, refuse } from '../language/scope.ts'
import type { Document, EmbeddedText, Path } from '../load/document.ts'

/** A mapping in a file that has sections: the file itself, or an assist's `adds`. */
export interface SpecSource {
  document: Document
  path: Path
  /** Its items may lie over those of earlier sources. */
  over: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
const valueAt = (data: any, path: Path): any => path.reduce((at, key) => at?.[key], data)
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where one layer of an item stands. */
export interface Layer {
  document: Document
  path: Path
}

export class Item {
  readonly name: string
  readonly layers: Layer[]

  constructor(name: string, layers: Layer[]) {
    this.name = name
    this.layers = layers
  }

  /** The layer that gives a property (the last one that has it); the defining layer if none does. */
  layer(property: string): Layer {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i]!
      const value = valueAt(layer.document.data, layer.path)
      if (isMap(value) && Object.hasOwn(value, property)) return layer
    }
    return this.layers[0]!
  }

  // biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
  get(...path: Path): any {
    const layer = path.length > 0 ? this.layer(String(path[0])) : this.layers[0]!
    return valueAt(layer.document.data, [...layer.path, ...path])
  }

  has(...path: Path): boolean {
    return this.get(...path) !== undefined
  }

  text(...path: Path): EmbeddedText {
    const layer = path.length > 0 ? this.layer(String(path[0])) : this.layers[0]!
    return layer.document.text([...layer.path, ...path])
  }

  span(path: Path = [], part?: 'key' | 'value'): Span {
    const layer = path.length > 0 ? this.layer(String(path[0])) : this.layers[0]!
    return layer.document.span([...layer.path, ...path], part ?? (path.length === 0 ? 'key' : 'value'))
  }

  /** A property that is a mapping, as an item of its own. */
  child(...path: Path): Item {
    const layer = path.length > 0 ? this.layer(String(path[0])) : this.layers[0]!
    return new Item(String(path[path.length - 1]), [{ document: layer.document, path: [...layer.path, ...path] }])
  }

  keys(...path: Path): string[] {
    const value = this.get(...path)
    return isMap(value) ? Object.keys(value) : []
  }

  string(property: string): string | undefined {
    const value = this.get(property)
    return value === undefined ? undefined : String(value)
  }
}

/** All items of a section, in order; those whose `when` is false are left out. */
export function collect(
  sources: readonly SpecSource[],
  section: string,
  constants: Constants,
  report: Report,
): Map<string, Item> {
  const items = new Map<string, Item>()
  for (const { document, path, over } of sources) {
    const at = [...path, section]
    const value = valueAt(document.data, at)
    if (!isMap(value)) continue
    for (const name of Object.keys(value)) {
      const layer = { document, path: [...at, name] }
      const item = new Item(name, [layer])
      if (item.has('when') && !condition(item, 'when', constants, report)) continue
      const earlier = items.get(name)
      if (!earlier) items.set(name, item)
      else if (over) earlier.layers.push(layer)
      else {
        report({
          code: 'SV5006',
          severity: 'error',
          message: `'${name}' is defined twice`,
          span: item.span(),
          hint: `only an assist or a machine may lie over what an instruction set's file defines`,
          related: [{ message: 'the first definition is here', span: earlier.span() }],
        })
      }
    }
  }
  return items
}

export const condition = (item: Item, property: string, constants: Constants, report: Report): boolean =>
  typeof item.get(property) === 'boolean'
    ? item.get(property)
    : (attempt(() => constantText(item.text(property), constants, report, 'condition')) ?? false)

/** An integer property, or the default; expressions over parameters are welcome. */
export function integer(item: Item, path: Path, constants: Constants, report: Report, fallback?: bigint): bigint {
  if (!item.has(...path)) {
    if (fallback !== undefined) return fallback
    return refuse(report, 'SV2002', item.span(), `'${item.name}' does not say its ${path.join('.')}`)
  }
  return constantText(item.text(...path), constants, report, 'integer')
}

export type { Constant }
