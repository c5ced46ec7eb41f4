/** `--gdb`, `--trace` and `--stats`, for commands that run something. */

import { closeSync, openSync, writeSync } from 'node:fs'
import type { Disassembler } from '../../runtime/assembler/index.ts'
import { serveGdb } from '../../runtime/boot/gdb-socket.ts'
import type { Outcome } from '../../runtime/boot/program.ts'
import type { DebugDescription } from '../../runtime/debug/description.ts'
import { count, type Statistics } from '../../runtime/debug/statistics.ts'
import { DebugTarget } from '../../runtime/debug/target.ts'
import { trace } from '../../runtime/debug/trace.ts'
import type { ReferenceEngine } from '../../runtime/engine/reference.ts'
import { integerOption } from './assemble.ts'
import {
  type AnyArchitecture,
  type AnyInstruction,
  type AnyState,
  generatedModule,
  hasGenerated,
  importGenerated,
} from './generated.ts'
import { type Folders, UserError } from './terminal.ts'

export interface LookOptions {
  /** TCP port for gdb; 0 takes any that is free. */
  gdb?: string
  /** Where the trace goes; `-` is standard error. */
  trace?: string
  traceRange?: string
  traceMode?: string
  traceExceptions?: string | boolean
  stats?: boolean
}

/** What is run, whatever loaded it. */
export interface Debuggee {
  readonly engine: ReferenceEngine<AnyState, AnyInstruction>
  run(limit?: number): Outcome
}

/** Lets gdb run it; gives how it ended, and runs it to its end where the debugger lets go before. */
export async function runUnderGdb(
  folders: Folders,
  machine: string,
  architecture: AnyArchitecture,
  debuggee: Debuggee,
  gdb: string,
): Promise<Outcome> {
  if (!hasGenerated(folders, machine, 'debugger'))
    throw new UserError(`machine '${machine}' cannot be debugged: its spec has no 'debugger:' section`, 2)
  const { debugDescription } = (await importGenerated(folders, machine, 'debugger.ts')) as {
    debugDescription: DebugDescription<AnyState>
  }
  const port = Number(integerOption(gdb, '--gdb'))
  if (port > 0xffff) throw new UserError(`--gdb takes a TCP port, 0 to ${0xffff}`, 2)
  let ended: Outcome | undefined
  const target = new DebugTarget({
    architecture,
    engine: debuggee.engine,
    description: debugDescription,
    run: limit => {
      const outcome = debuggee.run(limit)
      if (outcome.reason === 'limit') return undefined
      ended = outcome
      return outcome.reason === 'exit'
        ? { reason: 'exited', status: outcome.status }
        : { reason: 'failed', message: outcome.message }
    },
  })
  try {
    const how = await serveGdb(target, port, at => {
      process.stderr.write(`waiting for gdb: target remote localhost:${at}\n`)
    })
    if (ended) return ended
    if (how === 'killed') throw new UserError('ended by the debugger')
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new UserError(`port ${port} is in use`)
    if (code === 'EACCES') throw new UserError(`port ${port} cannot be had: access is denied`)
    throw problem
  }
  return debuggee.run()
}

/** Sets up what the options ask to see; the result ends it, and gives the statistics if they are wanted. */
export async function look(
  folders: Folders,
  machine: string,
  architecture: AnyArchitecture,
  debuggee: Debuggee,
  options: LookOptions,
): Promise<() => Statistics | undefined> {
  const { engine } = debuggee
  const statistics = options.stats ? count(architecture, engine) : undefined
  if (options.trace === undefined) return () => statistics?.()
  const { disassembler } = (await generatedModule(folders, machine, 'disassembler')) as { disassembler: Disassembler }
  const [from, to] = rangeOption(options.traceRange)
  const { descriptor, close } = traceFile(options.trace)
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) writeSync(descriptor, `${lines.join('\n')}\n`)
    lines = []
  }
  try {
    const end = trace({
      architecture,
      engine,
      filter: {
        from,
        to,
        mode: options.traceMode,
        exceptions: options.traceExceptions === true ? 'all' : options.traceExceptions || undefined,
      },
      disassemble: (bytes, pc) => disassembler.line(bytes, 0, pc).text,
      write: line => {
        lines.push(line)
        if (lines.length >= LINES_AT_ONCE) flush()
      },
    })
    return () => {
      end()
      flush()
      close()
      return statistics?.()
    }
  } catch (problem) {
    if (problem instanceof RangeError) throw new UserError(`--trace: ${problem.message}`, 2)
    throw problem
  }
}

const LINES_AT_ONCE = 1000

function traceFile(path: string): { descriptor: number; close: () => void } {
  if (path === '-') return { descriptor: 2, close: () => {} }
  try {
    const descriptor = openSync(path, 'w')
    return { descriptor, close: () => closeSync(descriptor) }
  } catch (problem) {
    throw new UserError(`cannot write ${path}: ${(problem as NodeJS.ErrnoException).code}`)
  }
}

/** `0x8000_0000-0x8000_00ff`, or one address. */
function rangeOption(text: string | undefined): [from?: bigint, to?: bigint] {
  if (text === undefined) return []
  const [first, last = first] = text.split('-')
  return [integerOption(first!, '--trace-range'), integerOption(last!, '--trace-range')]
}
