import { describe, expect, it } from 'vitest'
import { equivalence } from '../../bench/mutation/equivalence.ts'
import { allMutants, type Mutant } from '../../bench/mutation/mutants.ts'
import { checkMachine } from '../../generator/ir/check.ts'
import type { Machine } from '../../generator/model.ts'
import { frameData, groupData, groupLines, truthData } from '../../generator/suite/data.ts'
import { SuiteMemory } from '../../generator/suite/memory.ts'
import { resetState, stepNaively } from '../../generator/suite/naive-machine.ts'
import { VectorMaker } from '../../generator/suite/vectors.ts'
import {
  checkFidelity,
  checkTruth,
  type Driver,
  type FidelityGroup,
  frameOf,
  parseGroups,
  ReferenceDriver,
} from '../../runtime/conformance/index.ts'
import { specMachine } from '../analysis/machines.ts'

const pico = specMachine('pico')
const maker = new VectorMaker(pico)
const groups: FidelityGroup[] = maker.all().map(group => groupData(group, pico.at))
const frame = frameData(pico, maker.frame)
const makeDriver = async (): Promise<Driver> => {
  const { architecture } = await import('../../generated/pico/machine.ts')
  return new ReferenceDriver(architecture, frameOf(frame))
}
const problems = (driver: Driver): string[] =>
  groups.flatMap(group => group.vectors.flatMap(vector => checkFidelity(driver, frame, vector)))

describe('the suite of pico', () => {
  it('is the same in two runs, and survives being written', () => {
    const again = new VectorMaker(specMachine('pico')).all().map(group => groupData(group, pico.at))
    expect(groupLines(again)).toBe(groupLines(groups))
    expect(parseGroups(groupLines(groups))).toEqual(groups)
  })

  it('has vectors for every form, each trap and both modes', () => {
    const names = new Set(groups.map(group => group.name))
    for (const { id } of pico.instructionSet.instructions) expect(names).toContain(id)
    const ends = new Set(groups.flatMap(group => group.vectors.map(vector => `${vector.ends?.slice(0, 2)}`)))
    for (const trap of pico.traps.keys()) expect(ends).toContain(`trap,${trap}`)
    for (const kind of ['wait,', 'halt,']) expect([...ends].some(end => `${end},`.startsWith(kind))).toBe(true)
  })

  it('is passed by the emitted emulator', async () => {
    expect(problems(await makeDriver())).toEqual([])
  })

  it.each<[string, (driver: Driver) => Partial<Driver>]>([
    [
      'a register that holds too much',
      driver => ({ read: (name, i) => driver.read(name, i) ^ (name === 'psw' ? 1n : 0n) }),
    ],
    ['a step that does nothing', () => ({ step: () => ({ kind: 'next' }) })],
    [
      'a trap by another name',
      driver => ({
        step: () => {
          const end = driver.step()
          return end.kind === 'trap' ? { ...end, trap: 'operation' } : end
        },
      }),
    ],
    [
      'memory that changes by itself',
      driver => ({
        readMemory: (address, bytes) =>
          driver.readMemory(address, bytes).map((byte, i) => (i === 99 ? byte ^ 1 : byte)),
      }),
    ],
  ])('notices %s', async (_, wrong) => {
    const driver = await makeDriver()
    const broken = Object.create(driver, Object.getOwnPropertyDescriptors(wrong(driver))) as Driver
    expect(problems(broken).length).toBeGreaterThan(0)
  })

  it('notices where the spec is not what the standard says', async () => {
    const driver = await makeDriver()
    const { assembler } = await import('../../generated/pico/assembler.ts')
    const vector = truthData(pico).find(one => one.instruction === 'ar')!
    const code = assembler.encodeLine(vector.assembly, frameOf(frame).pc)!
    expect(checkTruth(driver, frame, vector, code)).toEqual([])
    const [first, ...rest] = vector.after.registers
    const wrong = {
      ...vector,
      after: { ...vector.after, registers: [[...first.slice(0, 5), '1'] as typeof first, ...rest] },
    }
    expect(checkTruth(driver, frame, wrong, code)[0]).toMatch(/r1 is 0x2a, not 0x1/)
  })
})

describe('the naive machine', () => {
  it('runs a program: three instructions and a supervisor call', () => {
    const state = resetState(pico)
    const memory = new SuiteMemory(0n, 0x1000, 'big')
    state.set('pc', 0x200n)
    // lhi r1, 20; lhi r2, 22; ar r1, r2; svc 0
    memory.place(0x200n, [0xa7, 0x18, 0, 20, 0xa7, 0x28, 0, 22, 0x1a, 0x12, 0x0a, 0])
    const steps = Array.from({ length: 4 }, () => stepNaively(pico, state, { memory, time: 0n, retired: 0n }))
    expect((state.get('r') as bigint[])[1]).toBe(42n)
    expect(steps.map(step => step.kind)).toEqual(['next', 'next', 'next', expect.stringMatching(/trap|halt/)])
    expect(steps[3].instruction?.id ?? 'svc').toBe('svc')
  })
})

describe('mutants', () => {
  const all = [...allMutants(pico)]
  const find = (text: string): Mutant => {
    const found = all.find(mutant => mutant.text.includes(text))
    if (!found) throw new Error(`no mutant has ${text}`)
    return found
  }

  it('are of every kind, and well formed', () => {
    expect([...new Set(all.map(mutant => mutant.kind))].sort()).toEqual([
      'condition',
      'constant',
      'dropped',
      'operator',
      'sign',
      'source',
      'width',
    ])
    for (let i = 0; i < all.length; i += 25) expect(checkMachine(all[i].machine)).toEqual([])
  })

  it('are different from the machine, unless they are proved the same', () => {
    const original: Machine = pico
    expect(equivalence(original, find("without guard('load-psw')"))).toBeUndefined()
    expect(equivalence(original, find("(mask.0 >> (3'4 - zext(psw.CC, 4))) → (mask.0 >>s"))).toMatch(/for all \d+ bits/)
  })
})
