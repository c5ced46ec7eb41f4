/** The verdict on virtualizability as text and as plain data. */
import { place } from '../diagnostics.ts'
import type { Machine } from '../model.ts'
import type { Judged, Reason, Virtualizability } from './virtualizability.ts'

const VERDICTS = {
  classical: 'A classical monitor (trap and emulate) is possible: every sensitive operation traps',
  hybrid: 'Only a hybrid monitor is possible: code of the virtual most privileged mode must be interpreted',
  not: 'Trap and emulate is not possible',
} as const

/** A paragraph for the verdict, then what it rests on. */
export function showVirtualizability(machine: Machine, verdict: Virtualizability): string {
  const { guestMode, hostMode, configuration, sensitive, offenders, notes } = verdict
  const lines = [
    `${machine.name}: ${verdict.verdict === 'not' ? 'not virtualizable' : verdict.verdict}`,
    '',
    `${VERDICTS[verdict.verdict]}.`,
  ]
  if (guestMode) {
    const trapping = sensitive.filter(one => one.privileged).length
    lines.push(
      `Guests in mode ${guestMode}, the monitor in mode ${hostMode}; ${sensitive.length} sensitive operations, ${trapping} of them privileged.`,
    )
  }
  if (configuration.length > 0) {
    lines.push('', 'The monitor keeps, while a guest runs:')
    for (const { state, settings, because } of configuration) {
      lines.push(`  ${state} = ${settings[0].value}, so that these trap: ${shortened(because)}`)
    }
  }
  if (offenders.length > 0) lines.push('', 'In the way stand:')
  for (const one of offenders) {
    lines.push(`  ${one.operation} (${one.title}), ${place(one.at)}`)
    for (const text of reasons(one, guestMode, hostMode)) lines.push(`    ${text}`)
    lines.push('    Remedies:', ...one.remedies.map(({ kind, text }) => `      ${kind}: ${text}`))
  }
  const privileged = sensitive.filter(one => one.privileged)
  if (privileged.length > 0) lines.push('', 'Sensitive and privileged:', ...targetLines(privileged))
  if (notes.length > 0) lines.push('', 'To be noted:', ...notes.map(note => `  ${note}`))
  return `${lines.join('\n')}\n`
}

interface TargetRow {
  /** An instruction, or the register that several instructions reach by number. */
  target: string
  instructions: string[]
  reasons: Set<string>
}

/** One line for each register reached by number, with the instructions that reach it; one for each other instruction. */
function targetLines(judged: readonly Judged[]): string[] {
  const rows = new Map<string, TargetRow>()
  for (const one of judged) {
    const space = one.operation.indexOf(' ')
    const target = one.operation.slice(space + 1)
    const row = rows.get(target) ?? { target, instructions: [], reasons: new Set() }
    rows.set(target, row)
    if (space >= 0) row.instructions.push(one.operation.slice(0, space))
    for (const { text } of one.host.length > 0 ? one.host : [...one.guest, ...one.differs]) row.reasons.add(text)
  }
  const width = Math.max(...[...rows.keys()].map(target => target.length))
  return [...rows.values()].map(({ target, instructions, reasons }) => {
    const by = instructions.length > 0 ? `(${instructions.join(', ')}) ` : ''
    return `  ${target.padEnd(width)}  ${by}${[...reasons].join('; ')}`
  })
}

function reasons(one: Judged, guestMode: string, hostMode: string): string[] {
  const at = (mode: string) => (reason: Reason) => `in mode ${mode} it ${reason.text}`
  return [...one.guest.map(at(guestMode)), ...one.host.map(at(hostMode)), ...one.differs.map(at(guestMode))]
}

const shortened = (names: string[]): string =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')

/** The verdict for programs: integers as numbers or, where too large, as text. */
export function virtualizabilityJson(machine: Machine, verdict: Virtualizability): object {
  const judged = (one: Judged) => ({
    operation: one.operation,
    title: one.title,
    place: place(one.at),
    privileged: one.privileged,
    reasons: reasons(one, verdict.guestMode, verdict.hostMode),
    states: [...new Set([...one.guest, ...one.host, ...one.differs].map(reason => reason.state))],
  })
  return {
    machine: machine.name,
    verdict: verdict.verdict,
    guestMode: verdict.guestMode,
    hostMode: verdict.hostMode,
    configuration: verdict.configuration.map(({ state, settings, because }) => ({
      state,
      value: Number(settings[0].value),
      because,
    })),
    sensitive: verdict.sensitive.map(judged),
    offenders: verdict.offenders.map(one => ({ ...judged(one), remedies: one.remedies })),
    notes: verdict.notes,
  }
}
