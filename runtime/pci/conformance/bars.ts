/** BARs: their sizes, what they decode, and when. */
import type { BarDescription } from '../layout.ts'
import { MsiX } from '../msix.ts'
import { type Bench, check, equal, type PciTest, WINDOW } from './bench.ts'

/** Bytes of the accesses that look for room. */
const WORD = 4

/** The VF BAR that the tests use: one with room beside the MSI-X structures, which have their own tests. */
const vfBar = (bench: Bench): BarDescription => {
  const { bars } = bench.description.vf!
  return bars.find(bar => quiet(bench, bar) !== undefined) ?? bars[0]
}
const needsVfBar: PciTest['needs'] = pf => (pf.vf!.bars.length > 0 ? undefined : 'its virtual functions have no BAR')
const needsBar: PciTest['needs'] = pf => (pf.bars.length > 0 ? undefined : 'it has no BAR')

/** Bytes that each virtual function takes (§9.3.3.14). */
const aperture = (bench: Bench, bar: BarDescription): bigint => {
  const page = BigInt(bench.get('sr-iov', 'system-page-size')) * 4096n
  return bar.size > page ? bar.size : page
}
/** An offset where no MSI-X structure lies; undefined if they fill the BAR. */
const quiet = (bench: Bench, bar: BarDescription): bigint | undefined => {
  const { parts, msixEntry } = bench.description.vf!
  const registers = parts['msi-x']?.make(new ArrayBuffer(4096), 0)
  if (!registers || !msixEntry) return 0n
  const msix = new MsiX(registers, msixEntry, () => {})
  for (let at = 0; at < bar.size; at += WORD) if (msix.read(bar.index, at, WORD) === undefined) return BigInt(at)
  return undefined
}

export const barTests: readonly PciTest[] = [
  {
    id: 'pci.bar.size',
    title: 'A BAR reads back the ones of its size; BARs that do not exist read 0',
    source: '§7.5.1.2.1',
    run(bench) {
      for (const bar of bench.description.bars)
        equal(bench.probeBar('pf', bar), bar.size, `the size of BAR ${bar.index}`)
      for (let i = 0; i < 6; i++) {
        if (bench.description.bars.some(b => b.index === i || (b.width === 64 && b.index + 1 === i))) continue
        bench.set('header', 'bar', 0xffff_ffff, i)
        equal(bench.get('header', 'bar', i), 0, `BAR ${i}, which does not exist`)
      }
    },
  },
  {
    id: 'pci.bar.decodes',
    title: 'A BAR decodes its window while Memory Space Enable is set',
    source: '§7.5.1.1.3, §7.5.1.2.1',
    needs: needsBar,
    run(bench) {
      const [bar] = bench.description.bars
      bench.programBar('pf', bar, WINDOW)
      equal(bench.device.memoryRead(WINDOW, 4), undefined, 'a read with Memory Space Enable clear')
      bench.set('header', 'command.memory-space-enable', 1)
      bench.device.memoryWrite(WINDOW, 4, 0x1234_5678)
      equal(bench.device.memoryRead(WINDOW, 4), 0x1234_5678, 'a read of the window')
      equal(bench.device.memoryRead(WINDOW - 4n, 4), undefined, 'a read before the window')
      equal(bench.device.memoryRead(WINDOW + bar.size, 4), undefined, 'a read behind the window')
      equal(bench.device.memoryRead(WINDOW + bar.size - 2n, 4), undefined, 'a read across its end')
    },
  },
  {
    id: 'pci.bar.probe-is-no-address',
    title: 'While a BAR holds all ones, written to learn its size, it decodes nothing',
    source: 'an OpenVMM review: a BAR size probe taken for an address',
    needs: (pf, all) => needsBar(pf, all) ?? needsVfBar(pf, all),
    run(bench) {
      bench.set('header', 'command.memory-space-enable', 1)
      bench.enable()
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      for (const [which, bar] of [
        ['pf', bench.description.bars[0]],
        ['vf', vfBar(bench)],
      ] as const) {
        const size = bench.probeBar(which, bar)
        const top = (1n << BigInt(bar.width)) - size
        equal(
          bench.device.memoryRead(top, 4),
          undefined,
          `a read at 0x${top.toString(16)} while the ${which.toUpperCase()}'s BAR is probed`,
        )
        bench.programBar(which, bar, 0n)
      }
    },
  },
  {
    id: 'pci.vf-bar.size',
    title: 'The aperture of a VF BAR is a multiple of each system page size',
    source: '§9.3.3.13, §9.3.3.14; NVMe SR-IOV of QEMU 11.1: the mask ignored the page size',
    needs: needsVfBar,
    run(bench) {
      const supported = bench.get('sr-iov', 'supported-page-sizes')
      for (let bit = 0; bit < 11; bit++) {
        if ((supported & (1 << bit)) === 0) continue
        bench.set('sr-iov', 'system-page-size', 1 << bit)
        const page = 4096n << BigInt(bit)
        for (const bar of bench.description.vf!.bars) {
          const size = bench.probeBar('vf', bar)
          equal(
            size,
            bar.size > page ? bar.size : page,
            `the aperture of VF BAR ${bar.index} with pages of ${page} bytes`,
          )
          bench.programBar('vf', bar, WINDOW)
        }
      }
      // A smaller address is cut to the page size when that grows.
      const bar = vfBar(bench)
      bench.set('sr-iov', 'system-page-size', 1)
      bench.programBar('vf', bar, WINDOW + bar.size)
      bench.set('sr-iov', 'system-page-size', 0x400)
      const low = bench.get('sr-iov', 'vf-bar', bar.index)
      if ((supported & 0x400) !== 0)
        equal(BigInt(low) & ~bar.fixed & (aperture(bench, bar) - 1n), 0n, 'address bits below the page size')
    },
  },
  {
    id: 'pci.vf-bar.address',
    title: 'VF v lies at base + (v-1)·aperture, for each page size',
    source: '§9.3.3.14',
    needs: needsVfBar,
    run(bench) {
      const bar = vfBar(bench)
      const at = quiet(bench, bar)!
      for (const page of [1, 0x10]) {
        bench.set('sr-iov', 'system-page-size', page)
        bench.programBar('vf', bar, WINDOW)
        bench.enable()
        bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
        const step = aperture(bench, bar)
        const address = (n: number) => WINDOW + BigInt(n - 1) * step + at
        for (let n = 1; n <= bench.total; n++)
          check(bench.device.memoryWrite(address(n), 4, n), `VF ${n} takes a write`)
        for (let n = 1; n <= bench.total; n++) equal(bench.device.memoryRead(address(n), 4), n, `what VF ${n} kept`)
        equal(bench.device.memoryRead(address(bench.total + 1) - at, 4), undefined, 'a read behind the last VF')
        equal(bench.device.memoryRead(WINDOW - 4n, 4), undefined, 'a read before the first VF')
        bench.set('sr-iov', 'control.vf-memory-space-enable', 0)
        bench.disable()
      }
    },
  },
  {
    id: 'pci.vf-bar.needs-enable-and-mse',
    title: 'VF BARs decode only while VF Enable and VF MSE are both set; neither order matters',
    source: '§9.3.3.3.4; NVMe SR-IOV of QEMU 11.1: VF MSE did not gate decoding; QEMU 2e54e5fd: dead MMIO',
    needs: needsVfBar,
    run(bench) {
      const bar = vfBar(bench)
      const at = WINDOW + quiet(bench, bar)!
      const decodes = () => bench.device.memoryRead(at, 4) !== undefined
      bench.programBar('vf', bar, WINDOW)
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      check(!decodes(), 'VF MSE alone decodes')
      bench.enable(1)
      check(decodes(), 'VF Enable after VF MSE does not decode')
      bench.set('sr-iov', 'control.vf-memory-space-enable', 0)
      check(!decodes(), 'VF Enable alone decodes')
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      check(decodes(), 'VF MSE after VF Enable does not decode')
      const moved = WINDOW + 0x1000_0000n
      bench.programBar('vf', bar, moved)
      check(!decodes(), 'the old address decodes after the VF BAR has moved')
      check(
        bench.device.memoryRead(moved + (at - WINDOW), 4) !== undefined,
        'a VF BAR programmed while enabled does not decode',
      )
      bench.programBar('vf', bar, WINDOW)
      bench.set('sr-iov', 'control.vf-enable', 0)
      check(!decodes(), 'VFs decode after VF Enable is cleared')
    },
  },
  {
    id: 'pci.vf-bar.end-of-address-space',
    title: 'VF windows that would run over the end of the address space decode nothing, and do not come round',
    source: 'QEMU v18 series: VF address overflow',
    needs: (pf, all) =>
      needsVfBar(pf, all) ??
      (pf.parts['sr-iov']!.make(new ArrayBuffer(4096), 0).totalVfs > 2
        ? undefined
        : 'it has too few virtual functions'),
    run(bench) {
      const bar = vfBar(bench)
      const step = aperture(bench, bar)
      const end = 1n << BigInt(bar.width)
      // The other BARs out of the way: one that holds 0 decodes there.
      for (const other of bench.description.vf!.bars) bench.programBar('vf', other, WINDOW)
      bench.programBar('vf', bar, end - 2n * step)
      bench.enable()
      bench.set('sr-iov', 'control.vf-memory-space-enable', 1)
      const at = quiet(bench, bar)!
      check(bench.device.memoryRead(end - 2n * step + at, 4) !== undefined, 'VF 1 does not decode')
      check(bench.device.memoryRead(end - step + at, 4) !== undefined, 'VF 2 does not decode')
      equal(bench.device.memoryRead(at, 4), undefined, 'a read at the beginning of the address space')
      equal(bench.device.memoryRead(end + at, 4), undefined, 'a read behind the end of the address space')
    },
  },
]
