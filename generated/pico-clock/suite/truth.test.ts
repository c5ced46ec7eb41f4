/**
 * Claim: truth. The spec of pico with a clock offset in hardware says what the standards say; each case was worked out from the cited place,
 * not from the semantics, and goes through the assembler too.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  checkTruth,
  type Driver,
  type Frame,
  frameOf,
  parseLines,
  type SuiteFrame,
  type TruthVector,
} from '../../../runtime/conformance/index.ts'
import { assembler } from '../assembler.ts'

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const [frame] = parseLines<SuiteFrame>(read('frame.jsonl'))
const chosen: { makeDriver(frame: Frame): Driver } = await import(process.env.SPECVISOR_DRIVER ?? './driver.ts')
const driver = chosen.makeDriver(frameOf(frame))

describe('pico-clock truth', () => {
  it.each(parseLines<TruthVector>(read('truth.jsonl')))('$instruction.$rule: $assembly ($at)', vector => {
    const code = assembler.encodeLine(vector.assembly, frameOf(frame).pc)
    expect(code, `${vector.assembly} is an instruction`).toBeDefined()
    expect(checkTruth(driver, frame, vector, code!)).toEqual([])
  })
})
