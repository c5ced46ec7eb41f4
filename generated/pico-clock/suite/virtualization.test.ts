/**
 * Claim: virtualization. A guest on pico with a clock offset in hardware cannot act on the machine: every sensitive operation that the
 * analysis calls privileged gives control to the monitor, in any state, under the configuration that the monitor keeps.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import { readFileSync } from 'node:fs'
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

describe('pico-clock virtualization', () => {
  it.each(parseGroups(read('virtualization.jsonl')))('$name traps: $title ($at)', group => {
    expect(group.vectors.filter(vector => !['trap', 'halt', 'stop'].includes(vector.ends?.[0] ?? ''))).toEqual([])
    expect(group.vectors.flatMap(vector => checkFidelity(driver, frame, vector))).toEqual([])
  })
})
