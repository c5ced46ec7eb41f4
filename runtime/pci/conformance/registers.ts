/** Configuration space as a whole: access types under all widths, and the lists of capabilities. */
import { type Bench, check, equal, type PciTest } from './bench.ts'

/** Access types whose fields software cannot change, and those that it sees as 0. */
const UNCHANGING = new Set(['RO', 'HwInit', 'ROS'])
const ZERO = new Set(['RsvdP', 'RsvdZ', 'WPRI', 'WO'])

/** The registers whose writes do more than their access types say; each has tests of its own. */
const acts = (part: string, register: string): boolean =>
  (part === 'express' && register === 'device-control') || (part === 'sr-iov' && register === 'control')

function fieldsKeepTheirAccess(bench: Bench, kind: 'pf' | 'vf', routingId: number): void {
  for (const { part, register } of bench.registers(kind))
    for (let element = 0; element < register.count; element++) {
      if (acts(part, register.name)) continue
      const name = `${part}.${register.name}`
      const before = BigInt(bench.read(routingId, part, register.name, element))
      for (const value of [2 ** register.width - 1, 0]) {
        bench.write(routingId, part, register.name, value, element)
        const now = BigInt(bench.read(routingId, part, register.name, element))
        for (const { name: field, access, hi, lo } of register.fields) {
          const bits = (v: bigint) => (v >> BigInt(lo)) & ((1n << BigInt(hi - lo + 1)) - 1n)
          if (UNCHANGING.has(access))
            equal(bits(now), bits(before), `${name}.${field}, ${access}, after a write of ${value}`)
          else if (ZERO.has(access)) equal(bits(now), 0n, `${name}.${field}, ${access}, after a write of ${value}`)
        }
        const covered = register.fields.reduce(
          (sum, f) => sum | (((1n << BigInt(f.hi - f.lo + 1)) - 1n) << BigInt(f.lo)),
          0n,
        )
        equal(now & ~covered, 0n, `bits of ${name} that no field covers`)
      }
    }
}

/** Capability ids of a list, followed as software does; both lists end, and stay inside their halves. */
export function capabilities(
  bench: Bench,
  routingId: number,
  kind: 'pf' | 'vf',
): { standard: number[]; extended: number[] } {
  const byte = (offset: number) => {
    const completion = bench.request(routingId, offset, 1)
    return completion.status === 'success' ? Number(completion.value) : 0xff
  }
  const standard: number[] = []
  for (let at = bench.read(routingId, 'header', 'capabilities-pointer'); at !== 0; at = byte(at + 1)) {
    check(at >= 0x40 && at < 0x100 && at % 4 === 0, `a capability stands at 0x${at.toString(16)}`)
    standard.push(byte(at))
    check(standard.length <= 48, 'the list of capabilities ends')
  }
  const extended: number[] = []
  const has = bench.registers(kind).some(r => r.offset >= 0x100)
  for (let at = has ? 0x100 : 0; at !== 0; ) {
    check(at >= 0x100 && at < 0x1000 && at % 4 === 0, `an extended capability stands at 0x${at.toString(16)}`)
    const header = byte(at) + byte(at + 1) * 0x100 + byte(at + 2) * 0x1_0000 + byte(at + 3) * 0x100_0000
    extended.push(header & 0xffff)
    check(extended.length <= 960, 'the list of extended capabilities ends')
    at = header >>> 20
  }
  return { standard, extended }
}

const idsOf = (bench: Bench, kind: 'pf' | 'vf', which: 'standard' | 'extended'): string =>
  [...new Set(bench.registers(kind).map(r => r.part))]
    .map(part => bench.mapOf(kind, part).capability)
    .filter(c => c?.kind === which)
    .map(c => c!.id)
    .sort((a, b) => a - b)
    .join(' ')
const sorted = (ids: number[]): string => ids.sort((a, b) => a - b).join(' ')

export const registerTests: readonly PciTest[] = [
  {
    id: 'pci.registers.access',
    title:
      'Read-only fields of the PF and of a VF keep their values under writes of ones and of zeros; reserved ones read 0',
    source: '§7.4',
    run(bench) {
      fieldsKeepTheirAccess(bench, 'pf', bench.pf)
      bench.enable(1)
      fieldsKeepTheirAccess(bench, 'vf', bench.vf(1))
    },
  },
  {
    id: 'pci.registers.widths',
    title: 'An access of 1, 2 or 4 bytes at any place reads and writes the same bytes',
    source: '§2.2.7.1; another hypervisor: odd access widths ignored',
    run(bench) {
      const bytes = (offset: number, count: number, width: number) => {
        const found: number[] = []
        for (let at = offset; at < offset + count; at += width) {
          const completion = bench.request(bench.pf, at, width)
          const value = completion.status === 'success' ? BigInt(completion.value) : -1n
          for (let i = 0; i < width; i++) found.push(Number((value >> BigInt(8 * i)) & 0xffn))
        }
        return found.join(' ')
      }
      equal(bytes(0, 4096, 2), bytes(0, 4096, 1), 'configuration space read by 2 bytes')
      equal(bytes(0, 4096, 4), bytes(0, 4096, 1), 'configuration space read by 4 bytes')
      const { offset } = bench.find(bench.pf, 'sr-iov', 'num-vfs')
      const expected = Math.min(bench.total, 0x101)
      bench.send(bench.pf, offset, 1, expected & 0xff)
      bench.send(bench.pf, offset + 1, 1, expected >> 8)
      equal(bench.get('sr-iov', 'num-vfs'), expected, 'NumVFs written by bytes')
      bench.send(bench.pf, offset, 4, 0xffff_0001)
      equal(bench.get('sr-iov', 'num-vfs'), 1, 'NumVFs written with its neighbour')
      bench.send(bench.pf, bench.find(bench.pf, 'sr-iov', 'control').offset, 1, 1)
      bench.advance(1_000_000_000n)
      equal(bench.answering(), 1, 'virtual functions after a write of one byte of SR-IOV Control')
      // SR-IOV Status shares the dword with Control.
      bench.send(bench.pf, bench.find(bench.pf, 'sr-iov', 'control').offset, 4, 0)
      equal(bench.alive(), 0, 'virtual functions after a write of 4 bytes')
    },
  },
  {
    id: 'pci.registers.enable-bit-after-masking',
    title: 'What counts is VF Enable as the register holds it, not the raw value written',
    source: 'CVE-2025-54567: the raw value written was used before VF Enable was masked',
    run(bench) {
      const { offset } = bench.find(bench.pf, 'sr-iov', 'control')
      bench.set('sr-iov', 'num-vfs', 1)
      // Bit 0 of the value, but byte 1 of the register.
      bench.send(bench.pf, offset + 1, 1, 0x01)
      equal(bench.alive(), 0, 'virtual functions after a write of 1 to the upper byte')
      bench.send(bench.pf, offset, 2, 0xfffe)
      equal(bench.alive(), 0, 'virtual functions after a write of all bits but VF Enable')
      bench.set('sr-iov', 'num-vfs', bench.total + 1 <= 0xffff ? bench.total + 1 : 0)
      bench.send(bench.pf, offset, 2, 0xffff)
      equal(bench.alive(), 0, 'virtual functions where VF Enable did not take the write')
      equal(bench.get('sr-iov', 'control.vf-enable'), 0, 'VF Enable')
    },
  },
  {
    id: 'pci.registers.capability-lists',
    title: 'Both lists of capabilities, followed as software does, are those of the spec, on the PF and on a VF',
    source: '§7.5.1.1.11, §7.6.3, §9.3.4',
    run(bench) {
      bench.enable(1)
      for (const [kind, id] of [
        ['pf', bench.pf],
        ['vf', bench.vf(1)],
      ] as const) {
        const found = capabilities(bench, id, kind)
        equal(sorted(found.standard), idsOf(bench, kind, 'standard'), `capabilities of the ${kind}`)
        equal(sorted(found.extended), idsOf(bench, kind, 'extended'), `extended capabilities of the ${kind}`)
      }
    },
  },
]
