/** What a machine has done: instructions by mode and extension, traps by cause, accesses to devices. */
import type { Device } from '../devices/device.ts'
import type { Architecture, RunnableState } from '../engine/architecture.ts'
import type { ReferenceEngine } from '../engine/reference.ts'
import type { DecodedInstruction } from '../engine/types.ts'

export interface Statistics {
  /** Attempted, those that trapped included: mode → extension → count. `-` is the mode of machines without any. */
  readonly instructions: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Name of the trap → count, interrupts among them. */
  readonly traps: Readonly<Record<string, number>>
  readonly devices: Readonly<Record<string, { readonly reads: number; readonly writes: number }>>
}

/** Counts from now on; the result gives what has been counted. Devices must be in place. */
export function count<S extends RunnableState<I>, I extends DecodedInstruction<S>>(
  architecture: Architecture<S, I>,
  engine: ReferenceEngine<S, I>,
): () => Statistics {
  const { instructions, traps } = architecture
  const byMode = new Map<number, Float64Array>()
  let mode = Number.NaN
  let counts: Float64Array = new Float64Array(0)
  const earlier = engine.onInstruction
  engine.onInstruction = (state, instruction) => {
    const now = architecture.mode?.(state) ?? -1
    if (now !== mode) {
      mode = now
      counts = byMode.get(now) ?? new Float64Array(instructions.length + 1)
      byMode.set(now, counts)
    }
    // What is no instruction has no number.
    counts[instruction.id < 0 ? instructions.length : instruction.id]++
    earlier?.(state, instruction)
  }
  const taken = new Float64Array(traps.length + 1)
  const { environment } = engine
  engine.environment = {
    onTrap: (state, trap, value) => {
      const handled = environment.onTrap?.(state, trap, value)
      if (handled) return handled
      taken[trap < 0 ? traps.length : trap]++
      return false
    },
  }
  const devices = Object.fromEntries(engine.memory.devices.map(({ name, device }) => [name, countAccesses(device)]))
  return () => ({
    instructions: Object.fromEntries(
      [...byMode].map(([value, ofMode]) => [modeName(architecture, value), byExtension(architecture, ofMode)]),
    ),
    traps: Object.fromEntries(
      [...taken].flatMap((n, i) => (n === 0 ? [] : [[traps[i]?.name ?? 'no-such-instruction', n]])),
    ),
    devices,
  })
}

/** For people. */
export function showStatistics({ instructions, traps, devices }: Statistics): string {
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
