/** The conformance suite of a machine as data: what `runtime/conformance` reads. */
import type {
  FidelityGroup,
  FidelityVector,
  SuiteFrame,
  TruthState,
  TruthVector,
} from '../../runtime/conformance/vectors.ts'
import { place } from '../diagnostics.ts'
import type { Machine, VectorState } from '../model.ts'
import { startState } from './states.ts'
import { flat, type SuiteFrame as NaiveFrame, type Vector } from './trial.ts'
import type { VectorGroup } from './vectors.ts'

const hex = (value: bigint): string => value.toString(16)
const hexes = <K extends string | bigint>(map: Map<K, bigint | string>): Record<string, string> =>
  Object.fromEntries(
    [...map].map(([key, value]) => [
      typeof key === 'bigint' ? hex(key) : key,
      typeof value === 'bigint' ? hex(value) : value,
    ]),
  )

export function frameData(machine: Machine, frame: NaiveFrame): SuiteFrame {
  const reset = new Map([...machine.registers.values()].map(one => [one.name, one.reset]))
  const start = [...flat(startState(machine, frame.pc))].filter(
    ([name, value]) => name !== 'pc' && reset.get(name.replace(/\[.*/, '')) !== value,
  )
  return {
    ram: { base: hex(frame.ram.base), size: frame.ram.size },
    pc: hex(frame.pc),
    time: hex(frame.time),
    retired: hex(frame.retired),
    start: hexes(new Map(start)),
    ...(machine.suite ? { setup: stateData(machine.suite.start) } : {}),
  }
}

/** @param otherwise where a group comes from that is no instruction's */
export function groupData(group: VectorGroup, otherwise: Machine['at']): FidelityGroup {
  const { name, title, instruction, vectors } = group
  return { name, title, at: provenanceOf(instruction?.at ?? otherwise), vectors: vectors.map(vectorData) }
}

/** File and line, from `specs/` on. */
export function provenanceOf(at: Machine['at']): string {
  const where = place(at).replace(/:\d+$/, '').replaceAll('\\', '/')
  const start = where.lastIndexOf('specs/')
  return start >= 0 ? where.slice(start) : where
}

function vectorData({ code, at, before, holds, after, memory, ends }: Vector): FidelityVector {
  return {
    code,
    ...(at === undefined ? {} : { at: hex(at) }),
    ...(before.size > 0 ? { before: hexes(before) } : {}),
    ...(holds.size > 0 ? { holds: hexes(holds) } : {}),
    ...(after.size > 0 ? { after: hexes(after) } : {}),
    ...(memory.size > 0 ? { memory: hexes(memory) } : {}),
    ...(ends ? { ends: endData(ends) } : {}),
  }
}

function endData(ends: NonNullable<Vector['ends']>): string[] {
  switch (ends.kind) {
    case 'wait':
      return ['wait']
    case 'halt':
      return ['halt', hex(ends.status)]
    default:
      return [ends.kind, ends.trap ?? '', hex(ends.value)]
  }
}

export function truthData(machine: Machine): TruthVector[] {
  return (machine.vectors ?? []).map(({ instruction, rule, standard, assembly, before, after, trap, at }) => ({
    instruction,
    rule,
    ...(standard === undefined ? {} : { standard }),
    at: provenanceOf(at),
    assembly,
    before: stateData(before),
    after: stateData(after),
    ...(trap === undefined ? {} : { trap }),
  }))
}

const stateData = (state: VectorState): TruthState => ({
  registers: state.registers.map(({ text, register, index, hi, lo, value }) => [
    text,
    register,
    index ?? 0,
    hi,
    lo,
    hex(value),
  ]),
  memory: Object.fromEntries(
    state.memory.map(({ address, bytes }) => [
      hex(address),
      bytes.map(byte => byte.toString(16).padStart(2, '0')).join(''),
    ]),
  ),
})

/** JSON lines: a group's head, then its vectors. */
export const groupLines = (groups: readonly FidelityGroup[]): string =>
  jsonLines(groups.flatMap(({ vectors, ...head }) => [head, ...vectors]))

export const jsonLines = (list: readonly object[]): string => list.map(one => `${JSON.stringify(one)}\n`).join('')
