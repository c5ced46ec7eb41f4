/** The PCI functions of a machine of the repository, emitted and imported. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderAll } from '../../generator/diagnostics.ts'
import { pciFromSpec } from '../../generator/elaborate/pci.ts'
import { emitPci, pciMaps } from '../../generator/emit/pci.ts'
import { emitRegisterMap } from '../../generator/emit/registers.ts'
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
  const functions = elaborated(machine)
  const runtime = resolve('runtime')
  const folder = resolve('.cache', 'test-pci', `${process.pid}`, machine)
  for (const { path, text } of [
    emitPci(machine, functions, runtime),
    ...pciMaps(functions).map(m => emitRegisterMap(m, runtime)),
  ]) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const module: { pciFunctions: readonly PhysicalFunctionDescription[] } = await import(
    pathToFileURL(join(folder, 'pci.ts')).href
  )
  return module.pciFunctions
}
