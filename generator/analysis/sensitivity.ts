/** What makes an operation sensitive, by the modes that a guest's code runs in and those that it believes to be in. */
import type { Span } from '../diagnostics.ts'
import { alwaysTraps } from '../ir/effects.ts'
import type { Stmt } from '../ir/ir.ts'
import { showPlace } from '../ir/print.ts'
import type { Machine } from '../model.ts'
import { type Flow, flowsOf } from './flow.ts'
import type { Operation } from './operations.ts'
import { difference } from './refinement.ts'

export interface Reason {
  /** One clause: what the operation does in this mode. */
  text: string
  /** The state it touches, as one reads it. */
  state: string
  mode: string
  at: Span
}

/** The modes of a machine, as they are to a guest. */
export interface GuestModes {
  guest: string
  /** More privileged ones: what a guest's code would do in them it does in the guest's mode. */
  above: string[]
  /** Less privileged ones: a guest's code for them runs in them. */
  below: string[]
}

/** An operation, and what it comes to in each mode. */
export interface Prepared {
  operation: Operation
  bodies: Map<string, Stmt[]>
}

export interface Sensitivity {
  /** In modes that guests run in, in more privileged ones, and by a difference from these. */
  guest: Reason[]
  host: Reason[]
  differs: Reason[]
  /** Modes that guests run in, in which it is sensitive and does not always trap. */
  open: string[]
}

export const isSensitive = ({ guest, host, differs }: Sensitivity): boolean =>
  guest.length + host.length + differs.length > 0

export function sensitivity(machine: Machine, { bodies }: Prepared, modes: GuestModes): Sensitivity {
  const own = bodies.get(modes.guest)!
  const within = (mode: string) => reasonsIn(machine, mode, bodies.get(mode)!)
  const guest = [modes.guest, ...modes.below].map(within)
  const host = modes.above.flatMap(within)
  const differs = modes.above.flatMap((mode): Reason[] => {
    const at = difference(machine, own, bodies.get(mode)!)
    if (!at) return []
    const place = machine.mode ? showPlace(machine.mode.place) : ''
    return [
      { text: `does another thing there, without a trap, as ${place} decides`, state: place, mode: modes.guest, at },
    ]
  })
  const open = [modes.guest, ...modes.below].filter((mode, i) => {
    const sensitive = guest[i].length > 0 || (mode === modes.guest && host.length + differs.length > 0)
    return sensitive && !alwaysTraps(machine, bodies.get(mode)!)
  })
  return { guest: distinct(guest.flat()), host: distinct(host), differs: distinct(differs), open }
}

/** Reasons that say the same of several modes become one, of the first. */
function distinct(reasons: Reason[]): Reason[] {
  const texts = new Set<string>()
  return reasons.filter(({ text }) => !texts.has(text) && texts.add(text))
}

const reasonsIn = (machine: Machine, mode: string, body: Stmt[]): Reason[] =>
  joinedWrites(flowsOf(machine, body).filter(one => one.kind !== 'remembers')).map(flow => reason(flow, mode))

/** Writes of fields of one register that are of the same roles become one. */
function joinedWrites(flows: Flow[]): Flow[] {
  const joined = new Map<string, Flow>()
  for (const flow of flows) {
    const [, register, fields] = /^(.*)\.([^.]*)$/.exec(flow.state) ?? []
    const key =
      flow.kind === 'writes' && register ? `${register} ${flow.roles}` : `${flow.kind} ${flow.state} ${flow.into}`
    const known = joined.get(key)
    joined.set(key, known ? { ...known, state: `${known.state}+${fields}` } : flow)
  }
  return [...joined.values()]
}

function reason(flow: Flow, mode: string): Reason {
  const { kind, state, into, at } = flow
  const roles = flow.roles.join(' and ')
  const texts: Record<Flow['kind'], string> = {
    writes: `writes ${state} (${roles})`,
    reveals: `lets ${state} (${roles}) out into ${into}`,
    stops: 'idles or stops the real processor',
    reaches: 'reaches physical memory past the relocation',
    remembers: `depends on ${state}`,
  }
  return { text: texts[kind], state, mode, at }
}
