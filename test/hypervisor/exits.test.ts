/** The analysis of exits, from the specs of the repository and from changed ones. */
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { EXIT_CLASSES, OPERATIONS } from '../../generated/pico/hypervisor/exits.ts'
import { handlers } from '../../generated/pico/hypervisor/handlers.ts'
import { IN_THE_BAG, IN_THE_MACHINE } from '../../generated/pico/hypervisor/vcpu.ts'
import { INSTRUCTIONS } from '../../generated/pico/instruction.ts'
import { analyzeExits } from '../../generator/analysis/exits.ts'
import { Diagnostics, renderAll } from '../../generator/diagnostics.ts'
import { elaborate } from '../../generator/elaborate/machine.ts'
import { composeMachine, loadSpecs } from '../../generator/load/index.ts'
import type { Machine } from '../../generator/model.ts'

const diagnostics = new Diagnostics()
const specs = loadSpecs([resolve(import.meta.dirname, '../../specs')], diagnostics.report)
function machine(name: string): Machine {
  const composition = composeMachine(specs, name, diagnostics.report)
  const made = composition && elaborate(composition, diagnostics.report)
  if (!made) throw new Error(renderAll(diagnostics.list))
  return made
}
const exits = (name: string) => analyzeExits(machine(name))!

it('finds the guards of privileged instructions, and that they always refuse', () => {
  const { instructions, guestMode } = exits('pico')
  expect(guestMode).toBe('problem')
  const privileged = [...instructions].filter(([, e]) => e.always.length > 0).map(([id]) => id)
  expect(privileged.sort()).toEqual(['hcall', 'lctl', 'lpsw', 'sckc', 'ssm', 'stck', 'stctl', 'stsm'])
  expect(instructions.get('lr')).toEqual({ operations: [], always: [], accesses: false, traps: [] })
  expect(instructions.get('dr')!.traps.sort()).toEqual(['divide', 'specification'])
  expect(instructions.get('mvc')!.accesses).toBe(true)
})

it('finds that the leaky instruction causes no exit', () => {
  const { instructions, classes } = exits('pico-leaky')
  expect(instructions.get('stsm')!.operations).toEqual([])
  expect(classes.map(c => c.name)).not.toContain('store-mask')
})

it('finds that reading the clock depends on the assist', () => {
  const { instructions } = exits('pico-clock')
  expect(instructions.get('stck')).toMatchObject({ operations: ['read-clock'], always: [] })
})

it('gives every device its class, and every trap', () => {
  const pico = machine('pico')
  const names = analyzeExits(pico)!.classes.map(c => c.name)
  expect(new Set(names).size).toBe(names.length)
  for (const device of pico.physical.devices) expect(names).toContain(`access-${device.name}`)
  for (const trap of pico.traps.keys()) expect(names).toContain(trap)
})

it('knows which traps have an address for value', () => {
  expect(exits('pico').addressTraps.sort()).toEqual(['addressing', 'protection', 'specification'])
})

it('has nothing to say of a machine without guests', () => {
  expect(analyzeExits(machine('rv64'))).toBeUndefined()
})

it('is what the emitted files say', () => {
  const { classes, instructions } = exits('pico')
  expect(EXIT_CLASSES.map(c => c.name)).toEqual(classes.map(c => c.name))
  expect(Object.keys(handlers).sort()).toEqual(classes.map(c => c.name).sort())
  expect(OPERATIONS).toEqual(INSTRUCTIONS.map(i => instructions.get(i.id)!.operations))
})

it('puts every register in the machine or in the bag', () => {
  expect(IN_THE_MACHINE).toEqual(['r', 'pc', 'psw_CC'])
  const stored = [...machine('pico').registers.values()].filter(r => !r.source).map(r => r.name)
  expect([...IN_THE_BAG, 'r', 'pc'].sort()).toEqual(stored.sort())
})
