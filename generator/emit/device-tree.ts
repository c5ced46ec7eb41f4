/** Emits `device-tree.ts`: the machine's device tree, but for how many harts and how much memory it is started with. */
import type { DeviceTreeNode, DeviceTreeValue, Machine } from '../model.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** Nothing for a machine whose spec has no `device-tree:` section. */
export function emitDeviceTree(machine: Machine, runtime: string): EmittedFile[] {
  const { deviceTree } = machine
  if (!deviceTree) return []
  const out = new Lines()
  out.doc(`The device tree of ${machine.title}, from its root down.`)
  emitNode(deviceTree, out, 'export const deviceTree: NodeDescription = {', '}')
  const text = fill('code', {
    title: `The device tree of ${machine.title}.`,
    notes: [],
    source: provenance(deviceTree.at),
    imports: `import type { NodeDescription } from '${runtime}/boot/fdt-machine.ts'`,
    body: out.toString(),
  })
  return [{ path: 'device-tree.ts', text }]
}

function emitNode(node: DeviceTreeNode, out: Lines, open: string, close: string): void {
  out.block(
    open,
    () => {
      out.add(`name: ${quoted(node.name)},`)
      if (node.label !== undefined) out.add(`label: ${quoted(node.label)},`)
      if (node.address !== undefined) out.add(`address: 0x${node.address.toString(16)},`)
      if (node.size !== undefined) out.add(`size: 0x${node.size.toString(16)},`)
      if (node.eachHart) out.add('eachHart: true,')
      if (node.properties.size === 0) out.add('properties: {},')
      else
        out.block(
          'properties: {',
          () => {
            for (const [name, value] of node.properties) out.add(`${key(name)}: ${valueText(value)},`)
          },
          '},',
        )
      if (node.nodes.length === 0) out.add('nodes: [],')
      else
        out.block(
          'nodes: [',
          () => {
            for (const child of node.nodes) {
              out.add(`// ${provenance(child.at)}`)
              emitNode(child, out, '{', '},')
            }
          },
          '],',
        )
    },
    close,
  )
}

function valueText(value: DeviceTreeValue): string {
  switch (value.is) {
    case 'empty':
      return 'true'
    case 'texts':
      return value.texts.length === 1 ? quoted(value.texts[0]!) : `[${value.texts.map(quoted).join(', ')}]`
    case 'wide':
      return `{ wide: 0x${value.value.toString(16)}n }`
    case 'path':
      return `{ pathOf: ${quoted(value.to)} }`
    case 'cells': {
      const cells = value.cells.map(c => (typeof c === 'bigint' ? number(c) : `{ to: ${quoted(c.to)} }`))
      return `{ cells: [${cells.join(', ')}]${value.eachHart ? ', eachHart: true' : ''} }`
    }
  }
}

const number = (value: bigint) => (value < 10n ? String(value) : `0x${value.toString(16)}`)
const key = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name))
