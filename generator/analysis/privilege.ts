/** The order of a machine's modes by what they may do, found in the semantics. */
import { alwaysTraps } from '../ir/effects.ts'
import type { Machine } from '../model.ts'
import { bodyIn, modesOf, operationsOf } from './operations.ts'

/** Modes by name, the most privileged first: a mode in which more operations always trap is less privileged. */
export function modesByPrivilege(machine: Machine): string[] {
  const [host, ...others] = modesOf(machine)
  if (others.length < 2) return modesOf(machine)
  const denied = (mode: string) =>
    operationsOf(machine).filter(operation => alwaysTraps(machine, bodyIn(machine, operation, mode))).length
  const counts = new Map(others.map(mode => [mode, denied(mode)]))
  return [host, ...others.sort((a, b) => counts.get(a)! - counts.get(b)!)]
}
