/** Where virtual functions are: routing ids, buses, and the list of functions. */

import { PciDevice } from '../device.ts'
import type { PhysicalFunctionDescription } from '../layout.ts'
import { type Bench, BUS, check, equal, type PciTest } from './bench.ts'

/** Both values of ARI Capable Hierarchy, with no virtual function enabled. */
function inBothHierarchies(bench: Bench, action: () => void): void {
  for (const ari of [0, 1]) {
    bench.write(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy', ari)
    action()
  }
}

/** A reason why not, unless the last virtual function lies on a later bus than its PF. */
const crossesBuses = (pf: PhysicalFunctionDescription): string | undefined => {
  const sriov = pf.parts['sr-iov']!.make(new ArrayBuffer(4096), 0)
  const last = pf.device * 8 + pf.function + sriov.firstVfOffset + (sriov.totalVfs - 1) * sriov.vfStride
  return last > 0xff ? undefined : 'all its virtual functions are on its own bus'
}

export const routingTests: readonly PciTest[] = [
  {
    id: 'pci.routing.formula',
    title: 'VF n answers at PF + First VF Offset + (n-1)·VF Stride, and nothing else answers',
    source: '§9.3.3.9, §9.3.3.10',
    run(bench) {
      inBothHierarchies(bench, () => {
        bench.enable()
        const expected = new Set(bench.device.functions.map(f => f.routingId))
        for (let n = 1; n <= bench.total; n++) expected.add(bench.vf(n))
        equal(expected.size, bench.device.functions.length + bench.total, 'different routing ids')
        for (let id = bench.device.bus * 256; id < Math.min((bench.device.bus + 4) * 256, 0x10000); id++)
          equal(
            bench.request(id, 0, 4).status,
            expected.has(id) ? 'success' : 'unsupported',
            `a request to 0x${id.toString(16)}`,
          )
        for (let n = 1; n <= bench.total; n++) {
          const routingId = bench.vf(n)
          if (routingId >> 8 !== bench.device.bus) continue
          const { status } = bench.device.configRead({ type: 1, routingId, offset: 0, bytes: 4 })
          equal(status, 'unsupported', `a type 1 request to VF ${n}, on the device's own bus`)
        }
        bench.disable()
      })
    },
  },
  {
    id: 'pci.routing.offset-and-stride-follow',
    title:
      'First VF Offset and VF Stride, read for every NumVFs and hierarchy, are those in force once VFs are enabled',
    source: '§9.3.3.9; EDK2 #10186: VF RID overflow',
    run(bench) {
      inBothHierarchies(bench, () => {
        const counts = [1, 2, 3, bench.total - 1, bench.total].filter(n => n >= 1 && n <= bench.total)
        for (const count of new Set(counts)) {
          bench.set('sr-iov', 'num-vfs', count)
          const placed = Array.from({ length: count }, (_, i) => bench.vf(i + 1))
          bench.enable(count)
          for (const [i, id] of placed.entries()) {
            equal(bench.vf(i + 1), id, `the routing id of VF ${i + 1} after VF Enable`)
            check(id >= bench.pf, `VF ${i + 1} lies below its PF`)
            equal(bench.request(id, 0, 4).status, 'success', `a request to VF ${i + 1}`)
          }
          bench.disable()
        }
      })
    },
  },
  {
    id: 'pci.routing.bus-captured',
    title: 'The device captures its bus number from type 0 writes, and its virtual functions follow',
    source: '§2.2.6.2, §9.2.1.2',
    run(bench) {
      bench.enable()
      const old = bench.vf(1)
      bench.captureBus(0x20)
      equal(bench.vf(1) - old, (0x20 - BUS) * 256, 'the distance by which VF 1 moved')
      equal(bench.request(bench.vf(1), 0, 4).status, 'success', 'a request to VF 1 at its new place')
      equal(bench.request(old, 0, 4).status, 'unsupported', 'a request to its old place')
    },
  },
  {
    id: 'pci.routing.later-bus-is-type-1',
    title: 'Virtual functions on later buses answer type 1 requests only, and change no bus number',
    source: '§9.2.1.2',
    needs: crossesBuses,
    run(bench) {
      bench.enable()
      const far = bench.vf(bench.total)
      check(far >> 8 > bench.device.bus, 'the last virtual function lies on a later bus')
      equal(
        bench.device.configRead({ type: 1, routingId: far, offset: 0, bytes: 4 }).status,
        'success',
        'a type 1 request',
      )
      const command = bench.find(far, 'header', 'command')
      bench.device.configWrite({ type: 1, routingId: far, offset: command.offset, bytes: 2 }, 0)
      equal(bench.device.bus, BUS, 'the captured bus after a type 1 write')
      // The same device and function number on the device's own bus is another function, or none.
      const own = bench.device.configRead({ type: 0, routingId: BUS * 256 + (far & 0xff), offset: 0, bytes: 4 })
      const near = bench.device.functions.some(f => f.number === (far & 0xff))
      const onOwnBus = Array.from({ length: bench.total }, (_, i) => bench.vf(i + 1)).includes(BUS * 256 + (far & 0xff))
      equal(own.status, near || onOwnBus ? 'success' : 'unsupported', 'a type 0 request with its number')
    },
  },
  {
    id: 'pci.routing.buses-exhausted',
    title: 'Where the buses run out, virtual functions do not come round below their PF; the rest works',
    source: '§9.2.1.2; EDK2 #10186: bus exhaustion',
    needs: crossesBuses,
    run(bench) {
      bench.captureBus(0xff)
      bench.enable()
      equal(bench.violations[0]?.rule, 'routing-ids-exhausted', 'the violation reported')
      for (let id = 0; id < 0x400; id++)
        equal(
          bench.device.configRead({ type: 1, routingId: id, offset: 0, bytes: 4 }).status,
          'unsupported',
          `a request to 0x${id.toString(16)}`,
        )
      equal(bench.get('sr-iov', 'control.vf-enable'), 1, 'VF Enable')
      bench.disable()
      equal(bench.alive(), 0, 'virtual functions after VF Enable is cleared')
    },
  },
  {
    id: 'pci.routing.no-initial-vfs',
    title: 'A device with TotalVFs = 0 refuses VF Enable, and has no routing ids to compute',
    source: 'EDK2 #10186: RID overflow at InitialVFs = 0',
    run(bench) {
      const part = bench.description.parts['sr-iov']!
      const none: PhysicalFunctionDescription = {
        ...bench.description,
        parts: {
          ...bench.description.parts,
          'sr-iov': {
            offset: part.offset,
            make: (buffer, base) => {
              const registers = part.make(buffer, base)
              registers.store('total-vfs', 0)
              registers.store('initial-vfs', 0)
              return registers
            },
          },
        },
      }
      const device = new PciDevice([none], { now: () => 0n })
      const [pf] = device.functions
      const { offset, bytes } = bench.find(bench.pf, 'sr-iov', 'num-vfs')
      const control = bench.find(bench.pf, 'sr-iov', 'control')
      for (const count of [0, 1, 0xffff]) {
        device.configWrite({ type: 0, routingId: pf.routingId, offset, bytes }, count)
        device.configWrite({ type: 0, routingId: pf.routingId, offset: control.offset, bytes: control.bytes }, 0xffff)
        equal(pf.sriov?.vfs.length, 0, `virtual functions with NumVFs = ${count}`)
        equal(pf.sriov?.registers.controlVfEnable, 0, 'VF Enable')
      }
    },
  },
  {
    id: 'pci.ari.next-function',
    title: 'The list of Next Function Numbers visits the physical functions, each once, and leaves VFs out',
    source: '§7.8.8.2; QEMU 7c228c5f: next-function number wrong',
    needs: pf => (pf.parts.ari ? undefined : 'it has no ARI capability'),
    run(bench) {
      bench.enable()
      const visited: number[] = []
      const first = Math.min(...bench.device.functions.filter(f => f.config.parts.ari).map(f => f.number))
      for (let at = first; ; ) {
        check(!visited.includes(at), `the list comes back to function ${at}`)
        visited.push(at)
        const function_ = bench.device.functions.find(f => f.number === at)
        check(function_ !== undefined, `the list visits function ${at}, which is not a physical one`)
        at = function_!.config.parts.ari?.capabilityNextFunction ?? 0
        if (at === 0) break
      }
      const all = bench.device.functions.filter(f => f.config.parts.ari).map(f => f.number)
      equal(visited.join(' '), all.join(' '), 'functions in the list')
    },
  },
]
