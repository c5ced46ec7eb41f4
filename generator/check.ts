/** Everything that is checked of a machine before anything is made from it. */
import { proveAsserts } from './analysis/access.ts'
import { checkEncodings } from './analysis/check-encodings.ts'
import { checkNames } from './analysis/check-names.ts'
import { checkPseudos } from './analysis/check-pseudos.ts'
import { semihostingSequence } from './analysis/semihosting.ts'
import type { Diagnostic, Report } from './diagnostics.ts'
import { checkDistinguishable } from './elaborate/assembly.ts'
import { elaborate } from './elaborate/machine.ts'
import { allParameterSets, type Composition, composeMachine, type SpecSet } from './load/index.ts'
import { Memory } from './memory.ts'
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
  checkNames(machine, watch)
  checkEncodings(machine.instructionSet, watch)
  checkDistinguishable(machine.instructionSet.instructions, watch)
  checkPseudos(machine, watch)
  proveAsserts(machine, watch)
  semihostingSequence(machine, watch)
  return failed ? undefined : machine
}

/**
 * Checks machines, and then their families under every other combination of parameter values, so that no branch stays
 * untyped. What is wrong under several sets is reported once; what no machine shows names the parameters that do.
 * @param whole told of each machine that is whole as soon as it is known to be
 * @param memory from an earlier check: what is made of the same documents again is not checked again
 * @returns the machines that are whole
 */
export function checkMachines(
  specs: SpecSet,
  names: Iterable<string>,
  report: Report,
  whole: (machine: Machine) => void = () => {},
  memory = new Memory(),
): Map<string, Machine> {
  const seen = new Set<string>()
  const once =
    (note = ''): Report =>
    diagnostic => {
      const key = keyOf(diagnostic)
      if (seen.has(key)) return
      seen.add(key)
      report(note ? { ...diagnostic, message: `${diagnostic.message} (${note})` } : diagnostic)
    }
  const machines = new Map<string, Machine>()
  const families = new Set<string>()
  const checked = new Set<string>()
  for (const name of names) {
    const composition = composeMachine(specs, name, once())
    if (!composition) continue
    if (composition.machine.data.isa) families.add(String(composition.machine.data.isa.family))
    checked.add(setKey(name, composition.parameters))
    const machine = recall(composition, once(), memory)
    if (!machine) continue
    machines.set(name, machine)
    whole(machine)
  }
  for (const family of families) checkFamily(specs, family, checked, once, memory)
  return machines
}

function recall(composition: Composition, report: Report, memory: Memory): Machine | undefined {
  const { machine, parts, assists, registers, calls, familyExtensions, parameters } = composition
  const documents = [machine, ...parts, ...assists, ...registers.values(), ...calls.values()]
  const name = `check ${setKey(machine.name, parameters)}`
  return memory.recall(name, [...documents, ...familyExtensions], report, report =>
    checkComposition(composition, report),
  )
}

const setKey = (machine: string, parameters: ReadonlyMap<string, bigint>): string =>
  [machine, ...[...parameters].map(([name, value]) => `${name}=${value}`).sort()].join(' ')

function checkFamily(
  specs: SpecSet,
  family: string,
  checked: ReadonlySet<string>,
  reporter: (note: string) => Report,
  memory: Memory,
): void {
  for (const { machine, parameters } of allParameterSets(specs, family)) {
    if (parameters.size === 0 || checked.has(setKey(machine, parameters))) continue
    const report = reporter([...parameters].map(([name, value]) => `with ${name} = ${value}`).join(', '))
    const composition = composeMachine(specs, machine, report, parameters)
    if (composition) recall(composition, report, memory)
  }
}

const keyOf = ({ code, span }: Diagnostic): string => `${code} ${span.source.file} ${span.start} ${span.end}`
