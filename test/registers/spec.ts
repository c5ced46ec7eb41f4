/** Spec texts and files as documents, and what elaboration needs around them, for tests of registers and PCI. */
import { type Diagnostic, Diagnostics, type Source } from '../../generator/diagnostics.ts'
import type { PciContext } from '../../generator/elaborate/pci.ts'
import type { Kind } from '../../generator/load/document.ts'
import { type Document, loadSpecs, parseInteger, type SpecSet } from '../../generator/load/index.ts'
import { makeDocument } from '../../generator/load/tree.ts'
import { parseYaml } from '../../generator/load/yaml.ts'

/** A document from its text; YAML problems throw. */
export function document(kind: Kind, name: string, text: string): Document {
  const source: Source = { file: `${name}.yaml`, text }
  const problems: Diagnostic[] = []
  const root = parseYaml(source, d => problems.push(d))
  if (!root) throw new Error(problems.map(d => d.message).join('\n'))
  return makeDocument(kind, name, source, root)
}

let specs: SpecSet | undefined
/** The repository's own specs. */
export function repositorySpecs(): SpecSet {
  if (specs) return specs
  const diagnostics = new Diagnostics()
  specs = loadSpecs(['specs'], diagnostics.report)
  return specs
}

/** A context in which constants are literals or `XLEN` (64) expressions of the shape `XLEN-n`. */
export function context(
  registers: (name: string) => Document | undefined = name => repositorySpecs().registers.get(name),
): PciContext & { diagnostics: Diagnostics } {
  const diagnostics = new Diagnostics()
  return {
    diagnostics,
    report: diagnostics.report,
    byteOrder: 'little',
    constant: text => {
      const width = /^XLEN-(\d+)$/.exec(text.text.trim())
      return width ? 64n - BigInt(width[1]) : parseInteger(text.text)
    },
    registers,
  }
}
