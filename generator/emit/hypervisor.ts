/**
 * Emits `hypervisor/`: the exits that guests of a machine cause, the bag of bits with the world switch, the handlers, and all of it
 * together. Nothing for a machine whose specs do not say how guests run.
 */
import { analyzeExits, type ExitAnalysis } from '../analysis/exits.ts'
import type { Machine, Virtualization } from '../model.ts'
import { emitExits } from './hypervisor-exits.ts'
import { emitHandlers } from './hypervisor-handlers.ts'
import { emitVcpu } from './hypervisor-vcpu.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** What the emitters of its files share. `runtime` is the runtime's folder, seen from `hypervisor/`. */
export interface HypervisorContext {
  machine: Machine
  virtualization: Virtualization
  analysis: ExitAnalysis
  runtime: string
}

export function emitHypervisor(machine: Machine, runtime: string): EmittedFile[] {
  const { virtualization } = machine
  const analysis = analyzeExits(machine)
  if (!virtualization || !analysis) return []
  const context: HypervisorContext = { machine, virtualization, analysis, runtime: `../${runtime}` }
  return [emitExits(context), emitVcpu(context), emitHandlers(context), emitTogether(context)]
}

function emitTogether({ machine, virtualization, runtime }: HypervisorContext): EmittedFile {
  const out = new Lines()
  const { physical } = machine
  const [ram] = physical.ram
  if (!ram) throw new Error(`${machine.name} has no memory for guests`)
  out.doc('What the hypervisor works with.')
  out.block(
    'export const virtualized: VirtualizedMachine<State, Instruction, ExitClass> = {',
    () => {
      out.add(
        'architecture,',
        `ram: { base: ${hex(ram.base)}, size: ${hex(ram.size)} },`,
        `entry: ${hex(physical.entry)},`,
      )
      out.add(physical.devices.length > 0 ? 'devices: DEVICES,' : 'devices: [],')
      out.add(
        'vcpu,',
        'classes: EXIT_CLASSES,',
        'trapClasses: TRAP_CLASSES,',
        'addressTraps: ADDRESS_TRAPS,',
        'operations: OPERATIONS,',
        'permits,',
      )
      out.add('accessClasses: ACCESS_CLASSES,', 'memoryClass: MEMORY_CLASS,', 'handlers,')
      out.doc('The technique in force first.')
      out.block(
        'techniques: {',
        () => {
          for (const [name, list] of virtualization.techniques)
            out.add(`${quoted(name)}: [${list.map(quoted).join(', ')}],`)
        },
        '},',
      )
      const { offers } = virtualization
      if (offers) {
        const bits = [...offers.bits].map(([name, bit]) => `${quoted(name)}: ${bit}`).join(', ')
        out.add(`offers: { address: ${hex(offers.address)}, width: ${offers.width}, bits: { ${bits} } },`)
      }
    },
    '}',
  )
  out.add('')
  out.doc(`A hypervisor on a machine of its own: ${machine.title}.`)
  out.block(
    'export const createHypervisor = (options: HypervisorOptions = {}): Hypervisor<State, Instruction, ExitClass> =>',
    () => {
      out.add('new Hypervisor(virtualized, options)')
    },
    '',
  )
  const imports = [
    `import { Hypervisor, type HypervisorOptions } from '${runtime}/hypervisor/hypervisor.ts'`,
    `import type { VirtualizedMachine } from '${runtime}/hypervisor/types.ts'`,
    ...(physical.devices.length > 0 ? ["import { DEVICES } from '../devices.ts'"] : []),
    "import type { Instruction } from '../instruction.ts'",
    "import { architecture } from '../machine.ts'",
    "import type { State } from '../state.ts'",
    "import { ACCESS_CLASSES, ADDRESS_TRAPS, EXIT_CLASSES, type ExitClass, MEMORY_CLASS, OPERATIONS, permits, TRAP_CLASSES } from './exits.ts'",
    "import { handlers } from './handlers.ts'",
    "import { vcpu } from './vcpu.ts'",
  ].join('\n')
  return hypervisorFile(
    'index',
    `The hypervisor of ${machine.title}: all parts together.`,
    imports,
    out,
    provenance(virtualization.at),
  )
}

export function hypervisorFile(
  name: string,
  title: string,
  imports: string,
  body: Lines,
  source: string,
  notes: string[] = [],
): EmittedFile {
  return { path: `hypervisor/${name}.ts`, text: fill('code', { title, notes, source, imports, body: body.toString() }) }
}

const hex = (value: bigint): string => (value < 10n ? String(value) : `0x${value.toString(16)}`)
