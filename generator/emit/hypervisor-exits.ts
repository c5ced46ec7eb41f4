/** Emits `hypervisor/exits.ts`: the exhaustive union of exit classes, and what tells one from the other. */
import { HYPERCALL, MEMORY_ACCESS } from '../analysis/exits.ts'
import { BodyWriter, newImports } from './body.ts'
import { type HypervisorContext, hypervisorFile } from './hypervisor.ts'
import type { EmittedFile } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

export function emitExits(context: HypervisorContext): EmittedFile {
  const { machine, analysis, runtime } = context
  const out = new Lines()
  emitClasses(context, out)
  emitOperations(context, out)
  const helpers = emitPermits(context, out)
  const imports = [
    ...(helpers.length > 0 ? [`import { ${helpers.join(', ')} } from '${runtime}/engine/bits.ts'`] : []),
    `import type { ExitClassInfo } from '${runtime}/hypervisor/types.ts'`,
    "import { INSTRUCTIONS } from '../instruction.ts'",
    "import type { State } from '../state.ts'",
    "import { TRAP } from '../traps.ts'",
  ].join('\n')
  const title = `Why a guest on ${machine.title} stops running, derived from guards, device windows and traps.`
  return hypervisorFile('exits', title, imports, out, provenance(machine.at), [
    `Guests run in mode ${analysis.guestMode}.`,
  ])
}

function emitClasses({ machine, analysis }: HypervisorContext, out: Lines): void {
  const { classes } = analysis
  out.doc('Every exit has one of these classes.')
  out.add('export type ExitClass =', ...classes.map(c => `  | ${quoted(c.name)}`), '')
  out.block(
    'export const EXIT_CLASSES: readonly ExitClassInfo<ExitClass>[] = [',
    () => {
      for (const c of classes) {
        out.add(
          `{ name: ${quoted(c.name)}, kind: ${quoted(c.kind)}, title: ${quoted(c.title)}, from: ${quoted(c.from)}, at: ${quoted(provenance(c.at))} },`,
        )
      }
    },
    ']',
  )
  out.add('')
  out.doc("The class of each trap, by its number: the guest's own, given back to it, or an interrupt of the machine.")
  const traps = [...machine.traps.keys()].map(
    name => classes.find(c => c.from === name && (c.kind === 'trap' || c.kind === 'interrupt'))!,
  )
  out.add('export const TRAP_CLASSES: readonly ExitClass[] = [', ...traps.map(c => `  ${quoted(c.name)},`), ']', '')
  out.doc('Traps whose value is a virtual address where memory was reached for.')
  const numbers = analysis.addressTraps.map(name => `TRAP.${name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}`)
  out.add(`export const ADDRESS_TRAPS: ReadonlySet<number> = new Set<number>([${numbers.join(', ')}])`, '')
  out.doc('The class of an access to each device, and of one to memory that needs help.')
  out.block('export const ACCESS_CLASSES: Readonly<Record<string, ExitClass>> = {', () => {
    for (const c of classes) if (c.kind === 'access' && c.from !== '') out.add(`${quoted(c.from)}: ${quoted(c.name)},`)
  })
  out.add(`export const MEMORY_CLASS = ${quoted(MEMORY_ACCESS)}`, '')
}

function emitOperations({ machine, analysis }: HypervisorContext, out: Lines): void {
  const operations = new Set(analysis.classes.filter(c => c.kind === 'operation').map(c => c.name))
  out.doc('The guarded operations of each instruction that may refuse it in guest mode.')
  out.block('const OPERATIONS_OF: Readonly<Record<string, readonly ExitClass[]>> = {', () => {
    for (const instruction of machine.instructionSet.instructions) {
      const list = (analysis.instructions.get(instruction.id)?.operations ?? []).filter(o => operations.has(o))
      if (list.length > 0)
        out.add(
          `// ${instruction.title} (${provenance(instruction.at)})`,
          `${quoted(instruction.id)}: [${list.map(quoted).join(', ')}],`,
        )
    }
  })
  out.add('')
  out.doc('The same by the number that the decoder gives.')
  out.add(
    'export const OPERATIONS: readonly (readonly ExitClass[])[] = INSTRUCTIONS.map(i => OPERATIONS_OF[i.id] ?? [])',
    '',
  )
}

/** Gives the helpers that the conditions use. */
function emitPermits({ machine, analysis }: HypervisorContext, out: Lines): string[] {
  const imports = newImports()
  const writer = new BodyWriter(machine, out, imports, 's.current')
  out.doc(
    "Whether an operation is permitted to the guest in the mode that it believes to be in: then the exit is the machine's doing, and the operation is carried out for the guest.",
  )
  out.block('export function permits(operation: ExitClass, s: State): boolean {', () => {
    out.block('switch (operation) {', () => {
      for (const c of analysis.classes) {
        if (c.kind !== 'operation') continue
        const guard = machine.guards.get(c.from)!
        // A call of the hypervisor is for the guest's supervisor to make, though the bare machine permits it to nobody.
        const condition = c.from === HYPERCALL ? analysis.privileged : guard.permits
        out.add(
          `// ${guard.title} (${provenance(guard.at)})`,
          `case ${quoted(c.name)}:`,
          `  return ${writer.expressions.text(condition)}`,
        )
      }
      out.add('default:', '  return false')
    })
  })
  return [...imports.helpers].sort()
}
