/** How long the generator takes: all machines from cold, and one edit in watch mode. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** From the edit of a machine's file to the verdict on all machines, in a process that watches: milliseconds. */
export async function checkAfterEdit(): Promise<number> {
  const specs = mkdtempSync(join(tmpdir(), 'specvisor-bench-'))
  mkdirSync(join(specs, 'machines'))
  const edit = (size: number) =>
    writeFileSync(
      join(specs, 'machines/bench.yaml'),
      `machine: bench\nextends: rv64\nmemory: { ram: { size: ${size} MiB } }\n`,
    )
  edit(64)
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
    const times: number[] = []
    for (let i = 0; i < EDITS; i++) {
      // The watcher may still be settling: one verdict must not be taken for another.
      await new Promise(resolve => setTimeout(resolve, 300))
      const before = verdicts()
      const start = performance.now()
      edit(65 + i)
      await verdict(before + 1)
      times.push(performance.now() - start)
    }
    return median(times)
  } finally {
    watcher.kill()
    rmSync(specs, { recursive: true })
  }
}
