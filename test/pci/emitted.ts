/** The PCI functions of a machine of the repository, emitted and imported. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderAll } from '../../generator/diagnostics.ts'
import { pciFromSpec } from '../../generator/elaborate/pci.ts'
import { emitPci } from '../../generator/emit/pci.ts'
import type { PciFunction } from '../../generator/model.ts'
import type { PhysicalFunctionDescription } from '../../runtime/pci/layout.ts'
import { context, repositorySpecs } from '../registers/spec.ts'

/** The functions as elaborated; problems throw. */
export function elaborated(machine: string): PciFunction[] {
  const surroundings = context()
  const functions = pciFromSpec(repositorySpecs().machines.get(machine)!, surroundings)
  if (surroundings.diagnostics.list.length > 0) throw new Error(renderAll(surroundings.diagnostics.list))
  return functions
}

/** Emits into a folder of this test run and imports the result. */
export async function emitted(machine: string): Promise<readonly PhysicalFunctionDescription[]> {
  const pci = elaborated(machine)
  const folder = resolve('.cache', 'test-pci', `${process.pid}`, machine)
  for (const { path, text } of emitPci({ title: machine, at: pci[0].at, pci }, '../../../../runtime')) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const module: { pciFunctions: readonly PhysicalFunctionDescription[] } = await import(
    pathToFileURL(join(folder, 'pci.ts')).href
  )
  return module.pciFunctions
}
