/**
 * `npm run mutation [machine…] [-- --count N --seed TEXT]`: would the conformance suite notice mistakes in the semantics?
 *
 * Each mutant has one mistake; its emulator is emitted and held to the suite that was emitted from the true specs. Mutants that are
 * proved to behave the same (see `mutation/equivalence.ts`) do not count. Fails below 90 % killed.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Diagnostics, place, renderAll } from '../generator/diagnostics.ts'
import { elaborate } from '../generator/elaborate/machine.ts'
import { composeMachine, loadSpecs } from '../generator/load/index.ts'
import type { Machine } from '../generator/model.ts'
import { frameData, groupData, truthData } from '../generator/suite/data.ts'
import { Random } from '../generator/suite/random.ts'
import { VectorMaker } from '../generator/suite/vectors.ts'
import { frameOf } from '../runtime/conformance/index.ts'
import { allMutants, type Mutant } from './mutation/mutants.ts'
import { Laboratory, type Suite } from './mutation/run.ts'

const ROOT = join(import.meta.dirname, '..')
const DEFAULT_COUNT = 250
const PROMISE = 0.9

function machineNamed(name: string): Machine {
  const found = new Diagnostics()
  const composition = composeMachine(loadSpecs([join(ROOT, 'specs')], found.report), name, found.report)
  const machine = composition && elaborate(composition, found.report)
  if (machine) return machine
  process.stderr.write(`${renderAll(found.list)}\n`)
  process.exit(2)
}

async function suiteOf(machine: Machine): Promise<Suite> {
  const maker = new VectorMaker(machine)
  const frame = frameData(machine, maker.frame)
  const { assembler } = await import(pathToFileURL(join(ROOT, 'generated', machine.name, 'assembler.ts')).href)
  return {
    frame,
    fidelity: maker.all().map(group => groupData(group, machine.at)),
    truth: truthData(machine).map(vector => ({
      vector,
      code: assembler.encodeLine(vector.assembly, frameOf(frame).pc),
    })),
  }
}

/** So many of all mutants, spread over them by chance but the same ones in each run. */
function sample(all: Mutant[], count: number, seed: string): Mutant[] {
  const random = new Random(seed)
  const ranked = all.map(mutant => ({ mutant, rank: random.next() })).sort((a, b) => a.rank - b.rank)
  return ranked.slice(0, count).map(one => one.mutant)
}

const nameOf = ({ within }: Mutant): string =>
  'instruction' in within
    ? within.instruction.id
    : 'function' in within
      ? `${within.function}()`
      : `guard ${within.guard}`

/** Why nothing noticed, as far as can be told without a proof. */
const REASONS: Record<Mutant['kind'], string> = {
  operator: 'both give the same in every vector',
  sign: 'the sign bit is never set there, or what it spreads to is cut off again',
  width: 'the bit that is lost is never set there, or is cut off again',
  source: 'both sources hold the same wherever it matters',
  constant: 'no vector comes as near to the edge, or nothing reaches it',
  condition: 'the two differ only where another test has decided already, or no vector meets the case',
  dropped: 'the place has that value already, or nothing reaches it',
}

async function measure(name: string, count: number, seed: string): Promise<boolean> {
  const machine = machineNamed(name)
  const suite = await suiteOf(machine)
  const all = [...allMutants(machine)]
  const mutants = sample(all, count, `${seed} ${name}`)
  const laboratory = new Laboratory(machine, suite, join(ROOT, 'generated', name))
  const fates = new Map<Mutant, string>()
  const started = Date.now()
  try {
    for (const mutant of mutants) {
      fates.set(mutant, await laboratory.fate(mutant))
      if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${fates.size}/${mutants.length}`)
    }
  } finally {
    laboratory.close()
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  }
  const of = (fate: string) => [...fates].filter(([, one]) => one === fate).map(([mutant]) => mutant)
  const [killed, survived, equivalent] = [of('killed'), of('survived'), of('equivalent')]
  const score = killed.length / Math.max(1, killed.length + survived.length)
  const kinds = [...new Set(mutants.map(one => one.kind))].sort()
  process.stdout.write(
    `${name}: ${(100 * score).toFixed(1)} % of ${killed.length + survived.length} mutants killed ` +
      `(${mutants.length} of ${all.length} taken, ${equivalent.length} equivalent; ${((Date.now() - started) / 1000).toFixed(0)} s)\n`,
  )
  for (const kind of kinds) {
    const count = (list: Mutant[]) => list.filter(one => one.kind === kind).length
    process.stdout.write(
      `  ${kind.padEnd(10)} ${count(killed)} killed, ${count(survived)} survived, ${count(equivalent)} equivalent\n`,
    )
  }
  for (const mutant of survived) {
    process.stdout.write(
      `  survived: ${nameOf(mutant)}: ${mutant.text} (${place(mutant.at)}): ${REASONS[mutant.kind]}\n`,
    )
  }
  return score >= PROMISE
}

const args = process.argv.slice(2)
const option = (name: string): string | undefined => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const count = Number(option('--count') ?? DEFAULT_COUNT)
const seed = option('--seed') ?? 'mutation'
const names = args.filter(one => !one.startsWith('--'))
let good = true
for (const name of names.length > 0 ? names : ['pico', 'rv64']) {
  if (!existsSync(join(ROOT, 'generated', name))) {
    process.stderr.write(`there is no generated/${name}: run \`npm run generate\` first\n`)
    process.exit(2)
  }
  good = (await measure(name, count, seed)) && good
}
process.exit(good ? 0 : 1)
