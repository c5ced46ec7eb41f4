/** Composition → the machine that analyses and emitters read. */

import type { Constants } from '../language/constants.ts'
import { attempt } from '../language/index.ts'
import type { Report } from '../language/scope.ts'
import type { Composition } from '../load/index.ts'
import type { Machine, PciFunction } from '../model.ts'
import { type Architecture, elaborateArchitecture } from './architecture.ts'
import { elaborateDebugger } from './debugger.ts'
import { elaborateDeviceTree } from './device-tree.ts'
import { elaborateLinux } from './linux.ts'
import { pciFromSpec } from './pci.ts'
import { elaboratePhysical } from './physical.ts'
import { elaborateSemihosting } from './semihosting.ts'
import { fieldContext } from './state.ts'
import { elaborateSuite, elaborateVectors } from './vectors.ts'
import { elaborateVirtualization } from './virtualization.ts'

/** Parameters as integers, and every extension of the family as a truth value: whether the machine has it. */
export function constantsOf(composition: Composition): Constants {
  const constants = new Map<string, bigint | boolean>()
  const included = new Set(composition.parts.map(p => p.name))
  for (const name of composition.familyExtensions) constants.set(name, included.has(name))
  for (const name of included) constants.set(name, true)
  for (const [name, value] of composition.parameters) constants.set(name, value)
  return constants
}

/** The machine of a composition; undefined after errors, which are reported. */
export function elaborate(composition: Composition, report: Report): Machine | undefined {
  let failed = false
  const watch: Report = diagnostic => {
    if (diagnostic.severity === 'error') failed = true
    report(diagnostic)
  }
  const constants = constantsOf(composition)
  const { machine: document } = composition
  const architecture = elaborateArchitecture({
    parts: composition.parts,
    assists: composition.assists,
    machine: document,
    constants,
    report: watch,
  })
  if (!architecture) return undefined
  const machine = attempt(() => compose(composition, architecture, constants, watch))
  return failed ? undefined : machine
}

function compose(composition: Composition, architecture: Architecture, constants: Constants, report: Report): Machine {
  const { machine: document, parameters, registers } = composition
  const { scope: _scope, table: _table, addressWidth: _address, physicalWidth, ...rest } = architecture
  const virtualization = elaborateVirtualization(composition, architecture, report)
  const semihosting = elaborateSemihosting(composition, architecture.registers, report)
  const machine: Machine = {
    ...rest,
    name: document.name,
    title: String(document.data.title ?? document.name),
    at: document.span(['machine']),
    parameters,
    physical: elaboratePhysical(document, physicalWidth, architecture, registers, constants, report),
    pci: elaboratePci(composition, architecture, constants, report),
    ...(virtualization ? { virtualization } : {}),
    ...(semihosting ? { semihosting } : {}),
  }
  const deviceTree = elaborateDeviceTree(composition, machine.physical, report)
  if (deviceTree) machine.deviceTree = deviceTree
  const facts = elaborateDebugger(composition, machine, report)
  if (facts) machine.debugger = facts
  const linux = elaborateLinux(composition, architecture, constants, report)
  if (linux) machine.linux = linux
  const suite = elaborateSuite(composition, machine, constants, report)
  if (suite) machine.suite = suite
  machine.vectors = elaborateVectors(composition, machine, constants, report)
  return machine
}

function elaboratePci(
  composition: Composition,
  architecture: Architecture,
  constants: Constants,
  report: Report,
): PciFunction[] {
  const fields = fieldContext({ constants, report, scope: architecture.scope })
  // Configuration space is little-endian on every machine (PCI Express Base Specification §2.2.1).
  return pciFromSpec(composition.machine, {
    ...fields,
    byteOrder: 'little',
    registers: name => composition.registers.get(name),
  })
}
