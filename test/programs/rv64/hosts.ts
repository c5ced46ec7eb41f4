/** Runs programs natively and on QEMU, each in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { caseName, type Program } from './programs.ts'

export const folder = fileURLToPath(new URL('.', import.meta.url))
export const elfOf = (program: { name: string }, from = join(folder, 'elf')): string =>
  join(from, `${program.name}.elf`)
export const goldenOf = (program: Program): string => join(folder, 'golden', `${caseName(program)}.txt`)

export interface Result {
  /** What it wrote to its terminal, output and errors in one. */
  output: string
  status: number | null
  /** Files that it left, by name. */
  files: Record<string, Uint8Array>
}

const TIMEOUT = 60_000

/** Runs a command line where the program's input files lie. */
function runIn(program: Program, command: string, commandArguments: readonly string[]): Result {
  const scratch = mkdtempSync(join(tmpdir(), 'specvisor-'))
  try {
    for (const [name, bytes] of Object.entries(program.input ?? {})) writeFileSync(join(scratch, name), bytes)
    const outputFile = join(scratch, '.output')
    const output = openSync(outputFile, 'w')
    const { status, error } = spawnSync(command, commandArguments, {
      cwd: scratch,
      stdio: ['ignore', output, output],
      timeout: TIMEOUT,
    })
    closeSync(output)
    if (error) throw error
    const left = readdirSync(scratch).filter(name => name !== '.output')
    return {
      output: readFileSync(outputFile, 'utf8'),
      status,
      files: Object.fromEntries(left.map(name => [name, new Uint8Array(readFileSync(join(scratch, name)))])),
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

export const runNative = (program: Program, binaries: string): Result =>
  runIn(program, join(binaries, program.name), program.arguments ?? [])

export const QEMU = 'qemu-system-riscv64'

export function runQemu(program: Program, elf: string): Result {
  const words = [program.name, ...(program.arguments ?? [])].map(word => `,arg=${word}`).join('')
  const semihosting = `enable=on,target=native${words}`
  const machine = ['-M', 'virt', '-bios', 'none', '-nographic', '-monitor', 'none', '-serial', 'none']
  return runIn(program, QEMU, [...machine, '-semihosting-config', semihosting, '-kernel', elf])
}
