/**
 * Whether a machine can be virtualized by trap and emulate, with reasons: Popek and Goldberg, "Formal Requirements for
 * Virtualizable Third Generation Architectures", CACM 17 (1974).
 *
 * - Sensitive in a mode: it writes mode, relocation, delivery or real resources, or lets them out to the guest.
 * - Sensitive to the mode: where it does not trap, it does another thing in the guest's mode than in a more privileged one.
 * - Privileged: it always traps in the guest's mode, of itself or under a configuration that the monitor keeps.
 * - Classical: whatever is sensitive in any mode is privileged. Hybrid: whatever is sensitive in the guest's mode is.
 *
 * A machine of more than two modes has a verdict for each mode that guests may run in. All the more privileged modes of the guest's own
 * machine are run in that mode; the less privileged ones are run as they are, and so are to be judged with it.
 */
import type { Span } from '../diagnostics.ts'
import { alwaysTraps, effectsOf } from '../ir/effects.ts'
import type { Stmt } from '../ir/ir.ts'
import { allStatements, expressionsOf, visitExpr } from '../ir/walk.ts'
import type { Machine } from '../model.ts'
import { changesOf } from './changes.ts'
import { type Bits, jointConfiguration, type Setting, settingName, trappingSettings } from './configuration.ts'
import { type Flow, flowsOf } from './flow.ts'
import { bodyIn, type Operation, operationsOf } from './operations.ts'
import { modesByPrivilege } from './privilege.ts'
import { type Remedy, remediesOf } from './remedies.ts'
import { type GuestModes, isSensitive, type Prepared, type Sensitivity, sensitivity } from './sensitivity.ts'

export type Verdict = 'classical' | 'hybrid' | 'not'

export interface Judged extends Omit<Sensitivity, 'open'> {
  operation: string
  title: string
  at: Span
  /** The register that the instruction reaches by its number, if it is one that does. */
  csr?: { name: string; title: string; at: Span }
  /** It always traps in the modes that guests run in, as far as it is sensitive there. */
  privileged: boolean
  /** Settings that make it trap; empty if it traps of itself or not at all. */
  needs: Setting[]
}

export interface Offender extends Judged {
  remedies: Remedy[]
}

/** The verdict for guests in one mode. */
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

const FAVOUR: Verdict[] = ['classical', 'hybrid', 'not']

/** A verdict for each mode that guests may run in: the declared one first, then the most favourable, then the least privileged. */
export function verdicts(machine: Machine): Virtualizability[] {
  const [, ...modes] = modesByPrivilege(machine)
  if (modes.length === 0) return [virtualizability(machine)]
  const declared = machine.virtualization?.guestMode
  const rank = (one: Virtualizability) => (one.guestMode === declared ? -1 : FAVOUR.indexOf(one.verdict))
  return modes
    .reverse()
    .map(mode => virtualizability(machine, mode))
    .sort((a, b) => rank(a) - rank(b))
}

/** Judges the machine for guests in one mode: its declared guest mode, or the least privileged. */
export function virtualizability(machine: Machine, mode?: string): Virtualizability {
  const order = modesByPrivilege(machine)
  const [hostMode = ''] = order
  if (order.length < 2) {
    const notes = ['The machine has no second mode, so nothing protects a monitor from a guest']
    return { verdict: 'not', guestMode: '', hostMode, configuration: [], sensitive: [], offenders: [], notes }
  }
  const guestMode = mode ?? machine.virtualization?.guestMode ?? order[order.length - 1]
  const level = order.indexOf(guestMode)
  const modes: GuestModes = { guest: guestMode, above: order.slice(0, level), below: order.slice(level + 1) }
  const plain = operationsOf(machine).map((operation): Prepared & { found: Sensitivity } => {
    const bodies = new Map(order.map(one => [one, bodyIn(machine, operation, one)]))
    return { operation, bodies, found: sensitivity(machine, { operation, bodies }, modes) }
  })
  const running = [modes.guest, ...modes.below]
  const settings = solve(machine, running, plain)
  const kept = [...settings.values()].flat()
  const notes: string[] = []
  const sensitive: Judged[] = []
  const offenders: Offender[] = []
  for (const before of plain) {
    const { operation } = before
    const touched = reads(before, kept)
    const after = new Map(before.bodies)
    if (touched) for (const one of running) after.set(one, bodyIn(machine, operation, one, kept))
    const found = touched ? sensitivity(machine, { operation, bodies: after }, modes) : before.found
    const remembered = flowsOf(machine, after.get(guestMode)!).filter(flow => flow.kind === 'remembers')
    notes.push(...remembered.map(flow => remembers(operation, flow)))
    if (!isSensitive(found)) continue
    const one = judged(operation, found, settings.get(operation) ?? [])
    sensitive.push(one)
    if (!one.privileged) {
      const reasons = one.guest.length > 0 ? one.guest : [...one.differs, ...one.host]
      const states = [...new Set(reasons.map(reason => reason.state))]
      offenders.push({ ...one, remedies: remediesOf(machine, operation, states) })
    }
    if (one.privileged && touched && !alwaysTraps(machine, before.bodies.get(hostMode)!)) {
      const lost = alwaysTraps(machine, bodyIn(machine, operation, hostMode, kept))
      if (lost) notes.push(`The configuration takes ${operation.name} from the monitor's own mode too`)
    }
  }
  if (!mapsMemory(machine)) {
    notes.push(
      'No state relocates and bounds memory: nothing keeps guests from the memory of the monitor and of each other',
    )
  }
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

function judged({ name, instruction, csr }: Operation, found: Sensitivity, needs: Setting[]): Judged {
  const { guest, host, differs, open } = found
  const { title, at } = instruction
  const register = csr && { name: csr.name, title: csr.title, at: csr.at }
  return { operation: name, title, at, csr: register, guest, host, differs, privileged: open.length === 0, needs }
}

/** For each operation that is sensitive and does not trap of itself: settings that make it. */
function solve(
  machine: Machine,
  running: string[],
  operations: (Prepared & { found: Sensitivity })[],
): Map<Operation, Setting[]> {
  const writable = writableByGuest(machine, operations, running)
  const wanted = operations.flatMap(({ operation, bodies, found }) =>
    found.open.map(mode => ({
      of: { operation, mode },
      sets: trappingSettings(machine, bodies.get(mode)!, writable, known => bodyIn(machine, operation, mode, known)),
    })),
  )
  const solved = new Map<Operation, Setting[]>()
  for (const [{ operation }, settings] of jointConfiguration(wanted)) {
    solved.set(operation, [...(solved.get(operation) ?? []), ...settings])
  }
  return solved
}

/** Whether an operation reads, in any mode, a register that is set. */
function reads({ bodies }: Prepared, settings: Setting[]): boolean {
  const registers = new Set(settings.map(one => one.register))
  let found = false
  for (const body of bodies.values()) {
    for (const stmt of allStatements(body)) {
      for (const expr of expressionsOf(stmt)) {
        visitExpr(expr, part => {
          if (part.op === 'read' && registers.has(part.place.register)) found = true
        })
      }
      if (found) return true
    }
  }
  return false
}

/** Bits that some operation writes in a mode that guests run in. */
function writableByGuest(machine: Machine, operations: Prepared[], modes: string[]): Bits {
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
  for (const { bodies } of operations) for (const mode of modes) add(bodies.get(mode)!)
  return bits
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
      if (!entry.because.includes(operation.name)) entry.because.push(operation.name)
      found.set(key, entry)
    }
  }
  return [...found.values()]
}
