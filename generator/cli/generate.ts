/** `specvisor generate` and `specvisor check`. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { checkMachines } from '../check.ts'
import { Diagnostics } from '../diagnostics.ts'
import { type EmittedFile, emitBeside, type Fidelity, hasProcessor } from '../emit/index.ts'
import { loadSpecs } from '../load/index.ts'
import type { Memory } from '../memory.ts'
import type { Machine } from '../model.ts'
import { format } from './format.ts'
import { Helper } from './helper.ts'
import {
  type ExitCode,
  type Folders,
  printDiagnostics,
  progress,
  progressEnd,
  projectRoot,
  UserError,
} from './terminal.ts'

export interface GenerateOptions {
  /** Compare with what is there instead of writing. */
  check: boolean
  json: boolean
}

/**
 * Checks the machines asked for (all, without names), and every parameter set of their families.
 * @param memory of earlier checks, which makes one after an edit quick
 */
export function checkSpecs(
  folders: Folders,
  names: readonly string[],
  memory?: Memory,
  whole?: (machine: Machine) => void,
): { diagnostics: Diagnostics; machines: Map<string, Machine> } {
  const diagnostics = new Diagnostics()
  const specs = loadSpecs(folders.specs, diagnostics.report, memory)
  const wanted = names.length > 0 ? names : specs.machines.keys()
  const machines = checkMachines(specs, wanted, diagnostics.report, whole, memory)
  return { diagnostics, machines }
}

export async function generate(
  folders: Folders,
  names: readonly string[],
  options: GenerateOptions,
  memory?: Memory,
): Promise<ExitCode> {
  const helper = new Helper()
  try {
    return await generateWith(helper, folders, names, options, memory)
  } finally {
    await helper.close()
  }
}

async function generateWith(
  helper: Helper,
  folders: Folders,
  names: readonly string[],
  options: GenerateOptions,
  memory: Memory | undefined,
): Promise<ExitCode> {
  progress('checking specs')
  const fidelity = new Map<Machine, Promise<Fidelity>>()
  const { diagnostics, machines } = checkSpecs(folders, names, memory, machine => {
    if (hasProcessor(machine)) fidelity.set(machine, helper.fidelity(machine))
  })
  progressEnd()
  if (printDiagnostics(diagnostics, options.json)) {
    process.stderr.write(`nothing was generated: ${folders.out} is as it was\n`)
    return 2
  }
  mkdirSync(folders.out, { recursive: true })
  clearLeftovers(folders.out)
  const scratch = mkdtempSync(join(dirname(folders.out), `${SCRATCH}${process.pid}-`))
  try {
    const vectors: (() => Promise<void>)[] = []
    for (const [name, machine] of machines) {
      progress(`emitting ${name}`)
      const { files, rest } = emitBeside(machine, runtimePath(folders, name))
      write(join(scratch, name), files)
      if (rest) {
        vectors.push(async () => write(join(scratch, name), rest(await fidelity.get(machine)!)))
      }
    }
    progress('formatting')
    // Vectors are not formatted: they come when they are there.
    await format(scratch)
    progress('working out vectors')
    for (const one of vectors) await one()
    progressEnd()
    return options.check ? compare(scratch, folders.out, names.length === 0) : swap(scratch, folders.out, machines)
  } finally {
    progressEnd()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const SCRATCH = '.specvisor-'
/** What a machine's folder is called while the new one takes its place. */
const OLD = '.old'

/** Clears up after runs that were killed: a machine that was between its old folder and its new one gets the old one back. */
function clearLeftovers(out: string): void {
  const beside = dirname(out)
  for (const name of readdirSync(beside)) {
    const owner = name.startsWith(SCRATCH) ? Number.parseInt(name.slice(SCRATCH.length), 10) : Number.NaN
    if (Number.isNaN(owner) || isRunning(owner)) continue
    const scratch = join(beside, name)
    for (const entry of readdirSync(scratch).filter(one => one.endsWith(OLD))) {
      const target = join(out, entry.slice(0, -OLD.length))
      if (!existsSync(target)) renameSync(join(scratch, entry), target)
    }
    rmSync(scratch, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The runtime's folder, seen from the machine's. */
function runtimePath(folders: Folders, name: string): string {
  return relative(join(folders.out, name), join(projectRoot, 'runtime')).split(sep).join('/')
}

function write(folder: string, files: readonly EmittedFile[]): void {
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.text)
  }
}

function filesBelow(folder: string, prefix = ''): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry =>
      entry.isDirectory()
        ? filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`)
        : [`${prefix}${entry.name}`],
    )
    .sort()
}

function compare(scratch: string, out: string, everything: boolean): ExitCode {
  const machines = everything ? new Set([...list(scratch), ...list(out)]) : new Set(list(scratch))
  const differences: string[] = []
  for (const machine of [...machines].sort()) {
    const fresh = new Set(filesBelow(join(scratch, machine)))
    const old = new Set(filesBelow(join(out, machine)))
    for (const path of [...new Set([...fresh, ...old])].sort()) {
      const name = `${machine}/${path}`
      if (!old.has(path)) differences.push(`missing   ${name}`)
      else if (!fresh.has(path)) differences.push(`left over ${name}`)
      else if (!readFileSync(join(scratch, name)).equals(readFileSync(join(out, name))))
        differences.push(`differs   ${name}`)
    }
  }
  if (differences.length === 0) {
    process.stdout.write(`${out} is what the specs give\n`)
    return 0
  }
  process.stdout.write(
    `${differences.join('\n')}\n${differences.length} files are not what the specs give: run 'specvisor generate'\n`,
  )
  return 1
}

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Puts the new folders in the old ones' place; each machine's changes as a whole. */
function swap(scratch: string, out: string, machines: ReadonlyMap<string, Machine>): ExitCode {
  for (const [name, machine] of machines) {
    const target = join(out, name)
    const old = join(scratch, `${name}${OLD}`)
    if (existsSync(target)) renameSync(target, old)
    mkdirSync(join(scratch, name), { recursive: true })
    renameSync(join(scratch, name), target)
    process.stdout.write(
      `generated ${name}: ${machine.instructionSet.instructions.length} instructions, ${filesBelow(target).length} files\n`,
    )
  }
  return 0
}

/** Runs `action` now and after each change of a spec, until interrupted. */
export async function watchSpecs(folders: Folders, action: () => unknown): Promise<never> {
  const attempt = async () => {
    const start = performance.now()
    try {
      await action()
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem
      process.stderr.write(`${problem.message}\n`)
    }
    process.stdout.write(`${(performance.now() - start).toFixed(0)} ms; watching ${folders.specs.join(', ')}\n`)
  }
  // One attempt after another; changes during one are those of the next.
  let last = Promise.resolve()
  return new Promise((_, reject) => {
    const next = (): void => {
      last = last.then(attempt)
      last.catch(reject)
    }
    // Before the first attempt, so that no change after it is missed.
    let timer: NodeJS.Timeout | undefined
    for (const folder of folders.specs) {
      watch(folder, { recursive: true }, () => {
        clearTimeout(timer)
        timer = setTimeout(next, 30)
      })
    }
    next()
  })
}
