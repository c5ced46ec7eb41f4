/** What a virtual function shows of itself: its header, its capabilities, its MSI-X messages. */
import { type Bench, check, equal, type PciTest, WINDOW } from './bench.ts'
import { capabilities } from './registers.ts'

const ALL = 2 ** 32 - 1

export const virtualTests: readonly PciTest[] = [
  {
    id: 'pci.vf-header.ids',
    title: "A VF's Vendor ID and Device ID read 0xFFFF; its subsystem vendor, class and revision are its PF's",
    source: '§9.3.4.1.1, §9.3.4.1.2, §9.3.4.1.13',
    run(bench) {
      bench.enable()
      for (const vf of [bench.vf(1), bench.vf(bench.total)]) {
        equal(bench.read(vf, 'header', 'vendor-id'), 0xffff, 'Vendor ID')
        equal(bench.read(vf, 'header', 'device-id'), 0xffff, 'Device ID')
        for (const name of ['subsystem-vendor-id', 'base-class', 'sub-class', 'programming-interface', 'revision-id'])
          equal(bench.read(vf, 'header', name), bench.get('header', name), name)
      }
      check(bench.get('sr-iov', 'vf-device-id') !== 0, 'the PF says which Device ID its VFs have')
    },
  },
  {
    id: 'pci.vf-header.zeros',
    title: "A VF's BARs, ROM, interrupt pin and I/O enable read 0, whatever is written",
    source: '§9.3.4.1',
    run(bench) {
      bench.enable(1)
      const vf = bench.vf(1)
      const names = ['expansion-rom-base', 'interrupt-pin', 'interrupt-line', 'cache-line-size', 'header-type', 'bist']
      for (const name of names) {
        bench.write(vf, 'header', name, 0xff)
        equal(bench.read(vf, 'header', name), 0, name)
      }
      for (let i = 0; i < 6; i++) {
        bench.write(vf, 'header', 'bar', ALL, i)
        equal(bench.read(vf, 'header', 'bar', i), 0, `BAR ${i}`)
      }
      equal(bench.read(vf, 'header', 'command.io-space-enable'), 0, 'I/O Space Enable')
    },
  },
  {
    id: 'pci.vf-header.command',
    title: 'Of the Command register of a VF, Bus Master Enable alone takes a write',
    source: '§9.3.4.1.3; NVMe SR-IOV of QEMU 11.1: 0xFFFF read back as 0x0507',
    run(bench) {
      bench.enable(1)
      const vf = bench.vf(1)
      equal(bench.read(vf, 'header', 'command'), 0, 'Command after VF Enable')
      bench.write(vf, 'header', 'command.bus-master-enable', 1)
      const master = bench.read(vf, 'header', 'command')
      equal(bench.read(vf, 'header', 'command.bus-master-enable'), 1, 'Bus Master Enable')
      bench.write(vf, 'header', 'command', 0xffff)
      equal(bench.read(vf, 'header', 'command'), master, 'Command after a write of 0xFFFF')
    },
  },
  {
    id: 'pci.vf.no-sr-iov',
    title: 'A VF has no SR-IOV capability, and no capability of the PF that it does not declare',
    source: '§9.3.3, §9.3.6, §9.3.7',
    run(bench) {
      bench.enable(1)
      const found = capabilities(bench, bench.vf(1), 'vf')
      check(!found.extended.includes(bench.mapOf('pf', 'sr-iov').capability!.id), 'the VF has an SR-IOV capability')
    },
  },
  {
    id: 'pci.ats.of-the-pf',
    title: "A VF uses its PF's Smallest Translation Unit, and its invalidate queue",
    source: '§9.3.7.8, §10.5.1',
    needs: pf => (pf.parts.ats && pf.vf!.parts.ats ? undefined : 'it has no ATS capability'),
    run(bench) {
      bench.enable(1)
      const vf = bench.vf(1)
      bench.write(vf, 'ats', 'control', 0x801f)
      equal(bench.read(vf, 'ats', 'control.smallest-translation-unit'), 0, "the VF's own Smallest Translation Unit")
      equal(bench.read(vf, 'ats', 'control.enable'), 1, "the VF's own Enable")
      equal(bench.read(vf, 'ats', 'capability.invalidate-queue-depth'), 0, "the VF's Invalidate Queue Depth")
      equal(bench.get('ats', 'control.enable'), 0, "the PF's Enable")
      for (const stu of [0, 4]) {
        bench.set('ats', 'control.smallest-translation-unit', stu)
        equal(
          bench.physical.sriov!.vfs[0].smallestTranslationUnit,
          4096 * 2 ** stu,
          'the unit in force for the VF, in bytes',
        )
      }
    },
  },
  {
    id: 'pci.msi-x.messages',
    title: "Each VF's vectors send their own messages under its own routing id; masked ones wait",
    source: '§6.1.4, §7.7.2',
    needs: pf => (pf.vf!.parts['msi-x'] ? undefined : 'its virtual functions have no MSI-X capability'),
    run(bench) {
      bench.enable()
      const last = bench.total
      const table = vectorTable(bench)
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      const entry = table.registers
      const write = (vf: number, register: string, value: number) => {
        const at = table.address(vf) + BigInt(entry.registers.find(r => r.name === register)!.offset)
        check(bench.device.memoryWrite(at, 4, value), `the table of VF ${vf} takes a write`)
      }
      for (const vf of [1, last]) {
        write(vf, 'message-address', 0xfee0_0000)
        write(vf, 'message-upper-address', 1)
        write(vf, 'message-data', 0x40 + (vf & 0xff))
      }
      const port = bench.physical.sriov!.vfs[last - 1]
      const sent = () => bench.messages.length
      port.signal(0)
      equal(sent(), 0, 'messages with MSI-X disabled')
      bench.write(bench.vf(last), 'header', 'command.bus-master-enable', 1)
      bench.write(bench.vf(last), 'msi-x', 'message-control.enable', 1)
      port.signal(0)
      equal(sent(), 0, 'messages of a vector that is masked, as all are after reset')
      check(port.msix!.isPending(0), 'its pending bit is clear')
      write(last, 'vector-control', 0)
      equal(sent(), 1, 'messages once it is unmasked')
      check(!port.msix!.isPending(0), 'its pending bit is still set')
      const [message] = bench.messages
      equal(message.routingId, bench.vf(last), 'the routing id of the message')
      equal(message.address, 0x1_fee0_0000n, 'its address')
      equal(message.data, 0x40 + (last & 0xff), 'its data')
      bench.write(bench.vf(last), 'msi-x', 'message-control.function-mask', 1)
      port.signal(0)
      equal(sent(), 1, 'messages under the function mask')
      bench.write(bench.vf(last), 'msi-x', 'message-control.function-mask', 0)
      equal(sent(), 2, 'messages after the function mask')
      bench.write(bench.vf(last), 'header', 'command.bus-master-enable', 0)
      port.signal(0)
      equal(sent(), 2, 'messages without Bus Master Enable')
      bench.physical.sriov!.vfs[0].signal(0)
      equal(sent(), 2, 'messages of VF 1, whose MSI-X is disabled')
    },
  },
]

/** Where the vector tables of the virtual functions lie, with the BAR programmed. */
function vectorTable(bench: Bench) {
  const layout = bench.description.vf!
  const msix = layout.parts['msi-x']!.make(new ArrayBuffer(4096), 0)
  const bar = layout.bars.find(b => b.index === msix.tableBir)!
  bench.programBar('vf', bar, WINDOW)
  const page = BigInt(bench.get('sr-iov', 'system-page-size')) * 4096n
  const aperture = bar.size > page ? bar.size : page
  const offset = BigInt(msix.load('table')) - BigInt(msix.tableBir)
  return {
    registers: layout.msixEntry!(new ArrayBuffer(64), 0).map,
    address: (vf: number) => WINDOW + BigInt(vf - 1) * aperture + offset,
  }
}
