/** Names that differ in the spec and would be one in emitted code: `for.w` and `for-w`. */
import { error, type Report, type Span } from '../diagnostics.ts'
import type { Machine } from '../model.ts'

/** Reports SV5006 for the later of two. */
export function checkNames(machine: Machine, report: Report): void {
  const { instructions } = machine.instructionSet
  const declared = [...machine.functions.values()].filter(made => !made.name.includes('.'))
  alike(
    'instruction',
    instructions.map(i => ({ name: i.id, at: i.at })),
    report,
  )
  alike('function', declared, report)
  alike('register', [...machine.registers.values()], report)
  alike('trap', [...machine.traps.values()], report)
}

function alike(what: string, items: readonly { name: string; at: Span }[], report: Report): void {
  const seen = new Map<string, { name: string; at: Span }>()
  for (const item of items) {
    const key = item.name
      .replace(/[^A-Za-z0-9_]+(.)?/g, (_, c: string | undefined) => (c ?? '').toUpperCase())
      .replace(/^./, c => c.toUpperCase())
    const earlier = seen.get(key)
    if (!earlier) seen.set(key, item)
    else {
      report(
        error(
          'SV5006',
          item.at,
          `the ${what}s '${item.name}' and '${earlier.name}' have one name in emitted code`,
          'names that differ in punctuation alone are taken for one',
          [{ message: `'${earlier.name}' is here`, span: earlier.at }],
        ),
      )
    }
  }
}
