/** What a machine has done: instructions by mode and extension, traps by cause, translations of addresses, accesses to devices. */
import type { Device } from '../devices/device.ts'
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { ReferenceEngine } from '../engine/reference.ts'
import type { Translations } from '../engine/translations.ts'
import type { DecodedInstruction } from '../engine/types.ts'

export interface Statistics {
  /** Attempted, those that trapped included: mode → extension → count. `-` is the mode of machines without any. */
  readonly instructions: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Name of the trap → count, interrupts among them. */
  readonly traps: Readonly<Record<string, number>>
  /** Looked up among translations that are remembered: those found, those that were not, and how often all were forgotten. */
  readonly translations?: { readonly found: number; readonly missed: number; readonly forgotten: number }
  readonly devices: Readonly<Record<string, { readonly reads: number; readonly writes: number }>>
}

/** Counts what all harts do from now on; the result gives what has been counted. Devices must be in place. */
export function count<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  architecture: Architecture<S, I>,
  engines: readonly ReferenceEngine<S, I>[],
): () => Statistics {
  const { traps } = architecture
  const byMode = new Map<number, Float64Array>()
  const taken = new Float64Array(traps.length + 1)
  for (const engine of engines) {
    countInstructions(architecture, engine, byMode)
    countTraps(architecture, engine, taken)
  }
  const translations = { found: 0, missed: 0, forgotten: 0 }
  const remembering = engines.flatMap(({ state }) => (state.translations ? [state.translations] : []))
  for (const one of remembering) countTranslations(one, translations)
  const devices = Object.fromEntries(engines[0].memory.devices.map(({ name, device }) => [name, countAccesses(device)]))
  return () => ({
    instructions: Object.fromEntries(
      [...byMode].map(([value, ofMode]) => [modeName(architecture, value), byExtension(architecture, ofMode)]),
    ),
    traps: Object.fromEntries(
      [...taken].flatMap((n, i) => (n === 0 ? [] : [[traps[i]?.name ?? 'no-such-instruction', n]])),
    ),
    ...(remembering.length > 0 ? { translations } : {}),
    devices,
  })
}

function countInstructions<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  architecture: Architecture<S, I>,
  engine: ReferenceEngine<S, I>,
  byMode: Map<number, Float64Array>,
): void {
  const { length } = architecture.instructions
  let mode = Number.NaN
  let counts: Float64Array = new Float64Array(0)
  const earlier = engine.onInstruction
  engine.onInstruction = (state, instruction) => {
    const now = architecture.mode?.(state) ?? -1
    if (now !== mode) {
      mode = now
      counts = byMode.get(now) ?? new Float64Array(length + 1)
      byMode.set(now, counts)
    }
    // What is no instruction has no number.
    counts[instruction.id < 0 ? length : instruction.id]++
    earlier?.(state, instruction)
  }
}

function countTraps<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  { traps }: Architecture<S, I>,
  engine: ReferenceEngine<S, I>,
  taken: Float64Array,
): void {
  const { environment } = engine
  engine.environment = {
    onTrap: (state, trap, value) => {
      const handled = environment.onTrap?.(state, trap, value)
      if (handled) return handled
      taken[trap < 0 ? traps.length : trap]++
      return false
    },
  }
}

function countTranslations(
  translations: Translations,
  counts: { found: number; missed: number; forgotten: number },
): void {
  const find = translations.find.bind(translations)
  const findNarrow = translations.findNarrow.bind(translations)
  const forget = translations.forget.bind(translations)
  const seen = (physical: number) => {
    if (physical < 0) counts.missed++
    else counts.found++
    return physical
  }
  translations.find = (address, bytes, kind) => seen(find(address, bytes, kind))
  translations.findNarrow = (address, bytes, kind) => seen(findNarrow(address, bytes, kind))
  translations.forget = () => {
    counts.forgotten++
    forget()
  }
}

/** For people. */
export function showStatistics({ instructions, traps, translations, devices }: Statistics): string {
  const lines: string[] = []
  const row = (...cells: (string | number)[]) =>
    lines.push(
      `  ${String(cells[0]).padEnd(28)}${cells
        .slice(1)
        .map(cell => String(cell).padStart(14))
        .join('')}`,
    )
  for (const [mode, extensions] of Object.entries(instructions)) {
    lines.push(mode === '-' ? 'instructions' : `instructions in ${mode}`)
    for (const [name, n] of Object.entries(extensions).sort((a, b) => b[1] - a[1])) row(name, n)
  }
  lines.push('traps')
  for (const [name, n] of Object.entries(traps)) row(name, n)
  if (translations) {
    lines.push('translations of addresses')
    row('found', translations.found)
    row('missed', translations.missed)
    row('all forgotten', translations.forgotten)
  }
  lines.push(`${'device accesses'.padEnd(30)}${'reads'.padStart(14)}${'writes'.padStart(14)}`)
  for (const [name, { reads, writes }] of Object.entries(devices)) row(name, reads, writes)
  return `${lines.join('\n')}\n`
}

function byExtension(
  { instructions }: { readonly instructions: readonly { readonly isa: string }[] },
  counts: Float64Array,
): Record<string, number> {
  const sums: Record<string, number> = {}
  counts.forEach((n, id) => {
    const name = instructions[id]?.isa ?? 'undefined'
    if (n > 0) sums[name] = (sums[name] ?? 0) + n
  })
  return sums
}

function modeName(
  architecture: { readonly modes?: { readonly names: Readonly<Record<string, number>> } },
  mode: number,
) {
  const [name] = Object.entries(architecture.modes?.names ?? {}).find(([, value]) => value === mode) ?? ['-']
  return name
}

function countAccesses(device: Device): { reads: number; writes: number } {
  const counts = { reads: 0, writes: 0 }
  const read = device.read.bind(device)
  const write = device.write.bind(device)
  device.read = (offset, bytes) => {
    counts.reads++
    return read(offset, bytes)
  }
  device.write = (offset, bytes, value) => {
    counts.writes++
    return write(offset, bytes, value)
  }
  return counts
}
