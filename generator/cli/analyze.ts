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
  const width = Math.max(0, ...privileged.map(s => s.operation.length))
  for (const one of privileged)
    lines.push(`  ${one.operation.padEnd(width)}  ${[...new Set(reasonsOf(one).map(r => r.text))].join('; ')}`)
  if (result.configuration.length > 0) {
    lines.push('', 'The monitor keeps, while a guest runs:')
    for (const { state, because } of result.configuration)
      lines.push(`  ${state}, so that these trap: ${because.join(', ')}`)
  }
  for (const note of result.notes) lines.push('', note)
  return `${lines.join('\n')}\n`
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
