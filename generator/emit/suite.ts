/** Emits `suite/`: the conformance suite, with a test file for each claim and the vectors as data. */

import type { FidelityGroup } from '../../runtime/conformance/vectors.ts'
import { operationsOf } from '../analysis/operations.ts'
import { type Virtualizability, virtualizability } from '../analysis/virtualizability.ts'
import type { Machine } from '../model.ts'
import { frameData, groupData, groupLines, jsonLines, provenanceOf, truthData } from '../suite/data.ts'
import { VectorMaker } from '../suite/vectors.ts'
import { type EmittedFile, fill } from './template.ts'
import { provenance } from './writer.ts'

/** The vectors of fidelity as files, and how many there are. Plain data, so that another thread may work it out. */
export interface Fidelity {
  files: EmittedFile[]
  groups: number
  vectors: number
}

/** Works out the vectors of fidelity, which takes longer than all else that is emitted. */
export function emitFidelity(machine: Machine): Fidelity {
  const files = fidelityFiles(machine)
  const groups = [...files.values()].flat()
  return {
    files: [...files].map(([name, list]) => ({ path: `suite/fidelity/${name}.jsonl`, text: groupLines(list) })),
    groups: groups.length,
    vectors: groups.reduce((sum, group) => sum + group.vectors.length, 0),
  }
}

/** All of the suite but the vectors of fidelity, and its README, which counts them. */
export function emitSuite(
  machine: Machine,
  runtime: string,
): { files: EmittedFile[]; readme(fidelity: Fidelity): EmittedFile } {
  const maker = new VectorMaker(machine)
  const truth = truthData(machine)
  const virtualization = virtualizationGroups(machine, maker)
  const head = { title: machine.title, machine: machine.name, source: provenance(machine.at), runtime: `../${runtime}` }
  const files: EmittedFile[] = [
    { path: 'suite/driver.ts', text: fill('suite-driver', head) },
    { path: 'suite/frame.jsonl', text: jsonLines([frameData(machine, maker.frame)]) },
    { path: 'suite/fidelity.test.ts', text: fill('suite-fidelity', head) },
  ]
  if (truth.length > 0) {
    files.push({ path: 'suite/truth.test.ts', text: fill('suite-truth', head) })
    files.push({ path: 'suite/truth.jsonl', text: jsonLines(truth) })
  }
  if (virtualization.groups.length > 0) {
    files.push({ path: 'suite/virtualization.test.ts', text: fill('suite-virtualization', head) })
    files.push({ path: 'suite/virtualization.jsonl', text: groupLines(virtualization.groups) })
  }
  return {
    files,
    readme: fidelity => ({ path: 'suite/README.md', text: readme(machine, fidelity, virtualization) }),
  }
}

/** Groups by the extension that their instructions come from; what is no instruction's under `machine`. */
function fidelityFiles(machine: Machine): Map<string, FidelityGroup[]> {
  const files = new Map<string, FidelityGroup[]>()
  for (const group of new VectorMaker(machine).all()) {
    const name = group.instruction?.isa ?? 'machine'
    files.set(name, [...(files.get(name) ?? []), groupData(group, machine.at)])
  }
  return files
}

interface GuestSteps {
  verdict: Virtualizability
  groups: FidelityGroup[]
}

/** Steps of an operation for each sensitive one: fewer where one instruction has many (a CSR each). */
const STEPS = 4

/** What the verdict promises of a guest: every sensitive operation gives control to the monitor. */
function virtualizationGroups(machine: Machine, maker: VectorMaker): GuestSteps {
  const verdict = virtualizability(machine)
  const settings = verdict.configuration.flatMap(one => one.settings)
  const operations = new Map(operationsOf(machine).map(operation => [operation.name, operation]))
  const groups = new Map<string, FidelityGroup>()
  for (const { operation: name, privileged } of verdict.sensitive) {
    if (!privileged) continue
    const operation = operations.get(name)!
    const { group: id, title, at } = operation.instruction
    const group = groups.get(id) ?? { name: id, title, at: provenanceOf(at), vectors: [] }
    groups.set(id, group)
    const vectors = maker.guestSteps(operation, verdict.guestMode, settings, operation.csr ? 1 : STEPS)
    group.vectors.push(...groupData({ name, title, vectors }, machine.at).vectors)
  }
  return { verdict, groups: [...groups.values()] }
}

function readme(machine: Machine, fidelity: Fidelity, virtualization: GuestSteps): string {
  const count = (groups: FidelityGroup[]) => groups.reduce((sum, group) => sum + group.vectors.length, 0)
  const shown = new Set((machine.vectors ?? []).map(one => one.instruction))
  const groups = [...new Set(machine.instructionSet.instructions.map(one => one.group))]
  const { verdict } = virtualization
  return fill('suite-readme', {
    title: machine.title,
    machine: machine.name,
    source: provenance(machine.at),
    fidelity: fidelity.vectors,
    groups: fidelity.groups,
    truth: machine.vectors?.length ?? 0,
    shown: groups.filter(name => shown.has(name)).length,
    instructions: groups.length,
    without:
      groups
        .filter(name => !shown.has(name))
        .map(name => `\`${name}\``)
        .join(', ') || 'none',
    virtualization: count(virtualization.groups),
    verdict: verdict.verdict === 'not' ? 'not virtualizable' : verdict.verdict,
    guest: verdict.guestMode,
    offenders: verdict.offenders.map(one => `\`${one.operation}\``).join(', ') || 'none',
    rules: truthData(machine).map(({ instruction, rule, at, standard }) => ({
      instruction,
      rule,
      at,
      standard: standard ?? '',
    })),
  })
}
