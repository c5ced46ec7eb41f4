/** The access table: what each operation reads, writes and where it traps, by mode, inferred from the IR; and `asserts:` proved. */
import type { Report, Span } from '../diagnostics.ts'
import { alwaysTraps, type Effects, effectsOf, effectsOfExpanded, expanded, showPart } from '../ir/effects.ts'
import type { Stmt } from '../ir/ir.ts'
import { showExpr } from '../ir/print.ts'
import type { Machine } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import { bodyIn, inMode, modesOf, operationsOf } from './operations.ts'

export interface AccessRow {
  /** `add`, `csrrw mstatus`. */
  operation: string
  title: string
  isa: string
  /** Modes in which it does this; empty for a machine without modes. */
  modes: string[]
  effects: Effects
}

/** A row for each operation and each group of modes in which it does the same. */
export function accessTable(machine: Machine): AccessRow[] {
  const modes = modesOf(machine)
  return operationsOf(machine).flatMap(operation => {
    const rows = new Map<string, AccessRow>()
    const { title, isa } = operation.instruction
    for (const mode of modes.length > 0 ? modes : [undefined]) {
      const known = mode === undefined ? {} : { places: inMode(machine, mode) }
      const effects = effectsOf(machine, bodyIn(machine, operation, mode), known)
      const key = JSON.stringify(effects)
      const same = rows.get(key)
      if (same) same.modes.push(mode!)
      else rows.set(key, { operation: operation.name, title, isa, modes: mode === undefined ? [] : [mode], effects })
    }
    return [...rows.values()]
  })
}

/** The table as plain data for programs. */
export const accessTableJson = (machine: Machine, rows: AccessRow[]): object => ({
  machine: machine.name,
  operations: rows.map(({ operation, modes, effects }) => ({
    operation,
    modes,
    reads: effects.reads.map(showPart),
    writes: effects.writes.map(showPart),
    memory: effects.memory.map(({ kind, width, space }) => ({ kind, width, space })),
    trapping: effects.trapping,
    traps: effects.traps,
    jumps: effects.jumps,
    waits: effects.waits,
    halts: effects.halts,
    fences: effects.fences,
  })),
})

/** The table in Markdown. */
export function accessTableMarkdown(machine: Machine, rows: AccessRow[]): string {
  const all = modesOf(machine)
  const head = ['Operation', 'Mode', 'Reads', 'Writes', 'Memory', 'Traps']
  const lines = rows.map(({ operation, modes, effects }) =>
    [
      code(operation),
      modes.length === all.length ? 'all' : modes.join(', '),
      effects.reads.map(part => code(showPart(part))).join(' '),
      [...effects.writes.map(part => code(showPart(part))), ...(effects.jumps ? ['jumps'] : [])].join(' '),
      memory(effects),
      traps(effects),
    ].join(' | '),
  )
  const rule = head.map(() => '---').join(' | ')
  return [
    `# What the operations of ${machine.title} reach`,
    '',
    ...[head.join(' | '), rule, ...lines].map(l => `| ${l} |`),
    '',
  ].join('\n')
}

const code = (text: string): string => `\`${text}\``

function memory(effects: Effects): string {
  const accesses = effects.memory.map(
    ({ kind, width, space }) => `${kind} ${width}${space === 'physical' ? ' physical' : ''}`,
  )
  const further = [
    effects.waits ? 'waits' : '',
    effects.halts ? 'halts' : '',
    ...effects.fences.map(name => `fence ${name}`),
  ]
  return [...accesses, ...further.filter(text => text !== '')].join(', ')
}

function traps(effects: Effects): string {
  if (effects.trapping === 'never') return ''
  return `${effects.trapping === 'always' ? 'always ' : ''}${effects.traps.map(code).join(' ')}`
}

/** Proves what instructions assert of themselves; reports each assertion that does not hold, with the path that breaks it. */
export function proveAsserts(machine: Machine, report: Report): void {
  for (const instruction of machine.instructionSet.instructions) {
    for (const { mode, trap, at } of instruction.asserts) {
      if (!machine.mode?.values.has(mode)) {
        const known = modesOf(machine).join(', ')
        report({
          code: 'SV5011',
          severity: 'error',
          message: `there is no mode '${mode}'`,
          span: at,
          hint: didYouMean(mode, modesOf(machine)) ?? `its modes: ${known || 'none'}`,
        })
        continue
      }
      if (!machine.traps.has(trap)) {
        report({
          code: 'SV5005',
          severity: 'error',
          message: `there is no trap '${trap}'`,
          span: at,
          hint: didYouMean(trap, machine.traps.keys()),
        })
        continue
      }
      const body = expanded(machine, instruction.execute, { places: inMode(machine, mode), length: instruction.length })
      const found = findEscape(machine, body, trap, instruction.at)
      if (!found) continue
      report({
        code: 'SV4501',
        severity: 'error',
        message: `${instruction.id} does not always trap with ${trap} in mode ${mode}`,
        span: at,
        hint: `it ${found.ending}${found.conditions.length > 0 ? ` when ${found.conditions.join(' and ')}` : ''}`,
        related: [{ message: 'here', span: found.at }],
      })
    }
  }
}

/** How a body escapes a trap: on which conditions, and where. */
export interface Escape {
  conditions: string[]
  ending: string
  at: Span
}

/** A path through an expanded body that does not take this trap. */
export function findEscape(machine: Machine, body: Stmt[], trap: string, at: Span): Escape | undefined {
  const { found, falls } = walk(machine, body, trap)
  if (found) return found
  return falls && { conditions: falls, ending: 'ends without a trap', at: body[body.length - 1]?.at ?? at }
}

/** A path that escapes within the list, or else the conditions of one that reaches its end. */
interface Walked {
  found?: Escape
  falls?: string[]
}

function walk(machine: Machine, list: Stmt[], trap: string): Walked {
  let conditions: string[] = []
  for (const stmt of list) {
    const ended = (ending: string): Walked => ({ found: { conditions, ending, at: stmt.at } })
    const branches: { condition: string; body: Stmt[] }[] = []
    switch (stmt.kind) {
      case 'trap':
        return stmt.trap === trap ? {} : ended(`traps with ${stmt.trap}`)
      case 'halt':
        return ended('stops the machine')
      case 'return':
        return ended('ends without a trap')
      case 'call':
      case 'busread':
      case 'buswrite': {
        const other = effectsOfExpanded(machine, [stmt], {}).traps.find(name => name !== trap)
        if (other) return ended(`may trap with ${other}`)
        continue
      }
      case 'if': {
        const test = showExpr(stmt.test)
        branches.push({ condition: test, body: stmt.then }, { condition: `not ${test}`, body: stmt.else })
        break
      }
      case 'switch': {
        const value = showExpr(stmt.value)
        for (const one of stmt.cases)
          branches.push({ condition: `${value} is ${one.values.join(' or ')}`, body: one.body })
        branches.push({ condition: `${value} is another`, body: stmt.default })
        break
      }
      case 'loop':
        if (alwaysTraps(machine, stmt.body)) return walk(machine, stmt.body, trap)
        continue
      default:
        continue
    }
    let through: string[] | undefined
    for (const { condition, body } of branches) {
      const { found, falls } = walk(machine, body, trap)
      if (found) return { found: { ...found, conditions: [...conditions, condition, ...found.conditions] } }
      if (falls && !through) through = [condition, ...falls]
    }
    if (!through) return {}
    conditions = [...conditions, ...through]
  }
  return { falls: conditions }
}
