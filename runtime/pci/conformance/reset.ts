/** Resets and snapshots: what survives, what ends, and what a neighbour notices (nothing). */
import { SECOND } from '../host.ts'
import { Bench, ConformanceFailure, check, equal, type PciTest, WINDOW } from './bench.ts'

const needsExpress: PciTest['needs'] = pf =>
  pf.parts.express && pf.vf!.parts.express ? undefined : 'it has no PCI Express capability'

function functionLevelReset(bench: Bench, routingId: number): void {
  bench.write(routingId, 'express', 'device-control.initiate-flr', 1)
  bench.advance(SECOND)
}

/** A register of a VF that its reset must clear but that sticky rules keep, if it has one. */
const sticky = (bench: Bench) =>
  bench
    .registers('vf')
    .flatMap(({ part, register }) =>
      register.fields.filter(f => f.access === 'RWS').map(f => ({ part, name: `${register.name}.${f.name}` })),
    )[0]

export const resetTests: readonly PciTest[] = [
  {
    id: 'pci.reset.flr-capable',
    title: 'The PF and its VFs support function-level reset',
    source: '§9.2.2.2',
    needs: needsExpress,
    run(bench) {
      bench.enable(1)
      for (const id of [bench.pf, bench.vf(1)])
        equal(bench.read(id, 'express', 'device-capabilities.flr-capable'), 1, 'Function Level Reset Capability')
      equal(bench.get('express', 'device-control.initiate-flr'), 0, 'Initiate FLR as it reads')
    },
  },
  {
    id: 'pci.reset.vf-flr',
    title: 'FLR of a VF clears its own state, and keeps its existence, its BARs, VF MSE and its neighbours',
    source: '§9.2.2.2.1',
    needs: needsExpress,
    run(bench) {
      bench.enable()
      const [first, last] = [bench.vf(1), bench.vf(bench.total)]
      const [bar] = bench.description.vf!.bars
      if (bar) bench.programBar('vf', bar, WINDOW)
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      for (const vf of new Set([first, last])) bench.write(vf, 'header', 'command.bus-master-enable', 1)
      if (bench.has('vf', 'msi-x')) bench.write(first, 'msi-x', 'message-control.enable', 1)
      functionLevelReset(bench, first)
      equal(bench.read(first, 'header', 'command'), 0, 'Command of the VF')
      if (bench.has('vf', 'msi-x'))
        equal(bench.read(first, 'msi-x', 'message-control.enable'), 0, 'MSI-X Enable of the VF')
      equal(bench.get('sr-iov', 'control.vf-enable'), 1, 'VF Enable')
      equal(bench.get('sr-iov', 'control.vf-memory-space-enable'), 1, 'VF MSE')
      equal(bench.answering(), bench.total, 'virtual functions that answer')
      if (bench.total > 1)
        equal(bench.read(last, 'header', 'command.bus-master-enable'), 1, 'Bus Master Enable of the neighbour')
      if (bar) check(bench.device.memoryRead(WINDOW, 4) !== undefined, 'the VF does not decode any more')
      equal(bench.created, bench.total, 'virtual functions that ever came up')
    },
  },
  {
    id: 'pci.reset.pf-flr',
    title: 'FLR of a PF ends its VFs and clears VF Enable, VF MSE, NumVFs and the BARs',
    source: '§9.2.2.2.2; QEMU 7.2: VFs gone, but VF Enable = 1',
    needs: needsExpress,
    run(bench) {
      bench.enable()
      const placed = Array.from({ length: bench.total }, (_, i) => bench.vf(i + 1))
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      for (const bar of bench.description.bars) bench.programBar('pf', bar, WINDOW)
      functionLevelReset(bench, bench.pf)
      equal(bench.alive(), 0, 'virtual functions in the device')
      for (const id of placed) equal(bench.request(id, 0, 4).status, 'unsupported', 'a request to a former VF')
      for (const name of ['control.vf-enable', 'control.vf-memory-space-enable', 'num-vfs'])
        equal(bench.get('sr-iov', name), 0, name)
      for (const { index, fixed } of bench.description.bars)
        equal(BigInt(bench.get('header', 'bar', index)), fixed & 0xffff_ffffn, `BAR ${index}`)
      equal(bench.get('sr-iov', 'system-page-size'), 1, 'System Page Size')
      bench.enable()
      equal(bench.answering(), bench.total, 'virtual functions after they are enabled again')
    },
  },
  {
    id: 'pci.reset.pf-flr-keeps-ari',
    title: 'FLR of a PF keeps ARI Capable Hierarchy; a conventional reset clears it',
    source: '§9.3.3.3.5; code read elsewhere: FLR cleared ARI Capable Hierarchy',
    needs: needsExpress,
    run(bench) {
      bench.write(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy', 1)
      const placed = bench.vf(1)
      functionLevelReset(bench, bench.lowest)
      equal(bench.read(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy'), 1, 'ARI Capable Hierarchy after FLR')
      equal(bench.vf(1), placed, 'the place of VF 1 after FLR')
      bench.device.reset('conventional')
      equal(
        bench.read(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy'),
        0,
        'ARI Capable Hierarchy after a conventional reset',
      )
    },
  },
  {
    id: 'pci.reset.vf-enable-erases',
    title: 'Clearing VF Enable erases all state of the VFs, sticky bits too; FLR keeps those',
    source: '§9.3.3.3.1, §9.2.2.2.1',
    needs: (pf, all) =>
      needsExpress(pf, all) ?? (pf.vf!.parts.aer ? undefined : 'its virtual functions have no sticky state'),
    run(bench) {
      const place = sticky(bench)
      if (!place) throw new ConformanceFailure('no sticky field in a VF')
      bench.enable(1)
      const vf = bench.vf(1)
      const before = bench.read(vf, place.part, place.name)
      bench.write(vf, place.part, place.name, 1 - before)
      bench.write(vf, 'header', 'command.bus-master-enable', 1)
      functionLevelReset(bench, vf)
      equal(bench.read(vf, place.part, place.name), 1 - before, `${place.name} after FLR of the VF`)
      bench.disable()
      bench.enable(1)
      equal(bench.read(vf, place.part, place.name), before, `${place.name} after VF Enable was cleared and set`)
      equal(bench.read(vf, 'header', 'command'), 0, 'Command after VF Enable was cleared and set')
    },
  },
  {
    id: 'pci.reset.kth-vf-fails',
    title: 'Where one VF does not come up, none stays, VF Enable is 0, and a later try succeeds',
    source: 'QEMU v18 series: a leak when the k-th VF failed to come up',
    run(bench) {
      bench.failingVf = Math.ceil(bench.total / 2)
      bench.enable()
      equal(bench.alive(), 0, 'virtual functions in the device')
      equal(bench.get('sr-iov', 'control.vf-enable'), 0, 'VF Enable')
      equal(bench.answering(), 0, 'virtual functions that answer')
      bench.failingVf = 0
      bench.enable()
      equal(bench.answering(), bench.total, 'virtual functions that answer, the second time')
    },
  },
  {
    id: 'pci.snapshot.round-trip',
    title: 'A device restored from a snapshot is in the state in which the snapshot was taken',
    source: 'CVE-2025-54566: restoring registered VFs unconditionally',
    run(bench) {
      const count = Math.ceil(bench.total / 2)
      bench.enable(count)
      bench.write(bench.vf(count), 'header', 'command.bus-master-enable', 1)
      const enabled = structuredClone(bench.device.snapshot())
      bench.disable()
      const disabled = structuredClone(bench.device.snapshot())
      bench.device.restore(enabled)
      equal(bench.answering(), count, 'virtual functions restored')
      equal(bench.read(bench.vf(count), 'header', 'command.bus-master-enable'), 1, 'Bus Master Enable of a restored VF')
      bench.device.restore(disabled)
      equal(bench.alive(), 0, 'virtual functions after restoring a snapshot without')
      equal(bench.get('sr-iov', 'control.vf-enable'), 0, 'VF Enable')
      equal(
        JSON.stringify(registersOf(bench)),
        JSON.stringify(registersOf(restored(bench, disabled))),
        'registers on another device',
      )
    },
  },
  {
    id: 'pci.snapshot.contradicts-itself',
    title: 'A snapshot whose virtual functions are not those that its registers say is refused, and nothing comes up',
    source: 'CVE-2025-54566; CVE-2024-26327',
    run(bench) {
      bench.enable()
      const good = structuredClone(bench.device.snapshot())
      const index = bench.device.functions.indexOf(bench.physical)
      const { offset } = bench.find(bench.pf, 'sr-iov', 'num-vfs')
      const control = bench.find(bench.pf, 'sr-iov', 'control').offset
      const forge = (change: (config: Uint8Array) => void) => {
        const forged = structuredClone(good)
        change(forged.functions[index].config)
        return forged
      }
      const forgeries = [
        forge(config => config.fill(0, control, control + 2)),
        forge(config => config.fill(0xff, offset, offset + 2)),
        forge(config => config.fill(0, offset, offset + 2)),
      ]
      for (const forged of forgeries) {
        let refused = false
        try {
          bench.device.restore(forged)
        } catch (problem) {
          refused = problem instanceof RangeError
        }
        check(refused, 'a snapshot that contradicts itself was taken')
        equal(bench.alive(), 0, 'virtual functions after a refused snapshot')
        equal(bench.get('sr-iov', 'control.vf-enable'), 0, 'VF Enable after a refused snapshot')
      }
      bench.device.restore(good)
      equal(bench.answering(), bench.total, 'virtual functions of the good snapshot')
    },
  },
]

const registersOf = (bench: Bench): unknown[] =>
  bench.registers('pf').map(({ part, register }) => [part, register.name, bench.get(part, register.name)])

function restored(bench: Bench, snapshot: ReturnType<Bench['device']['snapshot']>): Bench {
  const other = new Bench(
    bench.description,
    bench.device.functions.map(f => f.description),
  )
  other.device.restore(snapshot)
  return other
}
