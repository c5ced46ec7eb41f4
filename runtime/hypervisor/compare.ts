/** One program on the bare machine and under every technique: what it cost, and whether it could tell. */
import type { RunnableState } from '../engine/architecture.ts'
import type { DecodedInstruction } from '../engine/types.ts'
import { runBare } from './bare.ts'
import { type GuestOptions, Hypervisor, type HypervisorOptions, type RunLimits } from './hypervisor.ts'
import type { GuestResult } from './result.ts'
import { allTechniques } from './techniques.ts'
import { firstDifference, showEvent } from './trace.ts'
import { showEnd, type VirtualizedMachine } from './types.ts'

export interface TechniqueRun {
  /** `bare`, or the technique asked for. */
  readonly technique: string
  readonly result: GuestResult
  /** What the guest did otherwise than on the bare machine; undefined where nothing. */
  readonly difference?: string
}

export const BARE = 'bare'

export function compareTechniques<S extends RunnableState<I>, I extends DecodedInstruction<S>, C extends string>(
  parts: VirtualizedMachine<S, I, C>,
  guest: Omit<GuestOptions, 'technique'>,
  limits: RunLimits = {},
  options: HypervisorOptions = {},
): TechniqueRun[] {
  const bare = runBare(parts, guest, limits)
  const runs: TechniqueRun[] = [{ technique: BARE, result: bare }]
  for (const technique of allTechniques(parts.techniques)) {
    const hypervisor = new Hypervisor(parts, options)
    hypervisor.addGuest({ ...guest, technique })
    const [result] = hypervisor.run(limits)
    const difference = differenceOf(bare, result)
    runs.push({ technique, result, ...(difference === undefined ? {} : { difference }) })
  }
  return runs
}

/** In one line, where two runs part; undefined where they are the same to everybody outside. */
export function differenceOf(one: GuestResult, other: GuestResult): string | undefined {
  const at = firstDifference(one.trace, other.trace)
  if (at >= 0) {
    const [a, b] = [one.trace.events[at], other.trace.events[at]]
    return `event ${at}: ${a ? showEvent(a) : 'nothing'} | ${b ? showEvent(b) : 'nothing'}`
  }
  if (one.output !== other.output) return 'console output differs'
  if (showEnd(one.end) !== showEnd(other.end)) return `${showEnd(one.end)} | ${showEnd(other.end)}`
  if (one.instructions !== other.instructions) return `${one.instructions} instructions | ${other.instructions}`
  return undefined
}

/** Exits by class as columns of text, a row for each class that occurs; `compared`: the runs are of one guest, held against the first. */
export function exitsTable(
  runs: readonly TechniqueRun[],
  classes: readonly { readonly name: string; readonly title: string }[],
  compared = true,
): string {
  const rows: string[][] = [['', ...runs.map(r => r.technique), '']]
  for (const { name, title } of classes) {
    const counts = runs.map(r => r.result.exits.get(name) ?? 0)
    if (counts.some(n => n > 0)) rows.push([name, ...counts.map(n => (n === 0 ? '-' : String(n))), title])
  }
  const total = (r: TechniqueRun) => [...r.result.exits.values()].reduce((sum, n) => sum + n, 0)
  rows.push(['exits', ...runs.map(r => String(total(r))), 'in all'])
  rows.push(['instructions', ...runs.map(r => String(r.result.instructions)), 'attempted by the guest'])
  if (compared)
    rows.push(['same trace', ...runs.map(r => (r.difference === undefined ? 'yes' : 'NO')), 'as on the bare machine'])
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)))
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column === 0 || column === row.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
