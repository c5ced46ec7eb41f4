/** Everything that is checked of a machine before anything is made from it. */
import { checkEncodings } from './analysis/check-encodings.ts'
import { semihostingSequence } from './analysis/semihosting.ts'
import type { Report } from './diagnostics.ts'
import { checkDistinguishable } from './elaborate/assembly.ts'
import { elaborate } from './elaborate/machine.ts'
import { allParameterSets, type Composition, composeMachine, type SpecSet } from './load/index.ts'
import type { Machine } from './model.ts'

/** The machine of a composition, checked whole; undefined after errors, which are reported. */
export function checkComposition(composition: Composition, report: Report): Machine | undefined {
  let failed = false
  const watch: Report = diagnostic => {
    failed ||= diagnostic.severity === 'error'
    report(diagnostic)
  }
  const machine = elaborate(composition, watch)
  if (!machine) return undefined
  checkEncodings(machine.instructionSet, watch)
  checkDistinguishable(machine.instructionSet.instructions, watch)
  semihostingSequence(machine, watch)
  return failed ? undefined : machine
}

/** The machine of this name under the parameter values that it sets. */
export function checkMachine(specs: SpecSet, name: string, report: Report): Machine | undefined {
  const composition = composeMachine(specs, name, report)
  return composition && checkComposition(composition, report)
}

/** Checks a family under every combination of parameter values, whether or not a machine uses it. */
export function checkFamily(specs: SpecSet, family: string, report: Report): void {
  for (const { machine, parameters } of allParameterSets(specs, family)) {
    const composition = composeMachine(specs, machine, report, parameters)
    if (composition) checkComposition(composition, report)
  }
}
