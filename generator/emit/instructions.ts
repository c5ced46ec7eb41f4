/** Emits `instruction.ts`, `traps.ts`, `functions.ts` and `execute/<extension>.ts`: what is decoded, and what it does. */
import type { IRFunction } from '../ir/ir.ts'
import { simplify } from '../ir/simplify.ts'
import type { Instruction, Machine } from '../model.ts'
import { BodyWriter, emitFunctionText, functionName, guardName, type Imports, newImports, typeText } from './body.ts'
import { constantName, executeName } from './names.ts'
import { operandProperties } from './operands.ts'
import { type EmittedFile, fill } from './template.ts'
import { emitRemembered, REMEMBERED, remembers } from './translations.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** Bits of the longest instruction. */
export const instructionWidth = (machine: Machine): number => 8 * Math.max(...machine.instructionSet.lengths)

export function emitInstructionClass(machine: Machine, runtime: string): EmittedFile {
  const wide = instructionWidth(machine) > 32
  const operands = [...operandProperties(machine)].map(
    ([name, width]) => `  ${name}${width > 32 ? ': bigint = 0n' : ' = 0'}`,
  )
  const instructions = machine.instructionSet.instructions.map(
    i =>
      `  { id: ${quoted(i.id)}, group: ${quoted(i.group)}, mnemonic: ${quoted(i.mnemonic)}, title: ${quoted(i.title)}, isa: ${quoted(i.isa)}, length: ${i.length} },`,
  )
  const text = fill('instruction', {
    title: machine.title,
    source: provenance(machine.at),
    runtime,
    bitsType: wide ? 'bigint' : 'number',
    zeroBits: wide ? '0n' : '0',
    operands: operands.join('\n'),
    instructions: instructions.join('\n'),
  })
  return { path: 'instruction.ts', text }
}

export function emitTraps(machine: Machine, runtime: string): EmittedFile {
  const out = new Lines()
  const traps = [...machine.traps.values()]
  out.doc('Numbers that emitted code gives to traps; their causes, which software sees, stand in TRAPS.')
  out.block(
    'export const TRAP = {',
    () => {
      traps.forEach((t, n) => void out.doc(`${t.title} (${provenance(t.at)})`).add(`${constantName(t.name)}: ${n},`))
    },
    '} as const',
  )
  out.add('')
  out.block(
    'export const TRAPS: readonly TrapInfo[] = [',
    () => {
      for (const t of traps)
        out.add(
          `{ name: ${quoted(t.name)}, title: ${quoted(t.title)}, cause: ${t.cause}n, interrupt: ${t.interrupt}${t.fatal ? ', fatal: true' : ''} },`,
        )
    },
    ']',
  )
  const imports = `import type { TrapInfo } from '${runtime}/engine/types.ts'`
  return { path: 'traps.ts', text: file(machine, `The traps of ${machine.title}.`, imports, out) }
}

function file(
  machine: Machine,
  title: string,
  imports: string,
  body: Lines,
  notes: string[] = [],
  source = provenance(machine.at),
): string {
  return fill('code', { title, notes, source, imports, body: body.toString() })
}

/** Import lines for what bodies use; `here` are functions of the file itself. */
function importText(
  imports: Imports,
  runtime: string,
  depth: '.' | '..',
  withInstruction: boolean,
  here: ReadonlySet<string> = new Set(),
): string {
  const lines: string[] = []
  const helpers = [...imports.helpers].sort()
  if (helpers.length > 0) lines.push(`import { ${helpers.join(', ')} } from '${runtime}/engine/bits.ts'`)
  if (imports.float) lines.push(`import * as float from '${runtime}/float/index.ts'`)
  const functions = [...imports.functions]
    .map(name => (name.startsWith('guard ') ? guardName(name.slice(6)) : functionName(name)))
    .filter(name => !here.has(name))
    .sort()
  if (functions.length > 0) lines.push(`import { ${[...new Set(functions)].join(', ')} } from '${depth}/functions.ts'`)
  if (withInstruction) lines.push(`import type { Instruction } from '${depth}/instruction.ts'`)
  lines.push(`import type { State } from '${depth}/state.ts'`)
  if (imports.traps) lines.push(`import { TRAP } from '${depth}/traps.ts'`)
  return lines.join('\n')
}

export function emitFunctions(machine: Machine, runtime: string): EmittedFile {
  const out = new Lines()
  const imports = newImports()
  const here = new Set<string>()
  for (const guard of machine.guards.values()) {
    here.add(guardName(guard.name))
    const body = new Lines()
    const { expressions } = new BodyWriter(machine, body, imports, 's.current')
    const { permits } = guard
    const throwing = `throw s.trap(TRAP.${constantName(guard.trap)}, ${expressions.text(guard.value)})`
    if (permits.op !== 'bool') {
      body.block(`if (${expressions.text({ op: 'lnot', type: permits.type, arg: permits, at: permits.at })}) {`, () =>
        body.add(throwing),
      )
    } else if (!permits.value) body.add(throwing)
    imports.traps ||= permits.op !== 'bool' || !permits.value
    out.doc(`${guard.title} (${provenance(guard.at)})`)
    emitFunctionText(out, guardName(guard.name), [STATE], 'void', body)
    out.add('')
  }
  for (const made of machine.functions.values()) {
    here.add(functionName(made.name))
    emitFunction(machine, made, out, imports)
    out.add('')
  }
  if (remembers(machine)) {
    here.add(REMEMBERED)
    emitRemembered(machine, out)
  }
  const text = file(
    machine,
    `The functions that instructions of ${machine.title} share.`,
    importText(imports, runtime, '.', false, here),
    out,
  )
  return { path: 'functions.ts', text }
}

function emitFunction(machine: Machine, made: IRFunction, out: Lines, imports: Imports): void {
  const body = new Lines()
  const writer = new BodyWriter(machine, body, imports, 's.current')
  const simple = simplify(machine, made.body, {}, made.parameters)
  writer.prepare(simple)
  const parameters = made.parameters.map(p => ({ name: writer.declare(p), type: typeText(p.type) }))
  writer.statements(simple)
  out.doc(`${made.title ?? made.name} (${provenance(made.at)})`)
  emitFunctionText(out, functionName(made.name), [STATE, ...parameters], typeText(made.result), body)
}

const STATE = { name: 's', type: 'State' }
const INSTRUCTION = { name: 'i', type: 'Instruction' }

/** One file an extension, one function an instruction. */
export function emitExecute(machine: Machine, runtime: string): EmittedFile[] {
  const byExtension = new Map<string, Instruction[]>()
  for (const instruction of machine.instructionSet.instructions) {
    const list = byExtension.get(instruction.isa)
    if (list) list.push(instruction)
    else byExtension.set(instruction.isa, [instruction])
  }
  return [...byExtension].map(([isa, instructions]) => {
    const out = new Lines()
    const imports = newImports()
    for (const instruction of instructions) {
      const body = new Lines()
      const writer = new BodyWriter(machine, body, imports, 'i')
      const execute = simplify(machine, instruction.execute)
      writer.prepare(execute)
      writer.statements(execute)
      out.doc(`${instruction.title}: \`${assemblyText(instruction)}\` (${provenance(instruction.at)})`)
      emitFunctionText(out, executeName(machine, instruction), [STATE, INSTRUCTION], 'void', body)
      out.add('')
    }
    const standard = instructions.find(i => i.standard)?.standard
    const source = provenance(instructions[0]!.at).replace(/:\d+$/, '')
    const text = file(
      machine,
      `What the instructions of ${isa} do on ${machine.title}.`,
      importText(imports, `../${runtime}`, '..', true),
      out,
      standard ? [standard] : [],
      source,
    )
    return { path: `execute/${isa}.ts`, text }
  })
}

/** The assembly template, for people. */
export function assemblyText(instruction: Instruction): string {
  let text = instruction.mnemonic
  let first = true
  for (const part of instruction.assembly) {
    const word = part.kind === 'operand' ? part.name : part.text
    const tight = /^[,)\]]$/.test(word) || /[(#[]$/.test(text) || (word === '(' && !first)
    text += tight ? word : ` ${word}`
    first = false
  }
  return text
}
