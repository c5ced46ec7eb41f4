/** `specvisor analyze`: the verdict on virtualizability, with its reasons. */
import { settingName } from '../analysis/configuration.ts'
import {
  type Judged,
  type Offender,
  type Reason,
  type Verdict,
  type Virtualizability,
  virtualizability,
} from '../analysis/virtualizability.ts'
import { place } from '../diagnostics.ts'
import type { Machine } from '../model.ts'
import { checkSpecs } from './generate.ts'
import { type ExitCode, type Folders, printDiagnostics } from './terminal.ts'

export interface AnalyzeOptions {
  json?: boolean
  mode?: string
}

/** Exit code 0 whatever the verdict; 2 where the specs are broken. */
export function analyze(folders: Folders, name: string, options: AnalyzeOptions): ExitCode {
  const { diagnostics, machines } = checkSpecs(folders, [name])
  if (printDiagnostics(diagnostics, options.json === true && diagnostics.failed)) return 2
  const machine = machines.get(name)!
  const result = virtualizability(machine, options.mode)
  process.stdout.write(options.json ? `${JSON.stringify(asJson(machine, result), null, 2)}\n` : asText(machine, result))
  return 0
}

const VERDICTS: Record<Verdict, string> = {
  classical: 'virtualizable by trap and emulate: classical',
  hybrid: 'virtualizable by a hybrid monitor, which interprets the supervisor and runs the rest directly',
  not: 'not virtualizable by trap and emulate',
}

function asText(machine: Machine, result: Virtualizability): string {
  const lines = [
    `${machine.name}: ${VERDICTS[result.verdict]}`,
    `  (Popek and Goldberg 1974; guests in ${result.guestMode || 'no mode of their own'}, the monitor in ${result.hostMode || 'none'})`,
    '',
  ]
  if (result.offenders.length > 0) {
    lines.push(`Sensitive, and not privileged (${result.offenders.length}):`)
    for (const offender of result.offenders) lines.push(...offenderLines(offender))
    lines.push('')
  }
  const privileged = result.sensitive.filter(s => s.privileged)
  lines.push(`Sensitive and privileged (${privileged.length}):`)
  const rows = byTarget(privileged)
  const width = Math.max(0, ...rows.map(r => r.target.length))
  for (const { target, instructions, reasons } of rows) {
    lines.push(
      `  ${target.padEnd(width)}  ${instructions.length > 0 ? `(${instructions.join(', ')}) ` : ''}${reasons.join('; ')}`,
    )
  }
  if (result.configuration.length > 0) {
    lines.push('', 'The monitor keeps, while a guest runs:')
    for (const { state, because } of result.configuration)
      lines.push(`  ${state}, so that these trap: ${because.join(', ')}`)
  }
  for (const note of result.notes) lines.push('', note)
  return `${lines.join('\n')}\n`
}

interface TargetRow {
  /** An instruction, or the register that several instructions reach by number. */
  target: string
  instructions: string[]
  reasons: string[]
}

/** One row for each register reached by number, with the instructions that reach it; one for each other instruction. */
function byTarget(judged: readonly Judged[]): TargetRow[] {
  const rows = new Map<string, TargetRow>()
  for (const one of judged) {
    const space = one.operation.indexOf(' ')
    const target = space < 0 ? one.operation : one.operation.slice(space + 1)
    const row = rows.get(target) ?? { target, instructions: [], reasons: [] }
    rows.set(target, row)
    if (space >= 0) row.instructions.push(one.operation.slice(0, space))
    for (const { text } of reasonsOf(one)) if (!row.reasons.includes(text)) row.reasons.push(text)
  }
  return [...rows.values()]
}

const reasonsOf = (one: Judged): Reason[] => (one.host.length > 0 ? one.host : [...one.guest, ...one.differs])

function offenderLines(offender: Offender): string[] {
  const reasons = [...new Set([...offender.guest, ...offender.differs, ...offender.host].map(r => r.text))]
  return [
    `  ${offender.operation}: ${offender.title} (${place(offender.at)})`,
    ...reasons.map(r => `    ${r}`),
    '    remedies:',
    ...offender.remedies.map(r => `      ${r.kind}: ${r.text}`),
  ]
}

function asJson(machine: Machine, result: Virtualizability): object {
  const judged = (one: Judged) => ({
    operation: one.operation,
    title: one.title,
    at: place(one.at),
    guest: one.guest.map(reason),
    host: one.host.map(reason),
    differs: one.differs.map(reason),
    privileged: one.privileged,
    needs: one.needs.map(setting => ({ setting: settingName(machine, setting), value: String(setting.value) })),
  })
  return {
    machine: machine.name,
    verdict: result.verdict,
    guestMode: result.guestMode,
    hostMode: result.hostMode,
    configuration: result.configuration.map(({ state, because }) => ({ state, because })),
    offenders: result.offenders.map(o => ({ ...judged(o), remedies: o.remedies })),
    sensitive: result.sensitive.map(judged),
    notes: result.notes,
  }
}

const reason = ({ text, state, at }: Reason) => ({ text, state, at: place(at) })
