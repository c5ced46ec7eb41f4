/**
 * The device tree of a machine: what its specs say in `device-tree:` sections, and what follows from its memory map.
 * Source: Devicetree Specification 0.4, chapters 2 and 3.
 */
import { error, type Report, type Span } from '../diagnostics.ts'
import { type Composition, type Document, type Path, parseInteger } from '../load/index.ts'
import type { Clock, DeviceTreeNode, DeviceTreeValue, PhysicalMap } from '../model.ts'
import { didYouMean } from '../suggest.ts'

/** A section as written, and where. */
interface Layer {
  document: Document
  path: Path
  // biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
  data: any
}

/** Nothing for a machine without a `device-tree:` section; problems are reported. */
export function elaborateDeviceTree(
  composition: Composition,
  physical: PhysicalMap,
  report: Report,
): DeviceTreeNode | undefined {
  const { machine, parts } = composition
  if (machine.data['device-tree'] === undefined) return undefined
  const tree = new Tree(composition, physical.clock, report)
  const root = tree.node('', undefined, machine.span(['device-tree'], 'key'))
  const layers = [...parts, machine].flatMap(document => layerOf(document, ['device-tree']))
  const add = (name: string, label?: string) => {
    const node = tree.node(name, label, root.at)
    root.nodes.push(node)
    return node
  }
  tree.cells(root, '#address-cells', 2n)
  tree.cells(root, '#size-cells', 2n)
  const harts = add('cpus')
  tree.cells(harts, '#address-cells', 1n)
  tree.cells(harts, '#size-cells', 0n)
  const hart = tree.node('cpu', 'hart', root.at)
  hart.eachHart = true
  hart.properties.set('device_type', { is: 'texts', texts: ['cpu'] })
  hart.properties.set('status', { is: 'texts', texts: ['okay'] })
  harts.nodes.push(hart)
  const bus = add('soc', 'soc')
  tree.cells(bus, '#address-cells', 2n)
  tree.cells(bus, '#size-cells', 2n)
  bus.properties.set('compatible', { is: 'texts', texts: ['simple-bus'] })
  bus.properties.set('ranges', { is: 'empty' })
  for (const layer of layers) tree.lay(root, layer)
  for (const { name, is, base, size, at } of physical.devices) {
    const own = composition.registers.get(is)
    // Registers behind a transport show themselves as the transport does.
    const transport = own && composition.registers.get(String(own.data.through))
    const maps = [transport, own].filter(map => map !== undefined)
    const said = [
      ...maps.flatMap(map => layerOf(map, ['device-tree'])),
      ...layerOf(machine, ['devices', name, 'device-tree']),
    ]
    if (said.length === 0) continue
    const node = tree.node(String(said.findLast(layer => 'name' in layer.data)?.data.name ?? is), name, at)
    Object.assign(node, { address: base, size })
    for (const layer of said) tree.lay(node, layer, ['name'])
    bus.nodes.push(node)
  }
  tree.wire(bus)
  tree.check(root)
  return root
}

const layerOf = (document: Document, path: Path): Layer[] => {
  const data = path.reduce((value, key) => value?.[key], document.data)
  return data === undefined || data === null ? [] : [{ document, path, data }]
}

class Tree {
  private readonly composition: Composition
  private readonly clock: Clock
  private readonly report: Report
  private readonly references: { to: string; at: Span }[] = []

  constructor(composition: Composition, clock: Clock, report: Report) {
    this.composition = composition
    this.clock = clock
    this.report = report
  }

  node(name: string, label: string | undefined, at: Span): DeviceTreeNode {
    return { name, ...(label === undefined ? {} : { label }), at, properties: new Map(), nodes: [] }
  }

  cells(node: DeviceTreeNode, name: string, ...cells: bigint[]): void {
    node.properties.set(name, { is: 'cells', cells, eachHart: false })
  }

  /** Lays a section over a node. */
  lay(node: DeviceTreeNode, { document, path, data }: Layer, skip: readonly string[] = []): void {
    for (const [key, value] of Object.entries(data)) {
      if (key === 'nodes' || skip.includes(key)) continue
      if (value === null) node.properties.delete(key)
      else node.properties.set(key, this.value(value, document.span([...path, key])))
    }
    for (const [name, inner] of Object.entries(data.nodes ?? {})) {
      const at = [...path, 'nodes', name]
      let child = node.nodes.find(n => n.name === name)
      if (!child) {
        child = this.node(name, node.label?.startsWith('hart') ? `hart.${name}` : name, document.span(at, 'key'))
        node.nodes.push(child)
      }
      if (inner !== null) this.lay(child, { document, path: at, data: inner })
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
  private value(value: any, at: Span): DeviceTreeValue {
    if (value === true) return { is: 'empty' }
    if (Array.isArray(value)) {
      const number = (one: unknown) => parseInteger(one) !== undefined
      if (value.some(one => number(one) || isReference(one))) return this.list(value, false, at)
      return { is: 'texts', texts: value.map(String) }
    }
    if (typeof value === 'object') {
      if ('each-hart' in value) return this.list(value['each-hart'], true, at)
      if ('wide' in value) return { is: 'wide', value: parseInteger(value.wide) ?? 0n }
      if ('clock' in value) return this.list([this.clock.frequency], false, at)
      if ('path-of' in value) return { is: 'path', to: this.reference(String(value['path-of']), at) }
      return { is: 'texts', texts: this.extensions(value) }
    }
    if (parseInteger(value) !== undefined || isReference(value)) return this.list([value], false, at)
    return { is: 'texts', texts: [String(value)] }
  }

  private list(values: readonly unknown[], eachHart: boolean, at: Span): DeviceTreeValue {
    const cells = values.map(one => {
      const number = parseInteger(one)
      if (number !== undefined) {
        if (number >= 0n && number < 1n << 32n) return number
        this.report(error('SV8031', at, `${number} does not fit a cell of 32 bits`, '`{ wide: … }` has 64'))
        return 0n
      }
      if (isReference(one)) return { to: this.reference(one.slice(1), at) }
      this.report(error('SV8031', at, `'${one}' is neither a number nor a reference`, 'references begin with &'))
      return 0n
    })
    return { is: 'cells', cells, eachHart }
  }

  private reference(to: string, at: Span): string {
    this.references.push({ to, at })
    return to
  }

  /** The machine's extensions as a list, or joined: names of one letter side by side, others behind `between`. */
  private extensions(spec: { extensions: string; except?: unknown[]; before?: unknown; between?: unknown }): string[] {
    const except = new Set((spec.except ?? []).map(String))
    const names = this.composition.parts.map(part => part.name).filter(name => !except.has(name))
    const small = names.map(name => name.toLowerCase())
    if (spec.extensions === 'list') return small
    const between = String(spec.between ?? '_')
    const letters = small.filter(name => name.length === 1)
    const words = small.filter(name => name.length > 1).map(name => between + name)
    return [`${spec.before ?? ''}${letters.join('')}${words.join('')}`]
  }

  /** A device whose line ends at an interrupt controller says so, unless its spec does. */
  wire(bus: DeviceTreeNode): void {
    const { data } = this.composition.machine
    for (const node of bus.nodes) {
      if (node.properties.has('interrupts') || node.properties.has('interrupts-extended')) continue
      const ends = Object.values(data.devices?.[node.label!]?.lines ?? {}).map(to => String(to).split('.'))
      const controller = bus.nodes.find(
        n => n.properties.has('interrupt-controller') && ends.some(([device]) => device === n.label),
      )
      if (!controller) continue
      const inputs = ends
        .filter(([device]) => device === controller.label)
        .map(([, input]) => parseInteger(input) ?? 0n)
      node.properties.set('interrupts', { is: 'cells', cells: inputs, eachHart: false })
      const parent = [{ to: controller.label! }]
      node.properties.set('interrupt-parent', { is: 'cells', cells: parent, eachHart: false })
    }
  }

  /** References lead to nodes. */
  check(root: DeviceTreeNode): void {
    const labels = new Set<string>()
    const visit = (node: DeviceTreeNode) => {
      if (node.label !== undefined) labels.add(node.label)
      node.nodes.forEach(visit)
    }
    visit(root)
    for (const { to, at } of this.references)
      if (!labels.has(to))
        this.report(error('SV8032', at, `the device tree has no node '${to}'`, didYouMean(to, labels)))
  }
}

const isReference = (value: unknown): value is string => typeof value === 'string' && value.startsWith('&')
