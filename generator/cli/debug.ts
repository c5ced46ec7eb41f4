/** `--gdb`, `--trace` and `--stats`, for commands that run something. */

import { closeSync, openSync, writeSync } from 'node:fs'
import type { Disassembler } from '../../runtime/assembler/index.ts'
import type { Driven } from '../../runtime/boot/drive.ts'
import { listenGdb, serveGdb } from '../../runtime/boot/gdb-socket.ts'
import type { Outcome } from '../../runtime/boot/program.ts'
import type { System, SystemStop } from '../../runtime/boot/system.ts'
import type { DebugDescription } from '../../runtime/debug/description.ts'
import { count, type Statistics, showStatistics } from '../../runtime/debug/statistics.ts'
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
  profile?: boolean
  json?: boolean
}

type AnyEngine = ReferenceEngine<AnyState, AnyInstruction>

/** What is run, whatever loaded it. */
export interface Debuggee {
  readonly engine: AnyEngine
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
  const description = await debugDescription(folders, machine)
  const port = portOption(gdb)
  let ended: Outcome | undefined
  const target = new DebugTarget({
    architecture,
    engines: [debuggee.engine],
    description,
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
    const how = await serveGdb(target, port, sayPort)
    if (ended) return ended
    if (how === 'killed') throw new UserError('ended by the debugger')
  } catch (problem) {
    throw portProblem(port, problem)
  }
  return debuggee.run()
}

/** A system that runs as gdb says, and rests in between; without gdb any more, it runs. */
export async function systemUnderGdb(
  folders: Folders,
  machine: string,
  system: System<AnyState, AnyInstruction>,
  option: string,
  events: { changed(): void; ended(problem: unknown): void },
): Promise<Driven & { close(): void }> {
  const description = await debugDescription(folders, machine)
  const port = portOption(option)
  let free = false
  /** How the last run ended, where that is of interest to more than the debugger. */
  let last: SystemStop | undefined
  const target = new DebugTarget({
    architecture: system.architecture,
    engines: system.harts.engines,
    description,
    run: (limit, hart) => {
      last = hart === undefined ? system.run(limit) : system.step(hart)
      if (last.reason === 'off') return { reason: 'exited', status: last.status }
      return last.reason === 'failed' ? last : undefined
    },
  })
  const { gdb, close } = listenGdb(target, port, {
    listening: sayPort,
    received: events.changed,
    left: how => {
      free = true
      if (how === 'killed') events.ended(new UserError('ended by the debugger'))
      else events.changed()
    },
    failed: problem => events.ended(portProblem(port, problem)),
  })
  return {
    harts: system.harts,
    board: system.board,
    stop: () => system.stop(),
    run: limit => {
      if (free) return system.run(limit)
      const before = last
      if (gdb.running) gdb.slice(limit)
      // A debugger may look at a machine that has failed, for as long as it likes.
      if (last && (last.reason === 'off' || (gdb.running && last !== before))) return last
      return { reason: 'paused' }
    },
    close,
  }
}

async function debugDescription(folders: Folders, machine: string): Promise<DebugDescription<AnyState>> {
  if (!hasGenerated(folders, machine, 'debugger'))
    throw new UserError(`machine '${machine}' cannot be debugged: its spec has no 'debugger:' section`, 2)
  return ((await importGenerated(folders, machine, 'debugger.ts')) as { debugDescription: DebugDescription<AnyState> })
    .debugDescription
}

function portOption(text: string): number {
  const port = Number(integerOption(text, '--gdb'))
  if (port < 0 || port > 0xffff) throw new UserError(`--gdb takes a TCP port, 0 to ${0xffff}`, 2)
  return port
}

const sayPort = (port: number): void => void process.stderr.write(`waiting for gdb: target remote localhost:${port}\n`)

function portProblem(port: number, problem: unknown): unknown {
  const { code } = problem as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new UserError(`port ${port} is in use`)
  if (code === 'EACCES') return new UserError(`port ${port} cannot be had: access is denied`)
  return problem
}

/** Sets up what the options ask to see; the result ends it, and gives the statistics if they are wanted. */
export async function look(
  folders: Folders,
  machine: string,
  architecture: AnyArchitecture,
  engines: readonly AnyEngine[],
  options: LookOptions,
): Promise<() => Statistics | undefined> {
  const statistics = options.stats ? count(architecture, engines) : undefined
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
    const ends = engines.map((engine, hart) =>
      trace({
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
          lines.push(engines.length > 1 ? `${hart}: ${line}` : line)
          if (lines.length >= LINES_AT_ONCE) flush()
        },
      }),
    )
    return () => {
      for (const end of ends) end()
      flush()
      close()
      return statistics?.()
    }
  } catch (problem) {
    if (problem instanceof RangeError) throw new UserError(`--trace: ${problem.message}`, 2)
    throw problem
  }
}

/** Statistics on standard error, for people or as JSON. */
export function printStatistics(instructions: number, milliseconds: number, more: Statistics, json: boolean): void {
  const memory = process.resourceUsage().maxRSS * 1024
  const perSecond = Math.round((instructions / milliseconds) * 1000)
  process.stderr.write(
    json
      ? `${JSON.stringify({ instructions, milliseconds: Math.round(milliseconds), perSecond, peakMemory: memory, statistics: more })}\n`
      : `${instructions} instructions in ${(milliseconds / 1000).toFixed(2)} s, ${(perSecond / 1e6).toFixed(1)} million a second; peak memory ${Math.round(memory / 1024 / 1024)} MiB\n${showStatistics(more)}`,
  )
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
