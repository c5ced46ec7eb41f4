/** The command line: one command a room, loaded when it is asked for; errors for people, exit codes for programs. */
import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { Memory } from '../memory.ts'
import type { AnalyzeOptions } from './analyze.ts'
import type { AsmOptions, DisasmOptions } from './assemble.ts'
import type { LinuxOptions } from './linux.ts'
import { type ImportMachine, machineModules } from './machine-modules.ts'
import type { PciDumpOptions } from './pci.ts'
import type { GuestsOptions, RunOptions } from './run.ts'
import { type ExitCode, type FolderOptions, folders, printDiagnostics, systemMessage, UserError } from './terminal.ts'
import type { TestOptions } from './test.ts'

/**
 * Runs the command line given as in `process.argv`; gives the exit code.
 * @param importMachine how modules of a machine are imported
 */
export async function main(argv: readonly string[], importMachine: ImportMachine): Promise<number> {
  let exitCode = 0
  machineModules.import = importMachine
  endWithReader()
  const program = commands(code => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv as string[])
    return exitCode
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2
    if (problem instanceof UserError) {
      process.stderr.write(`specvisor: ${problem.message}\n`)
      return problem.exitCode
    }
    process.stderr.write(`specvisor: ${systemMessage(problem) ?? internalError(problem)}\n`)
    return 1
  }
}

/**
 * Generating is over in seconds, on as many cores as it has threads: code that is hot is compiled anew later than usual and with less put
 * in place of its calls, for V8's compiler took a third of all time.
 */
function compileLess(): void {
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=460')
}

/** A mistake of ours: what it is in a line, and the rest for those who ask. */
function internalError(problem: unknown): string {
  if (process.env.SPECVISOR_DEBUG) return String((problem as Error)?.stack ?? problem)
  const [message] = String((problem as Error)?.message ?? problem).split('\n')
  return `internal error: ${message}\n  this is a mistake in specvisor itself; SPECVISOR_DEBUG=1 shows where`
}

/** Whoever read our output may stop doing so (`| head`): then there is nothing more to say. */
function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EPIPE') process.exit(0)
      throw problem
    })
  }
}

/** Values of an option that may be repeated. */
const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value]

function commands(done: (code: number) => void): Command {
  const program = new Command('specvisor')
    .description('Describe a machine once in YAML; get its emulator, its hypervisor and its conformance suite.')
    .exitOverride()
    .showHelpAfterError()
    .enablePositionalOptions()
  // Folders may be named before the command, or among its own options.
  let chosen: FolderOptions = {}
  const withFolders = (command: Command): Command =>
    command
      .option('--specs <folder>', "a spec folder beside the project's own (may be repeated)", collect)
      .option('--out <folder>', 'folder of generated machines')
  withFolders(program).hook('preAction', (_program, command) => {
    const [before, after] = [program.opts<FolderOptions>(), command.opts<FolderOptions>()]
    chosen = { specs: [...(before.specs ?? []), ...(after.specs ?? [])], out: after.out ?? before.out }
  })
  const where = () => folders(chosen)
  const subcommand = (text: string) => withFolders(program.command(text).exitOverride())

  subcommand('generate [machines...]')
    .description('emit all that follows from the specs of these machines (of all, without names)')
    .option('--check', 'write nothing; fail if what is there differs')
    .option('--watch', 'again after each change of a spec')
    .option('--json', 'diagnostics as JSON')
    .action(async (names: string[], options: { check?: boolean; watch?: boolean; json?: boolean }) => {
      compileLess()
      const { generate, watchSpecs } = await import('./generate.ts')
      const memory = new Memory()
      const run = () => generate(where(), names, { check: options.check === true, json: options.json === true }, memory)
      if (options.watch) await watchSpecs(where(), run)
      done(await run())
    })

  subcommand('check [machines...]')
    .description('check specs without writing anything')
    .option('--watch', 'again after each change of a spec')
    .option('--json', 'diagnostics as JSON')
    .action(async (names: string[], options: { watch?: boolean; json?: boolean }) => {
      const { checkSpecs, watchSpecs } = await import('./generate.ts')
      const memory = new Memory()
      const run = (): ExitCode => {
        const { diagnostics, machines } = checkSpecs(where(), names, memory)
        if (printDiagnostics(diagnostics, options.json === true)) return 2
        if (!options.json) process.stdout.write(`${[...machines.keys()].join(', ')}: no errors\n`)
        return 0
      }
      if (options.watch) await watchSpecs(where(), run)
      done(run())
    })

  const pci = program.command('pci').description('PCI functions').exitOverride()
  withFolders(pci.command('dump <machine>').exitOverride())
    .description("print a machine's configuration spaces, for `lspci -F <file> -vvv` (/dev/stdin, in a pipe)")
    .option('--virtual', 'with all virtual functions enabled')
    .action(async (machine: string, options: PciDumpOptions) =>
      done(await (await import('./pci.ts')).pciDump(where(), machine, options)),
    )

  subcommand('analyze <machine>')
    .description('is it virtualizable by trap and emulate? the verdict of Popek and Goldberg, with reasons')
    .option('--mode <mode>', "the guests' mode (default: each that there is)")
    .option('--json', 'as JSON')
    .action(async (machine: string, options: AnalyzeOptions) =>
      done(await (await import('./analyze.ts')).analyze(where(), machine, options)),
    )

  subcommand('asm <machine> <source>')
    .description("assemble a source for a machine, by the machine's own assembler")
    .option('-o, --output <file>', 'where to write (default: beside the source)')
    .option('--flat', 'a flat binary in place of an ELF file')
    .option('--base <address>', 'address of the first byte')
    .option('-D, --define <name=value...>', 'define symbols')
    .option('--listing', 'print what each line became')
    .action(async (machine: string, source: string, options: AsmOptions) =>
      done(await (await import('./assemble.ts')).asm(where(), machine, source, options)),
    )

  subcommand('disasm <machine> <file>')
    .description('disassemble an ELF file or a flat binary')
    .option('--base <address>', 'address of the first byte of a flat binary')
    .option('--no-aliases', 'instructions as they are, no pseudo-instructions')
    .option('--json', 'as JSON')
    .action(async (machine: string, file: string, options: DisasmOptions) =>
      done(await (await import('./assemble.ts')).disasm(where(), machine, file, options)),
    )

  const looking = (text: string) =>
    subcommand(text)
      .option(
        '--stats',
        'count instructions, traps and device accesses, and print them with time and memory at the end',
      )
      .option('--profile', 'print what is hot, and what translated code has done, at the end')
      .option('--gdb <port>', 'wait for gdb on this port of the own machine (0: any)')
      .option('--trace <file>', 'write each instruction and trap there (-: standard error)')
      .option('--trace-range <from-to>', 'only at these addresses')
      .option('--trace-mode <mode>', 'only in this mode')
      .option('--trace-exceptions [trap]', 'only traps, or only this one')
      .option('--json', 'statistics and profile as JSON')

  looking('run <machine> <program> [arguments...]')
    .description('run a program on the bare machine: an ELF file, a flat binary or an assembly source')
    .option('--memory <size>', "RAM in place of the spec's, as 16 MiB")
    .option(
      '--engine <engine>',
      'fast (the default): hot code becomes WebAssembly; or reference, with which it shares all results',
    )
    .option('--limit <instructions>', 'stop after so many')
    .option('--files <folder>', 'the folder whose files the program may read and write', '.')
    .passThroughOptions()
    .action(async (machine: string, program: string, args: string[], options: RunOptions) =>
      done(await (await import('./run.ts')).run(where(), machine, program, args, options)),
    )

  looking('linux <machine>')
    .description("boot an operating system: Debian's kernel under OpenSBI, or others; Ctrl-A x ends it")
    .option('--kernel <file>', "an ELF file, a raw image, either in gzip; 'none': firmware is all that runs")
    .option('--firmware <file>', "what runs first; 'none': nothing, and the kernel's calls are answered here")
    .option('--initrd <file>', 'the initramfs')
    .option('--append <text>', "the kernel's command line")
    .option('--memory <size>', "RAM in place of the spec's, as 512M")
    .option(
      '--engine <engine>',
      'fast (the default): hot code becomes WebAssembly; or reference, with which it shares all results',
    )
    .option('--harts <number>', 'processors')
    .option('--disk <file>', 'a disk image (may be repeated where the machine has more than one place)', collect)
    .option('--net', "a network on which the host's own services are reached, at 10.0.2.2")
    .option('--hub <port>', 'a network with other machines of this host that are started with the same port')
    .option('--mac <address>', "the network device's address, as 52:54:00:12:34:56")
    .option('--snapshot <file>', 'write the machine there when --limit or --until end it, or at Ctrl-A s')
    .option('--restore <file>', 'go on from a snapshot in place of booting')
    .option('--limit <instructions>', 'end after so many')
    .option('--until <text>', 'end when the console has printed this')
    .option('--realtime', "time goes by the host's clock; without it, waiting takes no time, and runs are the same")
    .action(async (machine: string, options: LinuxOptions) =>
      done(await (await import('./linux.ts')).linux(where(), machine, options)),
    )

  const guest = (text: string) =>
    subcommand(text)
      .option('--memory <size>', 'memory of each guest (64 KiB)')
      .option('--limit <instructions>', 'instructions that each guest may attempt')
      .option('--input <text>', 'what is typed on its console')
      .option('--json', 'as JSON')

  guest('guests <machine> <programs...>')
    .description('run guests side by side under the generated hypervisor, and print their exits')
    .option('--technique <technique>', "how its clock and its like are virtualized (default: the spec's first)")
    .action(async (machine: string, programs: string[], options: GuestsOptions) =>
      done(await (await import('./run.ts')).guests(where(), machine, programs, options)),
    )

  guest('compare <machine> <program>')
    .description('run a guest on the bare machine and under every technique; it must not be able to tell')
    .action(async (machine: string, program: string, options: GuestsOptions) =>
      done(await (await import('./run.ts')).compare(where(), machine, program, options)),
    )

  subcommand('test <machine>')
    .description("run a machine's conformance suite: fidelity, truth, virtualization")
    .option('--grep <text>', 'only tests whose names match')
    .action(async (machine: string, options: TestOptions) =>
      done(await (await import('./test.ts')).test(where(), machine, options)),
    )

  subcommand('docs <machine>')
    .description("print a machine's manual (Markdown)")
    .option('-o, --output <file>', 'write it to a file')
    .action(async (machine: string, options: { output?: string }) =>
      done(await (await import('./docs.ts')).docs(where(), machine, options)),
    )

  program
    .command('new <machine>')
    .exitOverride()
    .description('write a small machine that works, to be changed into another')
    .option('--in <folder>', 'where its specs/ and programs/ go', '.')
    .action(async (machine: string, options: { in: string }) =>
      done(await (await import('./new.ts')).scaffold(machine, options.in)),
    )

  return program
}
