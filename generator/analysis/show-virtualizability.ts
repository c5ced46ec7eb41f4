/** The verdict on virtualizability as text and as plain data. */
import { place } from '../diagnostics.ts'
import type { Machine } from '../model.ts'
import type { Reason } from './sensitivity.ts'
import type { Judged, Offender, Verdict, Virtualizability } from './virtualizability.ts'

const VERDICTS = {
  classical: 'A classical monitor (trap and emulate) is possible: every sensitive operation traps',
  hybrid: 'Only a hybrid monitor is possible: code of the virtual most privileged mode must be interpreted',
  not: 'Trap and emulate is not possible',
} as const

const name = (verdict: Verdict): string => (verdict === 'not' ? 'not virtualizable' : verdict)

/** All verdicts on one line, then what each rests on. */
export function showVirtualizability(machine: Machine, verdicts: readonly Virtualizability[]): string {
  const [first] = verdicts
  if (verdicts.length === 1) return `${machine.name}: ${name(first.verdict)}\n\n${section(first)}`
  const each = verdicts.map(one => `${name(one.verdict)} with guests in mode ${one.guestMode}`)
  const sections = verdicts.map(one => `--- guests in mode ${one.guestMode}: ${name(one.verdict)}\n${section(one)}`)
  return [`${machine.name}: ${each.join(', ')}\n`, ...sections].join('\n')
}

function section({
  verdict,
  guestMode,
  hostMode,
  configuration,
  sensitive,
  offenders,
  notes,
}: Virtualizability): string {
  const lines = [`${VERDICTS[verdict]}.`]
  const privileged = sensitive.filter(one => one.privileged)
  if (guestMode) {
    lines.push(
      `Guests in mode ${guestMode}, the monitor in mode ${hostMode}; ${sensitive.length} sensitive operations, ${privileged.length} of them privileged.`,
    )
  }
  if (configuration.length > 0) {
    lines.push('', 'The monitor keeps, while a guest runs:')
    for (const { state, settings, because } of configuration) {
      lines.push(`  ${state} = ${settings[0].value}, so that these trap: ${shortened(because)}`)
    }
  }
  if (offenders.length > 0) lines.push('', 'In the way stand:', ...byTarget(offenders).flatMap(offending))
  if (privileged.length > 0) lines.push('', 'Sensitive and privileged:', ...privilegedLines(privileged))
  if (notes.length > 0) lines.push('', 'To be noted:', ...notes.map(note => `  ${note}`))
  return `${lines.join('\n')}\n`
}

/** What the instructions that reach one register by its number have in common, or one instruction alone. */
interface Target<One extends Judged> {
  name: string
  title: string
  at: string
  /** Those that reach it by number. */
  instructions: string[]
  all: One[]
}

function byTarget<One extends Judged>(judged: readonly One[]): Target<One>[] {
  const targets = new Map<string, Target<One>>()
  for (const one of judged) {
    const { csr } = one
    const key = csr?.name ?? one.operation
    const { title, at } = csr ?? one
    const target = targets.get(key) ?? { name: key, title, at: place(at), instructions: [], all: [] }
    targets.set(key, target)
    if (csr) target.instructions.push(one.operation.slice(0, -csr.name.length - 1))
    target.all.push(one)
  }
  return [...targets.values()]
}

function offending({ name, title, at, instructions, all }: Target<Offender>): string[] {
  const by = instructions.length > 0 ? `; ${instructions.join(', ')}` : ''
  return [
    `  ${name} (${title}${by}), ${at}`,
    ...distinct(all.flatMap(reasons)).map(text => `    ${text}`),
    '    Remedies:',
    ...all[0].remedies.map(({ kind, text }) => `      ${kind}: ${text}`),
  ]
}

function privilegedLines(judged: readonly Judged[]): string[] {
  const targets = byTarget(judged)
  const width = Math.max(...targets.map(target => target.name.length))
  return targets.map(({ name, instructions, all }) => {
    const texts = all.flatMap(one => (one.host.length > 0 ? one.host : [...one.guest, ...one.differs]))
    const by = instructions.length > 0 ? `(${instructions.join(', ')}) ` : ''
    return `  ${name.padEnd(width)}  ${by}${distinct(texts.map(({ text }) => text)).join('; ')}`
  })
}

/** What is done in modes that guests run in, and in others what is not done in these. */
function reasons({ guest, host, differs }: Judged): string[] {
  const known = new Set(guest.map(({ text }) => text))
  const further = host.filter(({ text }) => !known.has(text))
  return [...guest, ...further, ...differs].map(({ mode, text }: Reason) => `in mode ${mode} it ${text}`)
}

const distinct = (texts: string[]): string[] => [...new Set(texts)]

const shortened = (names: string[]): string =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')

/** The verdicts for programs: integers as numbers. */
export function virtualizabilityJson(machine: Machine, verdicts: readonly Virtualizability[]): object {
  const judged = (one: Judged) => ({
    operation: one.operation,
    title: one.title,
    place: place(one.at),
    privileged: one.privileged,
    reasons: reasons(one),
    states: distinct([...one.guest, ...one.host, ...one.differs].map(reason => reason.state)),
  })
  return {
    machine: machine.name,
    verdict: verdicts[0].verdict,
    hostMode: verdicts[0].hostMode,
    guests: verdicts.map(({ guestMode, verdict, configuration, sensitive, offenders, notes }) => ({
      mode: guestMode,
      verdict,
      configuration: configuration.map(({ state, settings, because }) => ({
        state,
        value: Number(settings[0].value),
        because,
      })),
      sensitive: sensitive.map(judged),
      offenders: offenders.map(one => ({ ...judged(one), remedies: one.remedies })),
      notes,
    })),
  }
}
