/** How long the generator takes: all machines from cold, and one edit in watch mode. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { median } from './table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const command = join(root, 'generator/cli/specvisor.mjs')
const EDITS = 5
const PATIENCE = 60_000

/** A new process, an empty folder to write to: milliseconds. Throws with the command's output when it fails. */
export function generateFromCold(): number {
  const out = mkdtempSync(join(tmpdir(), 'specvisor-bench-'))
  try {
    const start = performance.now()
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [command, '--out', join(out, 'generated'), 'generate'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    if (status !== 0) throw new Error(`specvisor generate failed:\n${stdout}${stderr}`)
    return performance.now() - start
  } finally {
    rmSync(out, { recursive: true })
  }
}

/** What one edit costs in a process that watches, from the write to the verdict on all machines: milliseconds. */
export interface EditTimes {
  /** Of a file of an instruction set, which all machines and parameter sets with it are made of. */
  extension: number
  /** Of a machine's own file. */
  machine: number
}

export async function checkAfterEdit(): Promise<EditTimes> {
  const specs = mkdtempSync(join(tmpdir(), 'specvisor-bench-'))
  mkdirSync(join(specs, 'machines'))
  mkdirSync(join(specs, 'isa/riscv'), { recursive: true })
  const rv64 = parse(readFileSync(join(root, 'specs/machines/rv64.yaml'), 'utf8'))
  const extensions = [...rv64.isa.extensions, 'Xbench'].join(', ')
  const editMachine = (size: number) =>
    writeFileSync(
      join(specs, 'machines/bench.yaml'),
      `machine: bench\nextends: rv64\nisa: { extensions: [${extensions}] }\nmemory: { ram: { size: ${size} MiB } }\n`,
    )
  const editExtension = (constant: number) =>
    writeFileSync(
      join(specs, 'isa/riscv/Xbench.yaml'),
      `isa: Xbench\nfamily: riscv\ntitle: An extension under the pen\nfunctions:\n  bench:\n    title: A constant\n` +
        `    gives: bits<8>\n    does: return ${constant}\n`,
    )
  editMachine(64)
  editExtension(0)
  const watcher = spawn(
    process.execPath,
    [command, '--specs', specs, '--out', join(specs, 'generated'), 'check', '--watch'],
    { cwd: root },
  )
  try {
    let output = ''
    let told = () => {}
    watcher.stdout.on('data', data => {
      output += data
      told()
    })
    watcher.stderr.on('data', data => {
      output += data
    })
    const verdicts = () => output.split('; watching').length - 1
    const verdict = (number: number) =>
      new Promise<void>((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error(`no verdict from the watcher:\n${output}`)), PATIENCE)
        told = () => {
          if (verdicts() < number) return
          clearTimeout(patience)
          resolve()
        }
        told()
      })
    await verdict(1)
    const measure = async (edit: (i: number) => void): Promise<number> => {
      const times: number[] = []
      for (let i = 1; i <= EDITS; i++) {
        // The watcher may still be settling: one verdict must not be taken for another.
        await new Promise(resolve => setTimeout(resolve, 300))
        const before = verdicts()
        const start = performance.now()
        edit(i)
        await verdict(before + 1)
        times.push(performance.now() - start)
      }
      if (/SV\d{4}/.test(output)) throw new Error(`the watcher finds faults:\n${output}`)
      return median(times)
    }
    return { extension: await measure(editExtension), machine: await measure(i => editMachine(64 + i)) }
  } finally {
    watcher.kill()
    rmSync(specs, { recursive: true })
  }
}
