/** Emits `hypervisor/handlers.ts`: one table, from every class of exit to what is done about it. */
import { type ExitClass, HYPERCALL } from '../analysis/exits.ts'
import { functionName } from './body.ts'
import { type HypervisorContext, hypervisorFile } from './hypervisor.ts'
import { operandProperty } from './names.ts'
import type { EmittedFile } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

export function emitHandlers(context: HypervisorContext): EmittedFile {
  const { machine, analysis, virtualization, runtime } = context
  const used = new Set<string>()
  const functions = new Set<string>()
  const out = new Lines()
  out.doc('One table, from every class of exit to what is done about it.')
  out.block('export const handlers: Readonly<Record<ExitClass, Handler<State, Instruction, ExitClass>>> = {', () => {
    for (const exit of analysis.classes) {
      out.add(`// ${exit.title} (${provenance(exit.at)})`)
      if (exit.kind === 'operation' && exit.from === HYPERCALL && virtualization.hypercalls.size > 0) {
        emitParavirtual(context, exit, out, functions)
        used.add('paravirtual')
        continue
      }
      const handler = { operation: 'emulate', access: 'access', trap: 'reflect', interrupt: 'interrupt' }[exit.kind]
      used.add(handler)
      out.add(`${quoted(exit.name)}: ${handler},`)
    }
  })
  const imports = [
    `import { ${[...used].sort().join(', ')} } from '${runtime}/hypervisor/handlers.ts'`,
    `import type { Handler } from '${runtime}/hypervisor/types.ts'`,
    ...(functions.size > 0 ? [`import { ${[...functions].sort().join(', ')} } from '../functions.ts'`] : []),
    "import type { Instruction } from '../instruction.ts'",
    "import type { State } from '../state.ts'",
    "import type { ExitClass } from './exits.ts'",
  ].join('\n')
  const title = `What the hypervisor of ${machine.title} does about each exit.`
  const note =
    "An operation is carried out by the emitted semantics of the trapped instruction, on the guest's bag of bits."
  return hypervisorFile('handlers', title, imports, out, provenance(virtualization.at), [note])
}

function emitParavirtual(
  { virtualization }: HypervisorContext,
  exit: ExitClass,
  out: Lines,
  functions: Set<string>,
): void {
  const operands = new Set([...virtualization.hypercalls.values()].map(c => c.operand))
  const [operand] = operands
  if (operand === undefined || operands.size > 1)
    throw new Error('all paravirtual calls have their number in one operand')
  out.block(
    `${quoted(exit.name)}: paravirtual(`,
    () => {
      out.block(
        '[',
        () => {
          for (const [serves, call] of virtualization.hypercalls) {
            const name = functionName(call.function)
            functions.add(name)
            out.add(
              `// ${provenance(call.at)}`,
              `{ serves: ${quoted(serves)}, number: ${call.number}, call: ${name} },`,
            )
          }
        },
        '],',
      )
      out.add(`i => i.${operandProperty(operand)},`)
    },
    '),',
  )
}
