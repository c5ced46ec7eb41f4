/**
 * The conformance of the PCI functions of A teaching machine in the mainframe's spirit.
 * PCI Express Base Specification, and defects that real implementations have shipped.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
 */
import { describe, it } from 'vitest'
import { pciConformance } from '../../../runtime/pci/conformance.ts'
import { pciFunctions } from '../pci.ts'

describe('virtualization: PCI functions', () => {
  for (const one of pciConformance(pciFunctions)) {
    // Not every function has everything that there are rules about.
    if (one.inapplicable) continue
    it([one.id, one.title, one.source].join(': '), () => one.run())
  }
})
