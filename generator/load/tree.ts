/** A YAML file's content as a tree in which every value, and every key, knows its place, even after files were merged. */
import type { Source, Span } from '../diagnostics.ts'
import type { Document, EmbeddedText, Kind, Path } from './document.ts'

export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  kind: 'scalar'
  span: Span
  /** Decimal integers, `true`, `false` and nothing are values; all else is the text as written. */
  value: string | number | boolean | null
  text: EmbeddedText
}

export interface ListNode {
  kind: 'list'
  span: Span
  items: Node[]
}

export interface MapNode {
  kind: 'map'
  span: Span
  entries: Map<string, Entry>
}

export interface Entry {
  key: Span
  value: Node
}

/** The tree as plain data. */
export function toData(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toData)
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, toData(value)]))
}

/** Wraps a tree as a document. */
export function makeDocument(kind: Kind, name: string, source: Source, root: MapNode): Document {
  return {
    kind,
    name,
    source,
    data: toData(root),
    span: (path, part = 'value') => spanAt(root, path, part),
    text: path => textAt(root, path),
  }
}

function spanAt(root: MapNode, path: Path, part: 'key' | 'value'): Span {
  let node: Node = root
  let span = root.span
  for (const [i, step] of path.entries()) {
    const entry: Entry | undefined = child(node, step)
    if (!entry) return span
    node = entry.value
    span = part === 'key' && i === path.length - 1 ? entry.key : node.span
  }
  return span
}

function textAt(root: MapNode, path: Path): EmbeddedText {
  let node: Node | undefined = root
  for (const step of path) node = node && child(node, step)?.value
  if (node?.kind === 'scalar') return node.text
  const span = spanAt(root, path, 'value')
  return { text: '', span: () => span }
}

function child(node: Node, step: string | number): Entry | undefined {
  if (node.kind === 'map') return node.entries.get(String(step))
  if (node.kind !== 'list') return undefined
  const value = node.items[Number(step)]
  return value && { key: value.span, value }
}
