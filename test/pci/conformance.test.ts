/** The PCI conformance suite on the functions of pci-lab. */
import { describe, expect, it } from 'vitest'
import { pciConformance, pciTests } from '../../runtime/pci/conformance.ts'
import { emitted } from './emitted.ts'

const cases = pciConformance(await emitted('pci-lab'))

describe('PCI conformance', () => {
  for (const { id, title, inapplicable, run } of cases) if (inapplicable === undefined) it(`${id}: ${title}`, run)

  it('has a case for each test on some function, and one id for each', () => {
    for (const test of pciTests)
      expect(
        cases.some(c => c.id.startsWith(`${test.id}.`) && !c.inapplicable),
        test.id,
      ).toBe(true)
    expect(new Set(cases.map(c => c.id)).size).toBe(cases.length)
  })
})
