/** `specvisor run` and `specvisor compare`: programs on a machine, and guests under its hypervisor. */
import { BootError } from '../../runtime/boot/errors.ts'
import { HostFileError } from '../../runtime/boot/host-files.ts'
import { NodeConsole } from '../../runtime/boot/node-console.ts'
import { NodeFiles } from '../../runtime/boot/node-files.ts'
import { type Outcome, ProgramRun } from '../../runtime/boot/program.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import { compareTechniques, exitsTable, type TechniqueRun } from '../../runtime/hypervisor/compare.ts'
import { type GuestOptions, Hypervisor } from '../../runtime/hypervisor/hypervisor.ts'
import { type GuestImage, HypervisorError, showEnd, type VirtualizedMachine } from '../../runtime/hypervisor/types.ts'
import { assembleFile, countOption, imageOf } from './assemble.ts'
import { type LookOptions, look, printStatistics, runUnderGdb } from './debug.ts'
import {
  type AnyInstruction,
  type AnyState,
  engineSemantics,
  generatedModule,
  hasGenerated,
  importGenerated,
  readUserFile,
  requireGenerated,
} from './generated.ts'
import { type ExitCode, type Folders, UserError } from './terminal.ts'

export interface RunOptions extends LookOptions {
  memory?: string
  limit?: string
  files?: string
  engine?: string
}

/** Runs a program on the bare machine; the exit code is the program's own. */
export async function run(
  folders: Folders,
  machine: string,
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<number> {
  const { architecture } = await generatedModule(folders, machine, 'machine')
  const { boot } = await generatedModule(folders, machine, 'boot')
  const devices: readonly DeviceSlot<AnyState>[] = hasGenerated(folders, machine, 'devices')
    ? (await generatedModule(folders, machine, 'devices')).DEVICES
    : []
  const semantics = await engineSemantics(folders, machine, options.engine)
  const file = await programBytes(folders, machine, program)
  const console = new NodeConsole()
  const started = performance.now()
  const running = reporting(program, () => {
    return new ProgramRun(architecture, {
      boot,
      file,
      console,
      devices,
      terminal: console.terminal,
      files: grantedFiles(options.files ?? '.'),
      commandLine: [program, ...args].join(' '),
      ...(semantics ? { semantics } : {}),
      ...(options.memory === undefined ? {} : { ramSize: Number(countOption(options.memory, '--memory', 1n)) }),
    })
  })
  const limit = options.limit === undefined ? undefined : Number(countOption(options.limit, '--limit', 1n))
  const finish = await look(folders, machine, architecture, [running.engine], options)
  const outcome =
    options.gdb === undefined
      ? running.run(limit)
      : await runUnderGdb(folders, machine, architecture, running, options.gdb)
  console.flush()
  const statistics = finish()
  if (statistics)
    printStatistics(running.engine.attempted, performance.now() - started, statistics, options.json === true)
  return exitCodeOf(outcome, program, limit)
}

/** The folder that a program may use. Throws a UserError where there is no such folder. */
function grantedFiles(folder: string): NodeFiles {
  try {
    return new NodeFiles(folder)
  } catch (problem) {
    if (!(problem instanceof HostFileError)) throw problem
    throw new UserError(`--files takes a folder: ${folder} is none (${problem.code})`, 2)
  }
}

/** An assembly source is assembled on the way. */
async function programBytes(folders: Folders, machine: string, program: string): Promise<Uint8Array> {
  if (!/\.(s|S|asm)$/.test(program)) return readUserFile(program)
  const assembled = await assembleFile(folders, machine, program)
  const { boot } = await generatedModule(folders, machine, 'boot')
  return imageOf(assembled, program, boot.elf === undefined)
}

/** Errors of loading become messages. */
function reporting<T>(program: string, make: () => T): T {
  try {
    return make()
  } catch (problem) {
    if (
      problem instanceof BootError ||
      problem instanceof HypervisorError ||
      problem instanceof HostFileError ||
      problem instanceof RangeError
    ) {
      throw new UserError(`${program}: ${problem.message}`)
    }
    throw problem
  }
}

function exitCodeOf(outcome: Outcome, program: string, limit: number | undefined): number {
  if (outcome.reason === 'exit') return outcome.status & 0xff
  if (outcome.reason === 'limit') throw new UserError(`${program} was stopped after ${limit} instructions`)
  throw new UserError(`${program}: ${outcome.message}`)
}

type AnyVirtualized = VirtualizedMachine<AnyState, AnyInstruction, string>

async function virtualizedMachine(folders: Folders, machine: string): Promise<AnyVirtualized> {
  requireGenerated(folders, machine)
  if (!hasGenerated(folders, machine, 'hypervisor/index')) {
    throw new UserError(`machine '${machine}' has no hypervisor: its spec has no 'virtualization:' section`, 2)
  }
  return ((await importGenerated(folders, machine, 'hypervisor/index.ts')) as { virtualized: AnyVirtualized })
    .virtualized
}

async function guestImage(folders: Folders, machine: string, program: string): Promise<GuestImage> {
  const assembled = await assembleFile(folders, machine, program)
  return { base: Number(assembled.base), bytes: imageOf(assembled, program, true), entry: Number(assembled.entry) }
}

export interface GuestsOptions {
  memory?: string
  technique?: string
  limit?: string
  input?: string
  json?: boolean
}

const GUEST_MEMORY = 0x1_0000

async function guestOptions(
  folders: Folders,
  machine: string,
  program: string,
  options: GuestsOptions,
): Promise<GuestOptions> {
  return {
    name: program,
    image: await guestImage(folders, machine, program),
    memory: options.memory === undefined ? GUEST_MEMORY : Number(countOption(options.memory, '--memory', 1n)),
    ...(options.input === undefined ? {} : { input: options.input }),
  }
}

const limits = (options: GuestsOptions) =>
  options.limit === undefined ? {} : { instructions: Number(countOption(options.limit, '--limit', 1n)) }

/** Runs one guest or several, side by side, under the generated hypervisor. */
export async function guests(
  folders: Folders,
  machine: string,
  programs: readonly string[],
  options: GuestsOptions,
): Promise<ExitCode> {
  const parts = await virtualizedMachine(folders, machine)
  const hypervisor = new Hypervisor(parts)
  for (const program of programs) {
    const guest = await guestOptions(folders, machine, program, options)
    reporting(program, () =>
      hypervisor.addGuest({ ...guest, ...(options.technique === undefined ? {} : { technique: options.technique }) }),
    )
  }
  const results = reporting('hypervisor', () => hypervisor.run(limits(options)))
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(
        results.map(r => ({
          ...r,
          exits: Object.fromEntries(r.exits),
          time: String(r.time),
          trace: r.trace.events.length,
          end: showEnd(r.end),
        })),
        null,
        2,
      )}\n`,
    )
    return 0
  }
  for (const result of results)
    process.stdout.write(
      `--- ${result.name}: ${showEnd(result.end)}\n${result.output}${result.output.endsWith('\n') ? '' : '\n'}`,
    )
  const runs = results.map(result => ({ technique: result.name, result }))
  process.stdout.write(`\nExits by class\n${exitsTable(runs, parts.classes, false)}\n`)
  return 0
}

/** Runs one guest on the bare machine and under every technique; fails if it could tell. */
export async function compare(
  folders: Folders,
  machine: string,
  program: string,
  options: GuestsOptions,
): Promise<ExitCode> {
  const parts = await virtualizedMachine(folders, machine)
  const guest = await guestOptions(folders, machine, program, options)
  const runs = reporting(program, () => compareTechniques(parts, guest, limits(options)))
  const differing = runs.filter(r => r.difference !== undefined)
  if (options.json) process.stdout.write(`${JSON.stringify(runs.map(asJson), null, 2)}\n`)
  else {
    const [bare] = runs
    process.stdout.write(`${program} on ${machine}: ${showEnd(bare!.result.end)}\n${bare!.result.output.trimEnd()}\n\n`)
    process.stdout.write(`${exitsTable(runs, parts.classes)}\n`)
    for (const { technique, difference } of differing)
      process.stdout.write(`${technique}: the guest could tell: ${difference}\n`)
  }
  return differing.length === 0 ? 0 : 1
}

const asJson = ({ technique, result, difference }: TechniqueRun) => ({
  technique,
  end: showEnd(result.end),
  instructions: result.instructions,
  exits: Object.fromEntries(result.exits),
  same: difference === undefined,
  ...(difference === undefined ? {} : { difference }),
})
