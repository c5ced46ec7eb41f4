/**
 * Truth of whole programs: the C programs of test/programs write the same and end the same natively, on QEMU, and (see
 * test/programs.test.ts, which compares with the same golden files) here.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { elfOf, folder, goldenOf, QEMU, type Result, runNative, runQemu } from '../../programs/rv64/hosts.ts'
import { caseName, type Program, programs } from '../../programs/rv64/programs.ts'
import { describeWithOracles } from '../oracle.ts'

const CROSS = 'riscv64-unknown-elf-gcc'
const BUILD_TIME = 120_000
const RUN_TIME = 60_000
const cases = programs.map(program => [caseName(program), program] as const)
const golden = (program: Program) => readFileSync(goldenOf(program), 'utf8')

function expectGolden(program: Program, result: Result): void {
  expect(result.output).toBe(golden(program))
  expect(result.status).toBe(program.status ?? 0)
  for (const [name, bytes] of Object.entries(program.output ?? {}))
    expect(Buffer.compare(result.files[name] ?? new Uint8Array(), bytes), name).toBe(0)
}

/** A folder for a build, which the tests then use. */
function builtBy(script: string): { at: string } {
  const build = { at: '' }
  beforeAll(() => {
    build.at = mkdtempSync(join(tmpdir(), 'specvisor-build-'))
    const { status, stderr } = spawnSync(join(folder, script), [build.at], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  }, BUILD_TIME)
  afterAll(() => rmSync(build.at, { recursive: true, force: true }))
  return build
}

describeWithOracles('C programs built natively', ['cc'], () => {
  const build = builtBy('build-native.sh')
  it.each(cases.filter(([, program]) => program.native !== false))(
    '%s',
    (_, program) => expectGolden(program, runNative(program, build.at)),
    RUN_TIME,
  )
})

describeWithOracles('The committed C programs on QEMU', [QEMU], () => {
  it.each(cases)('%s', (_, program) => expectGolden(program, runQemu(program, elfOf(program))), RUN_TIME)
})

describeWithOracles('C programs built for rv64 from their sources, on QEMU', [CROSS, QEMU], () => {
  const build = builtBy('build.sh')
  it.each(cases)('%s', (_, program) => expectGolden(program, runQemu(program, elfOf(program, build.at))), RUN_TIME)
})
