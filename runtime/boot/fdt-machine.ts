/**
 * The device tree of a machine as it is started: what was emitted from its specs, with harts, memory and boot arguments put in.
 * Source: Devicetree Specification 0.4, chapters 2 (the devicetree) and 3 (device node requirements).
 */
import type { PropertyValue, TreeNode } from './fdt.ts'

/** A number, or a reference to a node: its phandle. */
export type Cell = number | { readonly to: string }

export type ValueDescription =
  | true
  | string
  | readonly string[]
  /** Cells; for each hart anew, where it says so, and then `hart` in references is that hart. */
  | { readonly cells: readonly Cell[]; readonly eachHart?: true }
  /** 64 bits. */
  | { readonly wide: bigint }
  /** The full path of a node. */
  | { readonly pathOf: string }

export interface NodeDescription {
  readonly name: string
  /** What references call it; nodes of a hart are `hart`, and `hart.<name>` within. */
  readonly label?: string
  /** Behind the name's `@`; the `reg` of nodes that lie in the machine's address space is this and `size`. */
  readonly address?: number
  readonly size?: number
  /** Stands once for each hart, with its number as address. */
  readonly eachHart?: true
  readonly properties: Readonly<Record<string, ValueDescription>>
  readonly nodes: readonly NodeDescription[]
}

export interface TreeOptions {
  readonly harts: number
  readonly ram: readonly { readonly base: number; readonly size: number }[]
  /** The kernel's command line. */
  readonly bootArguments?: string
  /** Physical addresses of the initramfs: its first byte, and the one after its last. */
  readonly initrd?: { readonly start: number; readonly end: number }
  /** Randomness for the kernel's start: without it, machines start alike. */
  readonly seed?: Uint8Array
}

/** Where a node came to lie, for references. */
interface Placed {
  readonly path: string
  readonly phandle: number
}

/** The tree of a machine with so many harts and so much memory. Throws an Error where a reference names nothing. */
export function machineTree(description: NodeDescription, options: TreeOptions): TreeNode {
  const wanted = new Set<string>()
  const expanded = expand(description, options)
  collectReferences(expanded, wanted)
  const placed = new Map<string, Placed>()
  place(expanded, '', wanted, placed)
  return resolve(expanded, placed)
}

/** A description in which each node stands for one node, and its references name labels that exist once. */
interface Expanded {
  readonly name: string
  readonly label: string | undefined
  readonly properties: Record<string, ValueDescription | PropertyValue>
  readonly nodes: readonly Expanded[]
}

function expand(root: NodeDescription, options: TreeOptions): Expanded {
  const harts = Array.from({ length: options.harts }, (_, i) => i)
  const visit = (node: NodeDescription, hart: number | undefined): Expanded => {
    const label = node.label && renamed(node.label, hart)
    const properties: Record<string, ValueDescription | PropertyValue> = {}
    for (const [name, value] of Object.entries(node.properties)) properties[name] = ofHarts(value, harts)
    if (hart !== undefined && node.eachHart) properties.reg = [hart]
    else if (node.address !== undefined && node.size !== undefined)
      properties.reg = [...twoCells(node.address), ...twoCells(node.size)]
    const address = node.eachHart ? hart : node.address
    const nodes = node.nodes.flatMap(child =>
      child.eachHart ? harts.map(number => visit(child, number)) : [visit(child, hart)],
    )
    return {
      name: address === undefined ? node.name : `${node.name}@${address.toString(16)}`,
      label,
      properties,
      nodes,
    }
  }
  const tree = visit(root, undefined)
  return withBoot(tree, options)
}

/** `hart.intc` of hart 2 is `hart2.intc`. */
const renamed = (label: string, hart: number | undefined): string =>
  hart === undefined ? label : label.replace(/^hart(?=\.|$)/, `hart${hart}`)

function ofHarts(value: ValueDescription, harts: readonly number[]): ValueDescription {
  if (typeof value !== 'object' || !('cells' in value) || !value.eachHart) return value
  const cells = harts.flatMap(hart =>
    value.cells.map(cell => (typeof cell === 'number' ? cell : { to: renamed(cell.to, hart) })),
  )
  return { cells }
}

/** Memory, and what the loader has to say. */
function withBoot(root: Expanded, options: TreeOptions): Expanded {
  const { ram, bootArguments, initrd, seed } = options
  const memory = ram.map(
    ({ base, size }): Expanded => ({
      name: `memory@${base.toString(16)}`,
      label: undefined,
      properties: { device_type: 'memory', reg: [...twoCells(base), ...twoCells(size)] },
      nodes: [],
    }),
  )
  const said: Record<string, PropertyValue> = {}
  if (bootArguments !== undefined) said.bootargs = bootArguments
  if (initrd) {
    said['linux,initrd-start'] = BigInt(initrd.start)
    said['linux,initrd-end'] = BigInt(initrd.end)
  }
  if (seed) said['rng-seed'] = seed
  const chosen = root.nodes.find(node => node.name === 'chosen')
  const nodes = root.nodes.filter(node => node !== chosen)
  const node: Expanded = {
    name: 'chosen',
    label: undefined,
    properties: { ...chosen?.properties, ...said },
    nodes: chosen?.nodes ?? [],
  }
  return { ...root, nodes: [node, ...memory, ...nodes] }
}

const twoCells = (value: number): [number, number] => [Math.floor(value / 2 ** 32), value % 2 ** 32]

function collectReferences(node: Expanded, wanted: Set<string>): void {
  for (const value of Object.values(node.properties))
    if (isCells(value)) for (const cell of value.cells) if (typeof cell === 'object') wanted.add(cell.to)
  for (const child of node.nodes) collectReferences(child, wanted)
}

/** Only nodes that are referred to get a phandle. */
function place(node: Expanded, path: string, wanted: ReadonlySet<string>, placed: Map<string, Placed>): void {
  if (node.label !== undefined) {
    const phandle = wanted.has(node.label) ? [...placed.values()].filter(p => p.phandle > 0).length + 1 : 0
    placed.set(node.label, { path: path || '/', phandle })
  }
  for (const child of node.nodes) place(child, `${path}/${child.name}`, wanted, placed)
}

function resolve(node: Expanded, placed: ReadonlyMap<string, Placed>): TreeNode {
  const find = (label: string): Placed => {
    const there = placed.get(label)
    if (!there) throw new Error(`the device tree refers to '${label}', which it does not have`)
    return there
  }
  const properties: Record<string, PropertyValue> = {}
  const phandle = node.label === undefined ? 0 : placed.get(node.label)!.phandle
  if (phandle > 0) properties.phandle = phandle
  for (const [name, value] of Object.entries(node.properties)) {
    if (isCells(value))
      properties[name] = value.cells.map(cell => (typeof cell === 'number' ? cell : find(cell.to).phandle))
    else if (typeof value === 'object' && 'pathOf' in value) properties[name] = find(value.pathOf).path
    else if (typeof value === 'object' && 'wide' in value) properties[name] = value.wide
    else properties[name] = value
  }
  return { name: node.name, properties, nodes: node.nodes.map(child => resolve(child, placed)) }
}

const isCells = (value: ValueDescription | PropertyValue): value is { readonly cells: readonly Cell[] } =>
  typeof value === 'object' && 'cells' in value
