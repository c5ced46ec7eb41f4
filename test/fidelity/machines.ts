/** Emitted and naive machines side by side: state copied from one to the other, and what differs. */
import type { State } from '../../generator/ir/evaluate.ts'
import type { Machine } from '../../generator/model.ts'
import type { RegisterInfo } from '../../runtime/engine/types.ts'

interface Buffered {
  readonly bytes: Uint8Array
}

/** State lies in the host's byte order, which is little-endian wherever JavaScript runs. */
function* words(info: RegisterInfo): Generator<[number, number[]]> {
  for (let i = 0; i < info.count; i++) {
    const start = info.offset + i * info.bytes
    yield [i, Array.from({ length: info.bytes }, (_, byte) => start + byte)]
  }
}

/** Puts the values of a naive state into an emitted one, past its accessors. */
export function putState(registers: readonly RegisterInfo[], state: State, to: Buffered): void {
  const { bytes } = to
  for (const info of registers) {
    const held = state.get(info.name)!
    for (const [i, places] of words(info)) {
      const value = Array.isArray(held) ? held[i] : held
      places.forEach((place, n) => {
        bytes[place] = Number((value >> BigInt(8 * n)) & 0xffn)
      })
    }
  }
}

/** The values that an emitted state holds. */
export function takeState(machine: Machine, registers: readonly RegisterInfo[], from: Buffered): State {
  const { bytes } = from
  const state: State = new Map()
  for (const info of registers) {
    const values = [...words(info)].map(([, places]) =>
      places.reduceRight((value, place) => (value << 8n) | BigInt(bytes[place]), 0n),
    )
    state.set(info.name, machine.registers.get(info.name)!.file ? values : values[0])
  }
  return state
}

export const copyState = (state: State): State =>
  new Map([...state].map(([name, held]) => [name, Array.isArray(held) ? [...held] : held]))

/** `x[3]: 0x1 instead of 0x2`, for each register that the engine gives a value other than the naive one. */
export function differences(expected: State, given: State): string[] {
  const found: string[] = []
  const compare = (name: string, want: bigint, have: bigint) => {
    if (want !== have) found.push(`${name}: 0x${have.toString(16)} instead of 0x${want.toString(16)}`)
  }
  for (const [name, have] of given) {
    const want = expected.get(name)!
    if (!Array.isArray(have)) compare(name, want as bigint, have)
    else for (const [i, value] of have.entries()) compare(`${name}[${i}]`, (want as bigint[])[i], value)
  }
  return found
}
