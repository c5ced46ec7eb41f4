/** The manual's instructions: encoding, assembly, operation, what it reaches and where it traps, and the pseudo-instructions. */
import { modesOf } from '../analysis/operations.ts'
import { type Effects, effectsOf, type StatePart, showPart } from '../ir/effects.ts'
import { knownPlace } from '../ir/knowledge.ts'
import type { Instruction, Machine, Operand, WrittenMode } from '../model.ts'
import { assemblyText } from './instructions.ts'
import { boxes, encodingCells, rowsOf } from './manual-diagrams.ts'
import { block, code, number, type Section, table } from './manual-text.ts'
import { provenance } from './writer.ts'

/** One section an extension, one heading an instruction. */
export function instructionSections(machine: Machine): Section[] {
  const extensions = new Map<string, Map<string, Instruction[]>>()
  for (const instruction of machine.instructionSet.instructions) {
    const groups = extensions.get(instruction.isa) ?? new Map<string, Instruction[]>()
    extensions.set(instruction.isa, groups)
    const forms = groups.get(instruction.group)
    if (forms) forms.push(instruction)
    else groups.set(instruction.group, [instruction])
  }
  return [...extensions].map(([isa, groups]) => ({
    title: `Instructions: ${isa}`,
    body: [...groups.values()].map(forms => groupText(machine, forms)),
  }))
}

function groupText(machine: Machine, long: readonly Instruction[]): string {
  const forms = long.map(withShortNames)
  const [first] = forms as [Instruction]
  const heading = first.title === first.group ? `### ${first.group}` : `### ${first.group}: ${first.title}`
  const parts = [heading]
  const diagrams = forms.map(form => {
    const head = forms.length > 1 ? [`${form.id}: ${assemblyText(form)}`] : [assemblyText(form)]
    return [...head, '', ...rowsOf(encodingCells(form)).flatMap(boxes)]
  })
  parts.push(block(diagrams.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))))
  const operands = operandTable(forms)
  if (operands) parts.push(operands)
  const { written } = first
  const kinds = new Set(
    (written?.modes ?? []).map(mode => `${code(mode.operand)} is an operand of kind ${code(mode.kind)}`),
  )
  if (kinds.size > 0) parts.push(`${[...kinds].join('; ')} (see [Addressing modes](#addressing-modes)).`)
  if (written?.where) parts.push(`It is this instruction only if ${code(written.where)}.`)
  if (first.overrides.length > 0) parts.push(`It takes precedence over ${first.overrides.map(code).join(', ')}.`)
  if (written) parts.push(written.execute.trim() === '' ? 'It does nothing.' : block(written.execute, 'ts'))
  parts.push(...effectLines(machine, long))
  parts.push(sourceLine(first))
  return parts.join('\n\n')
}

/** Where one operand has parts, its name before theirs says nothing. */
function withShortNames(form: Instruction): Instruction {
  const short = (name: string) => name.slice(name.indexOf('.') + 1)
  const names = form.operands.map(operand => short(operand.name))
  if (new Set(names).size < names.length) return form
  return {
    ...form,
    operands: form.operands.map(operand => ({ ...operand, name: short(operand.name) })),
    assembly: form.assembly.map(part => (part.kind === 'operand' ? { ...part, name: short(part.name) } : part)),
  }
}

const sourceLine = ({ at, standard }: Instruction): string =>
  `*${standard ? `${standard}; ` : ''}${code(provenance(at))}*`

function operandTable(forms: readonly Instruction[]): string {
  const rows = new Map<string, string[]>()
  for (const form of forms) {
    for (const operand of form.operands) {
      const row = [code(operand.name), String(operand.width), meaning(operand)]
      rows.set(row.join('|'), row)
    }
  }
  return rows.size === 0 ? '' : table(['Operand', 'Bits', 'Means'], [...rows.values()])
}

function meaning({ kind, default: fallback, slices }: Operand): string {
  const optional = fallback === undefined ? '' : `; ${number(fallback)} where it is left out`
  const zeros = Math.min(...slices.map(s => s.lo))
  const implied = zeros > 0 ? `, a multiple of ${2 ** zeros}` : ''
  switch (kind.is) {
    case 'register': {
      const from = kind.offset > 0 ? `, counted from element ${kind.offset}` : ''
      return `element of ${code(kind.file)}${from}${optional}`
    }
    case 'named': {
      const names = [...kind.names].slice(0, 16).map(([name, value]) => `${code(name)} ${number(value)}`)
      const more = kind.names.size > 16 ? ', …' : ''
      return `one of ${names.join(', ')}${more}${kind.open ? ', or a number' : ''}${optional}`
    }
    default: {
      const sign = kind.signed ? 'signed' : 'unsigned'
      if (!kind.relative) return `${sign} number${implied}${optional}`
      const { bias } = kind.relative
      const base = bias === 0 ? 'pc' : `pc ${bias > 0 ? '+' : '-'} ${Math.abs(bias)}`
      return `${sign} distance from ${base}${implied}; assembly has the address${optional}`
    }
  }
}

/** What it reads, writes and raises, in each group of modes in which that is the same; forms that differ are named. */
function effectLines(machine: Machine, forms: readonly Instruction[]): string[] {
  const modes = modesOf(machine)
  const rows: { forms: string[]; modes: string[]; cells: string[] }[] = []
  for (const form of forms) {
    for (const mode of modes.length > 0 ? modes : [undefined]) {
      const places =
        mode === undefined ? [] : [knownPlace(machine, machine.mode!.place, machine.mode!.values.get(mode)!.value)]
      const cells = effectCells(machine, effectsOf(machine, form.execute, { places, length: form.length }))
      const same = rows.find(
        row => row.cells.join() === cells.join() && (row.modes.includes(mode ?? '') || row.forms.includes(form.id)),
      )
      if (!same) rows.push({ forms: [form.id], modes: mode === undefined ? [] : [mode], cells })
      else {
        if (!same.forms.includes(form.id)) same.forms.push(form.id)
        if (mode !== undefined && !same.modes.includes(mode)) same.modes.push(mode)
      }
    }
  }
  if (rows.every(row => row.cells.every(text => text === ''))) return []
  const several = rows.some(row => row.forms.length < forms.length)
  const split = rows.some(row => row.modes.length < modes.length)
  const shown = rows.map(row => [
    several ? row.forms.map(id => code(id.slice(id.indexOf('.') + 1))).join(' ') : '',
    split ? row.modes.join(', ') : '',
    ...row.cells,
  ])
  return [table(['Form', 'Mode', 'Reads', 'Writes', 'Memory', 'Traps'], shown)]
}

/** More control registers than this are all of those that can be reached by number. */
const MANY = 6

function partsText(machine: Machine, parts: readonly StatePart[]): string[] {
  const numbered = new Set(machine.csrs.map(csr => csr.register))
  const reached = parts.filter(part => numbered.has(part.register))
  if (reached.length <= MANY) return parts.map(part => code(showPart(part)))
  const own = parts.filter(part => !numbered.has(part.register) && !machine.registers.get(part.register)?.internal)
  return [...own.map(part => code(showPart(part))), 'the control register of that number']
}

function effectCells(machine: Machine, effects: Effects): string[] {
  const access = effects.memory.map(m => `${m.kind} ${m.width}${m.space === 'physical' ? ' (physical)' : ''}`)
  const further = [
    ...(effects.waits ? ['waits'] : []),
    ...(effects.halts ? ['stops the machine'] : []),
    ...effects.fences.map(name => `fence ${code(name)}`),
  ]
  return [
    partsText(machine, effects.reads).join(' '),
    [...partsText(machine, effects.writes), ...(effects.jumps ? [`${code('pc')}`] : [])].join(' '),
    [...access, ...further].join(', '),
    effects.trapping === 'never'
      ? ''
      : `${effects.trapping === 'always' ? 'always ' : ''}${effects.traps.map(code).join(' ')}`,
  ]
}

/** Operand kinds with an encoding and semantics of their own, each once. */
export function modeSection(machine: Machine): Section[] {
  const kinds = new Map<string, Map<string, WrittenMode>>()
  for (const { written } of machine.instructionSet.instructions) {
    for (const mode of written?.modes ?? []) {
      const variants = kinds.get(mode.kind) ?? new Map<string, WrittenMode>()
      kinds.set(mode.kind, variants)
      if (!variants.has(mode.variant ?? '')) variants.set(mode.variant ?? '', mode)
    }
  }
  if (kinds.size === 0) return []
  const rows = [...kinds].flatMap(([kind, variants]) =>
    [...variants].map(([variant, mode]) => [
      code(kind),
      code(variant),
      mode.title ?? '',
      code(mode.assembly ?? ''),
      code(mode.address ?? ''),
      code(mode.get ?? ''),
      code(mode.set ?? ''),
      code(provenance(mode.at)),
    ]),
  )
  const head = ['Kind', 'Variant', 'Title', 'Assembly', 'Address', 'Read', 'Written', 'Spec']
  return [
    {
      title: 'Addressing modes',
      body: ['Operands that have an encoding and semantics of their own, shared by instructions.', table(head, rows)],
    },
  ]
}

export function pseudoSection(machine: Machine): Section[] {
  const { pseudos } = machine.instructionSet
  if (pseudos.length === 0) return []
  const rows = pseudos.map(pseudo => {
    const operands = pseudo.assembly.map(part => (part.kind === 'literal' ? part.text : part.name)).join(' ')
    const stands = pseudo.alternatives.map(
      ({ when, lines }) => `${lines.map(code).join('; ')}${when ? ` if ${code(when)}` : ''}`,
    )
    return [
      code(`${pseudo.mnemonic} ${operands.replace(/ ([,)\]])/g, '$1').replace(/([([]) /g, '$1')}`.trim()),
      pseudo.title,
      stands.join('; else '),
      pseudo.alias ? 'yes' : '',
      code(provenance(pseudo.at)),
    ]
  })
  return [
    { title: 'Pseudo-instructions', body: [table(['Assembly', 'Title', 'Stands for', 'Disassembled', 'Spec'], rows)] },
  ]
}
