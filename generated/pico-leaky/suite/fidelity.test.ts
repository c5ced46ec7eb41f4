/**
 * Claim: fidelity. The emulator does what the semantics of pico with a hole, in which problem programs may read the system mask say; the judge is the naive evaluator,
 * which has worked out every vector and shares no code with what emitted the emulator.
 *
 * Generated from specs/machines/pico-leaky.yaml:2 by specvisor; edit that instead.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  checkFidelity,
  type Driver,
  type Frame,
  frameOf,
  parseGroups,
  parseLines,
  type SuiteFrame,
} from '../../../runtime/conformance/index.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const [frame] = parseLines<SuiteFrame>(read('frame.jsonl'))
const chosen: { makeDriver(frame: Frame): Driver } = await import(process.env.SPECVISOR_DRIVER ?? './driver.ts')
const driver = chosen.makeDriver(frameOf(frame))

const files = readdirSync(new URL('fidelity', import.meta.url)).sort()

describe.each(files)('pico-leaky fidelity: %s', file => {
  it.each(parseGroups(read(`fidelity/${file}`)))('$name: $title ($at)', group => {
    expect(group.vectors.flatMap(vector => checkFidelity(driver, frame, vector))).toEqual([])
  })
})
