/** Device trees: written, read back, and made for a machine from its specs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceTree } from '../../generated/rv64/device-tree.ts'
import { BootError } from '../../runtime/boot/errors.ts'
import {
  cellsOf,
  nodeAt,
  type PropertyValue,
  type ReadNode,
  readTree,
  type TreeNode,
  textsOf,
  valueBytes,
  writeTree,
} from '../../runtime/boot/fdt.ts'
import { machineTree, type NodeDescription } from '../../runtime/boot/fdt-machine.ts'

const asRead = (node: TreeNode): ReadNode => ({
  name: node.name,
  properties: Object.fromEntries(Object.entries(node.properties).map(([name, value]) => [name, valueBytes(value)])),
  nodes: node.nodes.map(asRead),
})

const name = fc
  .string({ unit: fc.constantFrom(...'abcdefghij0123456789,-#@.'), minLength: 1, maxLength: 12 })
  .map(s => `x${s}`)
const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.constant<PropertyValue>(true),
  fc.string({ unit: 'grapheme' }).filter(s => !s.includes('\0')),
  fc.array(name, { minLength: 1 }),
  fc.nat({ max: 0xffff_ffff }),
  fc.array(fc.nat({ max: 0xffff_ffff }), { minLength: 1 }),
  fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
  fc.uint8Array(),
)
const { tree } = fc.letrec<{ tree: TreeNode }>(tie => ({
  tree: fc.record({
    name,
    properties: fc.dictionary(name, value, { noNullPrototype: true }),
    nodes: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
  }),
}))

describe('the binary form', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(tree, node => {
        expect(readTree(writeTree(node))).toEqual(asRead(node))
      }),
    )
  })

  it('is refused with a message when it is cut short or damaged', () => {
    const bytes = writeTree({
      name: '',
      properties: { compatible: 'a' },
      nodes: [{ name: 'b', properties: {}, nodes: [] }],
    })
    for (let length = 0; length < bytes.length; length++)
      expect(() => readTree(bytes.subarray(0, length)), `${length} bytes`).toThrow(BootError)
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const damaged = bytes.slice()
        damaged[at] = byte
        try {
          readTree(damaged)
        } catch (problem) {
          expect(problem).toBeInstanceOf(BootError)
        }
      }),
    )
  })

  it('refuses a cell that is none', () => {
    expect(() => writeTree({ name: '', properties: { a: [2 ** 32] }, nodes: [] })).toThrow(RangeError)
  })
})

describe('the tree of a machine', () => {
  const made = (harts: number) =>
    readTree(
      writeTree(
        machineTree(deviceTree, {
          harts,
          ram: [{ base: 0x8000_0000, size: 0x1_4000_0000 }],
          bootArguments: 'console=ttyS0',
          initrd: { start: 0x8800_0000, end: 0x8800_1234 },
        }),
      ),
    )
  const at = (tree: ReadNode, path: string) => {
    const node = nodeAt(tree, path)
    if (!node) throw new Error(`no node ${path}`)
    return node.properties
  }

  it('has memory and what the loader says', () => {
    const tree = made(1)
    expect(cellsOf(at(tree, 'memory@80000000').reg)).toEqual([0, 0x8000_0000, 1, 0x4000_0000])
    const chosen = at(tree, 'chosen')
    expect(textsOf(chosen.bootargs)).toEqual(['console=ttyS0'])
    expect(textsOf(chosen['stdout-path'])).toEqual(['/soc/serial@10000000'])
    expect(cellsOf(chosen['linux,initrd-start'])).toEqual([0, 0x8800_0000])
    expect(cellsOf(chosen['linux,initrd-end'])).toEqual([0, 0x8800_1234])
  })

  it('names the extensions of the machine', () => {
    const cpu = at(made(1), 'cpus/cpu@0')
    const isa = textsOf(cpu['riscv,isa-extensions'])
    // The single letters of the string stand first and together, in the order that the ISA's naming conventions give.
    const [letters, ...others] = textsOf(cpu['riscv,isa'])[0].split('_')
    expect(letters).toBe('rv64imafdc')
    const names = 'zicsr zifencei zicntr zihpm zicbom zicboz zba zbb zbs svadu svinval sstc'
    expect(others.sort()).toEqual(names.split(' ').sort())
    // Modes and the like are no extensions that a kernel asks for.
    expect(isa.sort()).toEqual([...'imafdc', ...names.split(' ')].sort())
  })

  it('has a node for each hart, and connects each', () => {
    const tree = made(3)
    const phandles = [0, 1, 2].map(hart => {
      expect(cellsOf(at(tree, `cpus/cpu@${hart}`).reg)).toEqual([hart])
      return cellsOf(at(tree, `cpus/cpu@${hart}/interrupt-controller`).phandle)[0]
    })
    expect(new Set(phandles).size).toBe(3)
    const each = (a: number, b: number) => phandles.flatMap(phandle => [phandle, a, phandle, b])
    expect(cellsOf(at(tree, 'soc/clint@2000000')['interrupts-extended'])).toEqual(each(3, 7))
    expect(cellsOf(at(tree, 'soc/plic@c000000')['interrupts-extended'])).toEqual(each(11, 9))
  })

  it('places devices, and lets references lead to them', () => {
    const tree = made(1)
    expect(cellsOf(at(tree, 'soc/serial@10000000').reg)).toEqual([0, 0x1000_0000, 0, 0x100])
    expect(cellsOf(at(tree, 'soc/serial@10000000')['interrupt-parent'])).toEqual(
      cellsOf(at(tree, 'soc/plic@c000000').phandle),
    )
    expect(cellsOf(at(tree, 'poweroff').regmap)).toEqual(cellsOf(at(tree, 'soc/test@100000').phandle))
  })

  it('refuses a reference to nothing', () => {
    const broken: NodeDescription = { name: '', properties: { a: { cells: [{ to: 'b' }] } }, nodes: [] }
    expect(() => machineTree(broken, { harts: 1, ram: [] })).toThrow("refers to 'b'")
  })
})
