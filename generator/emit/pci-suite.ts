/** Emits `suite/pci.test.ts`: the conformance of the machine's PCI functions that have virtual functions. */
import type { Machine } from '../model.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance } from './writer.ts'

/** The rules and the defects stand in the runtime; what is emitted holds this machine's functions against each of them. */
export function emitPciSuite(machine: Machine, runtime: string): EmittedFile[] {
  if (!machine.pci.some(f => f.vf)) return []
  const out = new Lines()
  out.block(
    "describe('virtualization: PCI functions', () => {",
    () => {
      out.block(
        'for (const one of pciConformance(pciFunctions)) {',
        () => {
          out.add('// Not every function has everything that there are rules about.')
          out.add('if (one.inapplicable) continue')
          out.add("it([one.id, one.title, one.source].join(': '), () => one.run())")
        },
        '}',
      )
    },
    '})',
  )
  const imports = [
    "import { describe, it } from 'vitest'",
    `import { pciConformance } from '../${runtime}/pci/conformance.ts'`,
    "import { pciFunctions } from '../pci.ts'",
  ].join('\n')
  const text = fill('code', {
    title: `The conformance of the PCI functions of ${machine.title}.`,
    notes: ['PCI Express Base Specification, and defects that real implementations have shipped.'],
    source: provenance(machine.at),
    imports,
    body: out.toString(),
  })
  return [{ path: 'suite/pci.test.ts', text }]
}
