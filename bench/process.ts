/** Processes with what they take: wall time as seen from here, processor time as the host's kernel counts it. */
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Milliseconds. */
export interface Times {
  readonly wall: number
  /** Of all threads, in the process and in the host's kernel. */
  readonly cpu: number
}

/** What Node is given to run a program of this folder, as the command is run. */
export const ownProgram = (name: string, ...words: readonly string[]): string[] => [
  fileURLToPath(new URL('start.mjs', import.meta.url)),
  fileURLToPath(new URL(name, import.meta.url)),
  ...words,
]

/** Whether a program is installed. */
export const isInstalled = (program: string): boolean => !spawnSync(program, ['--version']).error

/** Runs a process to its end. Throws where it cannot be run, or ends by a signal. */
export function timed(command: string, words: readonly string[]): Times & { status: number; stdout: string } {
  // The shell's own clock: the host counts processor time for a parent whose child has ended, and Node does not pass that on.
  const script = 'TIMEFORMAT="%R %U %S"; time "$@"'
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', command, ...words], { encoding: 'utf8' })
  const clock = /(\d+\.\d+) (\d+\.\d+) (\d+\.\d+)\s*$/.exec(stderr)
  if (!clock || status === null || status >= 126) throw new Error(`${command} ${words.join(' ')} failed:\n${stderr}`)
  const [wall, user, system] = clock.slice(1).map(text => Number(text) * 1000)
  return { wall, cpu: user + system, status, stdout }
}

/** What a process had taken when it printed a line that was waited for. */
export interface Mark extends Times {
  /** Groups of the pattern. */
  readonly found: readonly string[]
}

export interface Followed {
  readonly marks: readonly Mark[]
  readonly stdout: string
  readonly stderr: string
  /** Peak of its memory, in bytes. */
  readonly peak: number
}

/** Patience with a process that is followed, in milliseconds. */
const PATIENCE = 900_000
/** The host's kernel counts processor time in hundredths of a second. */
const TICK = 10

/**
 * Runs a process, and looks at its times whenever it has printed a line that matches; ends it at the line that matches `last`, if it does
 * not end by itself. Throws where it does not come so far.
 */
export function follow(
  command: string,
  words: readonly string[],
  { marks: pattern, last }: { marks: RegExp; last?: RegExp },
): Promise<Followed> {
  const started = performance.now()
  const process_ = spawn(command, [...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const marks: Mark[] = []
  let [stdout, stderr, line, peak, over] = ['', '', '', 0, false]
  const patience = setTimeout(() => process_.kill('SIGKILL'), PATIENCE)
  const look = (text: string) => {
    const found = pattern.exec(text)
    const end = last?.test(text) ?? false
    if (!found && !end) return
    const wall = performance.now() - started
    const { cpu, highest } = takenBy(process_.pid!)
    peak = highest
    if (found) marks.push({ found: found.slice(1), wall, cpu })
    if (!end) return
    over = true
    process_.kill('SIGKILL')
  }
  process_.stdout.setEncoding('latin1').on('data', (text: string) => {
    stdout += text
    line += text
    for (let end = line.indexOf('\n'); end >= 0 && !over; end = line.indexOf('\n')) {
      look(line.slice(0, end).trimEnd())
      line = line.slice(end + 1)
    }
  })
  process_.stderr.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    process_.on('error', reject)
    process_.on('close', status => {
      clearTimeout(patience)
      if (over || (status === 0 && !last)) resolve({ marks, stdout, stderr, peak })
      else
        reject(
          new Error(`${command} ${words.join(' ')} ended too early:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`),
        )
    })
  })
}

/** Processor time in milliseconds and peak memory in bytes of a process that runs. Source: proc(5). */
function takenBy(id: number): { cpu: number; highest: number } {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const highest = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))
  return { cpu: (Number(fields[11]) + Number(fields[12])) * TICK, highest: Number(highest?.[1] ?? 0) * 1024 }
}
