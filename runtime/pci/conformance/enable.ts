/** VF Enable in time, and what the standard leaves undefined: one outcome is chosen in the spec, and nothing is harmed. */
import { MILLISECOND, SECOND } from '../host.ts'
import { type Bench, check, equal, type PciTest } from './bench.ts'

/** The physical function is as it was: it answers, and its capability says the same. */
function unharmed(bench: Bench, vfs: number): void {
  equal(bench.alive(), vfs, 'virtual functions in the device')
  equal(bench.get('sr-iov', 'control.vf-enable'), vfs > 0 ? 1 : 0, 'VF Enable')
  equal(bench.get('header', 'device-id'), bench.physical.config.parts.header.deviceId, 'Device ID of the PF')
}

export const enableTests: readonly PciTest[] = [
  {
    id: 'pci.vf-enable.brings-up',
    title: 'VF Enable 0→1 brings up NumVFs virtual functions, and 1→0 ends them',
    source: '§9.3.3.3.1',
    run(bench) {
      equal(bench.answering(), 0, 'virtual functions before VF Enable')
      for (const count of [...new Set([1, Math.ceil(bench.total / 2), bench.total])]) {
        bench.enable(count)
        equal(bench.answering(), count, 'virtual functions that answer')
        unharmed(bench, count)
        bench.disable()
        equal(bench.answering(), 0, 'virtual functions after VF Enable is cleared')
        unharmed(bench, 0)
      }
    },
  },
  {
    id: 'pci.vf-enable.no-request-for-100ms',
    title: 'A request within 100 ms of VF Enable is a violation, and is not answered with data',
    source: '§9.3.3.3.1',
    run(bench) {
      bench.set('sr-iov', 'num-vfs', 1)
      bench.set('sr-iov', 'control.vf-enable', 1)
      bench.advance(99n * MILLISECOND)
      equal(bench.request(bench.vf(1), 0, 4).status, 'retry', 'a request after 99 ms')
      equal(bench.violations.at(-1)?.rule, 'request-before-vf-ready', 'the violation reported')
      const reported = bench.violations.length
      bench.advance(1n * MILLISECOND)
      bench.request(bench.vf(1), 0, 4)
      equal(bench.violations.length, reported, 'violations after 100 ms')
    },
  },
  {
    id: 'pci.vf-enable.answers-within-1s',
    title: 'A virtual function answers configuration requests within one second',
    source: '§9.3.3.3.1',
    run(bench) {
      bench.set('sr-iov', 'num-vfs', bench.total)
      bench.set('sr-iov', 'control.vf-enable', 1)
      bench.advance(SECOND)
      for (let n = 1; n <= bench.total; n++)
        equal(bench.request(bench.vf(n), 0, 4).status, 'success', `a request to VF ${n} after one second`)
    },
  },
  {
    id: 'pci.vf-enable.no-retry-after-success',
    title: 'After its first successful completion a virtual function never answers with RRS again',
    source: '§2.3.1, §9.3.3.3.1',
    run(bench) {
      bench.set('sr-iov', 'num-vfs', 1)
      bench.set('sr-iov', 'control.vf-enable', 1)
      let succeeded = false
      for (let at = 0; at <= 1000; at += 10) {
        const { status } = bench.request(bench.vf(1), 0, 4)
        if (status === 'success') succeeded = true
        else check(!succeeded, `RRS after ${at} ms, after a success`)
        bench.advance(10n * MILLISECOND)
      }
      check(succeeded, 'no success within one second')
    },
  },
  {
    id: 'pci.vf-enable.off-limits-for-1s',
    title: 'An access to the capability within one second of clearing VF Enable is a violation, and does no harm',
    source: '§9.3.3.3.1',
    run(bench) {
      bench.enable(1)
      bench.set('sr-iov', 'control.vf-enable', 0)
      const before = bench.violations.length
      bench.advance(999n * MILLISECOND)
      bench.get('sr-iov', 'num-vfs')
      equal(bench.violations.length, before + 1, 'violations reported')
      equal(bench.violations.at(-1)?.rule, 'access-after-vf-disable', 'the violation reported')
      unharmed(bench, 0)
      const reported = bench.violations.length
      bench.advance(1n * MILLISECOND)
      bench.enable(1)
      equal(bench.violations.length, reported, 'violations after one second')
      unharmed(bench, 1)
    },
  },
  {
    id: 'pci.vf-enable.needs-num-vfs',
    title: 'VF Enable stays 0 while NumVFs is 0',
    source: 'NVMe SR-IOV of QEMU 11.1: VF Enable accepted with NumVFs = 0',
    run(bench) {
      equal(bench.get('sr-iov', 'num-vfs'), 0, 'NumVFs after reset')
      bench.set('sr-iov', 'control.vf-enable', 1)
      unharmed(bench, 0)
    },
  },
  {
    id: 'pci.undefined.num-vfs-above-total',
    title: 'With NumVFs above TotalVFs, VF Enable stays 0 and nothing comes up',
    source: 'CVE-2024-26327: a heap array overflowed; another hypervisor: tested value & 0xFF',
    run(bench) {
      for (const count of [bench.total + 1, 0x100 + 1, 0x100 + bench.total, 0x8000, 0xffff].filter(
        n => n > bench.total,
      )) {
        bench.set('sr-iov', 'num-vfs', count)
        bench.set('sr-iov', 'control.vf-enable', 1)
        bench.advance(SECOND)
        unharmed(bench, 0)
        equal(bench.answering(), 0, `virtual functions with NumVFs = ${count}`)
      }
      bench.enable(1)
      unharmed(bench, 1)
    },
  },
  {
    id: 'pci.undefined.num-vfs-while-enabled',
    title: 'A write of NumVFs while VF Enable is set is ignored: no orphan stays, none is forgotten',
    source: 'CVE-2024-26328: NumVFs read where the number of enabled VFs was meant; QEMU 7.2: an orphan VF',
    run(bench) {
      const count = Math.ceil(bench.total / 2)
      bench.enable(count)
      for (const other of [0, 1, bench.total, bench.total + 1, 0xffff]) {
        bench.set('sr-iov', 'num-vfs', other)
        equal(bench.get('sr-iov', 'num-vfs'), count, `NumVFs after a write of ${other}`)
        equal(bench.answering(), count, 'virtual functions that answer')
      }
      bench.disable()
      equal(bench.created, bench.destroyed, 'virtual functions ended')
    },
  },
  {
    id: 'pci.undefined.page-size-while-enabled',
    title: 'A write of System Page Size while VF Enable is set is ignored',
    source: 'NVMe SR-IOV of QEMU 11.1: writes while enabled',
    run(bench) {
      bench.enable(1)
      bench.set('sr-iov', 'system-page-size', 0x10)
      equal(bench.get('sr-iov', 'system-page-size'), 1, 'System Page Size')
      unharmed(bench, 1)
    },
  },
  {
    id: 'pci.undefined.page-size-not-one-bit',
    title: 'System Page Size takes one bit, of a size that is supported',
    source: 'NVMe SR-IOV of QEMU 11.1: System Page Size accepted 0x553',
    run(bench) {
      const supported = bench.get('sr-iov', 'supported-page-sizes')
      equal(supported & 0x553, 0x553, 'sizes that must be supported (§9.3.3.12)')
      equal(bench.get('sr-iov', 'system-page-size'), 1, 'System Page Size after reset')
      for (let bit = 0; bit < 32; bit++) {
        const size = 2 ** bit
        const before = bench.get('sr-iov', 'system-page-size')
        bench.set('sr-iov', 'system-page-size', size)
        const taken = bench.get('sr-iov', 'system-page-size')
        equal(
          taken,
          (supported & size) !== 0 ? size : before,
          `System Page Size after a write of 0x${size.toString(16)}`,
        )
      }
      const last = bench.get('sr-iov', 'system-page-size')
      for (const wrong of [0, 0x553, 3, 0xffff_ffff]) {
        bench.set('sr-iov', 'system-page-size', wrong)
        equal(
          bench.get('sr-iov', 'system-page-size'),
          last,
          `System Page Size after a write of 0x${wrong.toString(16)}`,
        )
      }
    },
  },
  {
    id: 'pci.undefined.ari-while-enabled',
    title: 'ARI Capable Hierarchy does not change while any VF Enable is set; only the lowest-numbered PF has it',
    source: '§9.3.3.3.5',
    run(bench) {
      const ari = () => bench.read(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy')
      bench.enable(1)
      const placed = bench.vf(1)
      bench.write(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy', 1)
      equal(ari(), 0, 'ARI Capable Hierarchy')
      equal(bench.vf(1), placed, 'the routing id of VF 1')
      unharmed(bench, 1)
      bench.disable()
      bench.write(bench.lowest, 'sr-iov', 'control.ari-capable-hierarchy', 1)
      equal(ari(), 1, 'ARI Capable Hierarchy after VF Enable is cleared')
      if (bench.isLowest) return
      bench.set('sr-iov', 'control.ari-capable-hierarchy', 1)
      equal(
        bench.get('sr-iov', 'control.ari-capable-hierarchy'),
        0,
        'ARI Capable Hierarchy of a PF that is not the lowest',
      )
    },
  },
]
