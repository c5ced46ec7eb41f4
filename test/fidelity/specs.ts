/** The machines of the repository, those of tests among them: checked, and as emitted. */
import { checkComposition } from '../../generator/check.ts'
import { Diagnostics, renderAll } from '../../generator/diagnostics.ts'
import { composeMachine, loadSpecs } from '../../generator/load/index.ts'
import type { Machine, RegisterMap } from '../../generator/model.ts'
import { loadProcessor, type Processor } from './emitted.ts'

const folder = (path: string) => new URL(`../../${path}`, import.meta.url).pathname
export const MACHINES = ['rv64', 'pico', 'pico-clock', 'pico-leaky', 'acc8']

const diagnostics = new Diagnostics()
const specs = loadSpecs([folder('specs'), folder('test/general/acc8/specs')], diagnostics.report)
const known = new Map<string, { machine: Machine; processor: Processor }>()

function checked(name: string): Machine {
  const composition = composeMachine(specs, name, diagnostics.report)
  const machine = composition && checkComposition(composition, diagnostics.report)
  if (!machine || diagnostics.failed) throw new Error(renderAll(diagnostics.list))
  return machine
}

/** A machine by its name. Throws an Error that shows what is wrong with its specs. */
export function machineOf(name: string): { machine: Machine; processor: Processor } {
  const found = known.get(name)
  if (found) return found
  const machine = checked(name)
  const made = { machine, processor: loadProcessor(machine) }
  known.set(name, made)
  return made
}

/** Every register map in the specs, by name. */
export function registerMaps(): [string, RegisterMap][] {
  const maps = new Map<string, RegisterMap>()
  for (const name of ['rv64', 'pico', 'pci-lab']) {
    const { physical, pci } = checked(name)
    for (const { map } of physical.devices) maps.set(map.name, map)
    for (const one of pci) {
      for (const layout of [one, ...(one.vf ? [one.vf] : [])]) {
        for (const { map } of layout.parts) maps.set(map.name, map)
        if (layout.msixEntry) maps.set(layout.msixEntry.name, layout.msixEntry)
      }
    }
  }
  return [...maps]
}
