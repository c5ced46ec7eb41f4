/** Which technique serves each operation class of a guest. */
import { HypervisorError } from './types.ts'

export const TRAP = 'trap'
export const HYPERCALL = 'hypercall'
/** Asked for in place of a technique's name: what the machine's spec has in force. */
export const DEFAULT = 'default'

/**
 * The technique in force by operation class. A technique that is asked for serves the classes that have it; the others keep the
 * machine's own choice, and fall back to trapping where that is another technique than the one asked for.
 */
export function techniquesInForce(
  available: Readonly<Record<string, readonly string[]>>,
  wanted = DEFAULT,
): Map<string, string> {
  const all = allTechniques(available)
  if (wanted !== DEFAULT && !all.includes(wanted)) {
    throw new HypervisorError(`This machine has no technique '${wanted}'; it has ${all.join(', ')}`)
  }
  return new Map(
    Object.entries(available).map(([operation, names]) => {
      if (wanted === DEFAULT) return [operation, names[0] ?? TRAP]
      return [operation, names.includes(wanted) ? wanted : TRAP]
    }),
  )
}

/** Every technique that some operation class has; trapping is always among them, and first. */
export const allTechniques = (available: Readonly<Record<string, readonly string[]>>): string[] => [
  ...new Set([
    TRAP,
    ...Object.values(available)
      .flat()
      .filter(name => name !== TRAP),
  ]),
]
