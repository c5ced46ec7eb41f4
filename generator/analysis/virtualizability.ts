/**
 * Whether a machine can be virtualized by trap and emulate, with reasons: Popek and Goldberg, "Formal Requirements for
 * Virtualizable Third Generation Architectures", CACM 17 (1974).
 *
 * - Sensitive in a mode: it writes mode, relocation, delivery or real resources, or lets them out to the guest.
 * - Sensitive to the mode: where it does not trap, it does another thing in the guest's mode than in the monitor's.
 * - Privileged: it always traps in the guest's mode, of itself or under a configuration that the monitor keeps.
 * - Classical: whatever is sensitive in any mode is privileged. Hybrid: whatever is sensitive in the guest's mode is.
 */
import type { Span } from '../diagnostics.ts'
import { alwaysTraps, effectsOf } from '../ir/effects.ts'
import type { Stmt } from '../ir/ir.ts'
import { showPlace } from '../ir/print.ts'
import { allStatements } from '../ir/walk.ts'
import type { Machine } from '../model.ts'
import { changesOf } from './changes.ts'
import { type Bits, jointConfiguration, type Setting, settingName, trappingSettings } from './configuration.ts'
import { type Flow, flowsOf } from './flow.ts'
import { bodyIn, modesOf, type Operation, operationsOf } from './operations.ts'
import { difference } from './refinement.ts'

export type Verdict = 'classical' | 'hybrid' | 'not'

export interface Reason {
  /** One clause: what the operation does. */
  text: string
  /** The state it touches, as one reads it. */
  state: string
  at: Span
}

export interface Judged {
  operation: string
  title: string
  at: Span
  /** Why it is sensitive: in the guest's mode, in the monitor's, and by a difference between them. */
  guest: Reason[]
  host: Reason[]
  differs: Reason[]
  /** It always traps in the guest's mode under the configuration. */
  privileged: boolean
  /** Settings that make it trap; empty if it traps of itself or not at all. */
  needs: Setting[]
}

export interface Offender extends Judged {
  remedies: { kind: 'trap' | 'assist' | 'paravirtual call' | 'translation'; text: string }[]
}

export interface Virtualizability {
  verdict: Verdict
  /** Empty if the machine has no modes, and so cannot protect a monitor. */
  guestMode: string
  hostMode: string
  /** What the monitor keeps set while a guest runs, and for which operations. */
  configuration: { state: string; settings: Setting[]; because: string[] }[]
  /** Sensitive operations, privileged or not. */
  sensitive: Judged[]
  /** Those that stand against a classical monitor; of these, `guest` is not empty for those against a hybrid one. */
  offenders: Offender[]
  /** Facts that do not decide the verdict. */
  notes: string[]
}

/** Judges the machine for guests in one mode: its declared guest mode, or the least privileged. */
export function virtualizability(machine: Machine, mode?: string): Virtualizability {
  const modes = modesOf(machine)
  const hostMode = modes[0] ?? ''
  const guestMode = mode ?? machine.virtualization?.guestMode ?? modes[modes.length - 1] ?? ''
  const notes: string[] = []
  const none = { guestMode: '', hostMode, configuration: [], sensitive: [], offenders: [] }
  if (modes.length < 2) {
    return {
      ...none,
      verdict: 'not',
      notes: ['The machine has no second mode, so nothing protects a monitor from a guest'],
    }
  }
  const operations = operationsOf(machine).map(operation => ({
    operation,
    host: bodyIn(machine, operation, hostMode),
    guest: bodyIn(machine, operation, guestMode),
  }))
  const settings = solve(machine, guestMode, operations)
  const all = [...settings.values()].flat()
  const sensitive: Judged[] = []
  for (const { operation, host, guest: plain } of operations) {
    const guest = all.length > 0 ? bodyIn(machine, operation, guestMode, all) : plain
    const judged = judge(machine, operation, host, guest)
    judged.needs = settings.get(operation) ?? []
    for (const flow of flowsOf(machine, guest)) if (flow.kind === 'remembers') notes.push(remembers(operation, flow))
    if (judged.guest.length + judged.host.length + judged.differs.length === 0) continue
    sensitive.push(judged)
    if (
      judged.privileged &&
      alwaysTraps(machine, bodyIn(machine, operation, hostMode, all)) &&
      !alwaysTraps(machine, host)
    ) {
      notes.push(`The configuration takes ${operation.name} from the monitor's own mode too`)
    }
  }
  if (!mapsMemory(machine)) {
    notes.push(
      'No state relocates and bounds memory: nothing keeps guests from the memory of the monitor and of each other',
    )
  }
  const offenders = sensitive.filter(one => !one.privileged).map(one => ({ ...one, remedies: remedies(machine, one) }))
  const verdict: Verdict =
    offenders.length === 0 ? 'classical' : offenders.every(one => one.guest.length === 0) ? 'hybrid' : 'not'
  return {
    verdict,
    guestMode,
    hostMode,
    configuration: grouped(machine, settings),
    sensitive,
    offenders,
    notes: merged(notes),
  }
}

interface Prepared {
  operation: Operation
  host: Stmt[]
  guest: Stmt[]
}

/** For each operation that is sensitive and does not trap of itself: settings that make it. */
function solve(machine: Machine, guestMode: string, operations: Prepared[]): Map<Operation, Setting[]> {
  const writable = writableByGuest(machine, operations)
  const wanted = operations
    .filter(({ operation, host, guest }) => {
      const { privileged, guest: own, host: theirs, differs } = judge(machine, operation, host, guest)
      return !privileged && own.length + theirs.length + differs.length > 0
    })
    .map(({ operation, guest }) => ({
      of: operation,
      sets: trappingSettings(machine, guest, writable, known => bodyIn(machine, operation, guestMode, known)),
    }))
  return jointConfiguration(wanted)
}

/** Bits that some operation writes in the guest's mode. */
function writableByGuest(machine: Machine, operations: Prepared[]): Bits {
  const bits: Bits = new Map()
  const ones = (hi: number, lo: number) => ((1n << BigInt(hi - lo + 1)) - 1n) << BigInt(lo)
  const seen = new Set<string>()
  const add = (body: Stmt[]): void => {
    for (const stmt of allStatements(body)) {
      if (stmt.kind === 'write') {
        const { register } = stmt.place
        for (const { hi, lo } of changesOf(machine, stmt.place, stmt.value)) {
          bits.set(register, (bits.get(register) ?? 0n) | ones(hi, lo))
        }
      }
      if (stmt.kind !== 'call' || seen.has(stmt.function)) continue
      seen.add(stmt.function)
      add(machine.functions.get(stmt.function)?.body ?? [])
    }
  }
  for (const { guest } of operations) add(guest)
  return bits
}

function judge(machine: Machine, operation: Operation, host: Stmt[], guest: Stmt[]): Judged {
  const { name, instruction } = operation
  const where = difference(machine, guest, host)
  const mode = machine.mode ? showPlace(machine.mode.place) : ''
  const reasons = (body: Stmt[]) =>
    flowsOf(machine, body)
      .filter(one => one.kind !== 'remembers')
      .map(reason)
  return {
    operation: name,
    title: instruction.title,
    at: instruction.at,
    guest: reasons(guest),
    host: reasons(host),
    differs: where
      ? [{ text: `does another thing there, without a trap, as ${mode} decides`, state: mode, at: where }]
      : [],
    privileged: alwaysTraps(machine, guest),
    needs: [],
  }
}

function reason(flow: Flow): Reason {
  const { kind, state, into, at } = flow
  const roles = flow.roles.join(' and ')
  const texts: Record<Flow['kind'], string> = {
    writes: `writes ${state} (${roles})`,
    reveals: `lets ${state} (${roles}) out into ${into}`,
    stops: 'idles or stops the real processor',
    reaches: 'reaches physical memory past the relocation',
    remembers: `depends on ${state}`,
  }
  return { text: texts[kind], state, at }
}

const remembers = (operation: Operation, flow: Flow): string =>
  `${operation.instruction.group} depends on ${flow.state}, which an exit may disturb`

/** Notes that differ in the first word alone become one. */
function merged(notes: string[]): string[] {
  const groups = new Map<string, string[]>()
  for (const note of notes) {
    const [, subject, rest] = /^(\S+) (depends on .*)$/.exec(note) ?? ['', '', note]
    const group = groups.get(rest) ?? []
    if (!group.includes(subject)) group.push(subject)
    groups.set(rest, group)
  }
  return [...groups].map(([rest, subjects]) =>
    subjects[0] === ''
      ? rest
      : subjects.length === 1
        ? `${subjects[0]} ${rest}`
        : `${subjects.join(', ')}: each ${rest}`,
  )
}

/** Whether ordinary accesses depend on state that could keep guests apart, or may be refused. */
function mapsMemory(machine: Machine): boolean {
  const name = machine.operations.translate
  const body = name === undefined ? [] : (machine.functions.get(name)?.body ?? [])
  const { reads, trapping } = effectsOf(machine, body, { inline: () => true })
  return trapping !== 'never' && reads.some(part => part.roles.includes('relocation'))
}

/** Settings by the field they are in; bits of one field that are set alike are one entry. */
function grouped(machine: Machine, settings: Map<Operation, Setting[]>): Virtualizability['configuration'] {
  const found = new Map<string, Virtualizability['configuration'][number]>()
  for (const [operation, list] of settings) {
    for (const setting of list) {
      const state = settingName(machine, setting)
      const key = `${state} ${setting.value}`
      const entry = found.get(key) ?? { state, settings: [], because: [] }
      if (!entry.settings.some(one => one.hi === setting.hi && one.lo === setting.lo)) entry.settings.push(setting)
      entry.because.push(operation.name)
      found.set(key, entry)
    }
  }
  return [...found.values()]
}

function remedies(machine: Machine, one: Judged): Offender['remedies'] {
  const reasons = one.guest.length > 0 ? one.guest : [...one.differs, ...one.host]
  const states = [...new Set(reasons.map(each => each.state))].join(', ')
  const classes = [...machine.guards.values()]
    .filter(guard => one.operation.split(' ')[0] && mentions(machine, one, guard.name))
    .map(guard => guard.name)
  const assists = machine.assists.filter(assist => assist.removes.some(name => classes.includes(name)))
  const calls = classes.filter(name => machine.virtualization?.hypercalls.has(name))
  const where = classes.length > 0 ? `let the guard ${classes.join(', ')} permit it` : 'permit it'
  const host = machine.mode!.mostPrivileged
  return [
    { kind: 'trap', text: `make it trap: ${where} in mode ${host} alone` },
    assists.length > 0
      ? { kind: 'assist', text: `the machine's assist ${assists.map(assist => assist.name).join(', ')}` }
      : { kind: 'assist', text: `an assist that gives each guest its own ${states}` },
    calls.length > 0
      ? { kind: 'paravirtual call', text: `the machine's paravirtual call for ${calls.join(', ')}` }
      : {
          kind: 'paravirtual call',
          text: `a call of the monitor in place of ${one.operation}, in a guest that is changed`,
        },
    { kind: 'translation', text: `replace ${one.operation} by a trap in the guest's code before it runs` },
  ]
}

/** Whether the operation's instruction passes this guard. */
function mentions(machine: Machine, one: Judged, guard: string): boolean {
  const instruction = machine.instructionSet.instructions.find(each => each.id === one.operation.split(' ')[0])
  const seen = new Set<string>()
  const within = (body: Stmt[]): boolean =>
    [...allStatements(body)].some(stmt => {
      if (stmt.kind === 'guard') return stmt.guard === guard
      if (stmt.kind !== 'call' || seen.has(stmt.function)) return false
      seen.add(stmt.function)
      return within(machine.functions.get(stmt.function)?.body ?? [])
    })
  return instruction !== undefined && within(instruction.execute)
}
