/** What is said to be translated, or interpreted, in the tests of all instructions is. */
import { describe, expect, it } from 'vitest'
import { FastDriver, type Frame } from '../../runtime/conformance/index.ts'
import { formsOf } from '../../runtime/fast/forms.ts'
import { MACHINES, machineOf } from '../fidelity/specs.ts'

/** addi x1, x0, 5 */
const ADDI = [0x93, 0x00, 0x50, 0x00]

describe('the driver of the fast engine', () => {
  const { processor } = machineOf('rv64')
  const frame: Frame = { ram: { base: 0x8000_0000, size: 0x1000 }, pc: 0x8000_0000n, time: 0n, retired: 0n }

  it.each(['translator', 'interpreter'] as const)('executes by the %s', tier => {
    const driver = new FastDriver(processor.architecture, frame, processor.semantics, tier)
    driver.reset()
    driver.writeMemory(frame.ram.base, Uint8Array.from(ADDI))
    driver.write('pc', 0, frame.pc)
    for (let n = 1; n <= 3; n++) {
      driver.write('pc', 0, frame.pc)
      expect(driver.step()).toEqual({ kind: 'next' })
      expect(driver.executed).toEqual({
        translated: tier === 'translator' ? n : 0,
        interpreted: tier === 'translator' ? 0 : n,
      })
    }
    expect(driver.read('x', 1)).toBe(5n)
  })
})

describe.each(MACHINES)('forms of %s', name => {
  const { processor } = machineOf(name)
  const { instructions } = processor.semantics

  it('can be interpreted where they can be told, but for what needs operands', () => {
    const { byId, recordBytes } = formsOf(processor.semantics)
    expect(byId.length).toBe(instructions.length)
    const told = instructions.filter(one => typeof one !== 'string').length
    const interpreted = byId.filter(one => typeof one !== 'string').length
    expect(interpreted).toBeGreaterThan(0.75 * told)
    for (const form of byId) {
      if (typeof form === 'string') continue
      const taken = new Set<number>()
      for (const { at, bytes, width } of form.fields) {
        expect(at % bytes).toBe(0)
        expect(8 * bytes).toBeGreaterThanOrEqual(width)
        for (let byte = at; byte < at + bytes; byte++) {
          expect(byte).toBeGreaterThanOrEqual(4)
          expect(byte).toBeLessThan(recordBytes)
          expect(taken.has(byte)).toBe(false)
          taken.add(byte)
        }
      }
    }
  })
})
