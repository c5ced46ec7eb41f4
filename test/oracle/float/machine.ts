/** A machine of the project or of the float tests, as its specs describe it. */
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../../generator/diagnostics.ts'
import { elaborate } from '../../../generator/elaborate/machine.ts'
import { composeMachine, loadSpecs } from '../../../generator/load/index.ts'
import type { Machine } from '../../../generator/model.ts'

const FOLDERS = ['../../../specs', '../../float/specs'].map(path => fileURLToPath(new URL(path, import.meta.url)))

export function loadMachine(name: string): Machine {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic)
  const composition = composeMachine(loadSpecs(FOLDERS, report), name, report)
  const machine = composition && elaborate(composition, report)
  if (!machine) throw new Error(diagnostics.map(d => d.message).join('\n'))
  return machine
}
