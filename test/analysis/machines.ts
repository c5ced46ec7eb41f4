/** Machines from the specs in the repository. */
import { Diagnostics, renderAll } from '../../generator/diagnostics.ts'
import { elaborate } from '../../generator/elaborate/machine.ts'
import { composeMachine, loadSpecs, type SpecSet } from '../../generator/load/index.ts'
import type { Machine } from '../../generator/model.ts'

let specs: SpecSet | undefined

/** A fresh elaboration of a machine, which a test may change. */
export function specMachine(name: string): Machine {
  const found = new Diagnostics()
  specs ??= loadSpecs(['specs'], found.report)
  const composition = composeMachine(specs, name, found.report)
  const machine = composition && elaborate(composition, found.report)
  if (!machine) throw new Error(`${name} does not elaborate:\n${renderAll(found.list)}`)
  return machine
}
