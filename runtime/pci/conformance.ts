/**
 * The conformance tests of PCI functions with SR-IOV: the PCI Express Base Specification's rules, and the defects that real
 * implementations have shipped. Layouts come from the emitted functions under test; nothing here knows an offset or a bit.
 */
import { barTests } from './conformance/bars.ts'
import { Bench, type PciTest } from './conformance/bench.ts'
import { enableTests } from './conformance/enable.ts'
import { registerTests } from './conformance/registers.ts'
import { resetTests } from './conformance/reset.ts'
import { routingTests } from './conformance/routing.ts'
import { virtualTests } from './conformance/virtual.ts'
import type { PhysicalFunctionDescription } from './layout.ts'

export { ConformanceFailure } from './conformance/bench.ts'

/** Every test, whether or not it applies to a given function. */
export const pciTests: readonly PciTest[] = [
  ...enableTests,
  ...routingTests,
  ...barTests,
  ...virtualTests,
  ...resetTests,
  ...registerTests,
]

/** A test of one physical function: `run` throws a ConformanceFailure, or `inapplicable` says why there is nothing to test. */
export interface PciConformanceCase {
  /** `pci.routing.formula`, and the function: unique in a machine. */
  readonly id: string
  readonly function: string
  readonly title: string
  readonly source: string
  readonly inapplicable?: string
  run(): void
}

/** The cases of all functions that have virtual functions. */
export function pciConformance(functions: readonly PhysicalFunctionDescription[]): PciConformanceCase[] {
  return functions
    .filter(f => f.vf)
    .flatMap(f =>
      pciTests.map(test => ({
        id: `${test.id}.${f.name}`,
        function: f.name,
        title: test.title,
        source: test.source,
        inapplicable: test.needs?.(f, functions),
        run: () => test.run(new Bench(f, functions)),
      })),
    )
}
