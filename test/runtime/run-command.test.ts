/** `specvisor run` as a user meets it: output, exit status, and messages in place of stack traces. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { elfOf, goldenOf } from '../programs/rv64/hosts.ts'
import { programs } from '../programs/rv64/programs.ts'

const command = fileURLToPath(new URL('../../generator/cli/specvisor.mjs', import.meta.url))
const hello = elfOf({ name: 'hello' })
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specvisor-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) =>
  spawnSync(process.execPath, [command, 'run', ...words], { cwd: folder, encoding: 'utf8' })

/** A file made of another by cutting or changing it. */
function made(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function changed(at: number, ...bytes: number[]): Uint8Array {
  const file = Uint8Array.from(readFileSync(hello))
  file.set(bytes, at)
  return file
}

describe('specvisor run', () => {
  it('gives the output and the exit status of the program', () => {
    expect(run('rv64', hello)).toMatchObject({
      status: 0,
      stdout: readFileSync(goldenOf({ name: 'hello' }), 'utf8'),
      stderr: '',
    })
    expect(run('rv64', elfOf({ name: 'status' }), '7').status).toBe(7)
  })

  it('lets the program at the files of the folder granted, and no others', () => {
    const sha256 = programs.find(program => program.name === 'sha256')!
    writeFileSync(join(folder, 'input.bin'), sha256.input!['input.bin'])
    const elf = elfOf(sha256)
    expect(run('rv64', elf, 'input.bin', 'copy.bin').stdout).toBe(readFileSync(goldenOf(sha256), 'utf8'))
    expect(readFileSync(join(folder, 'copy.bin')).equals(readFileSync(join(folder, 'input.bin')))).toBe(true)
    const outside = run('rv64', elf, 'input.bin', '../escaped.bin')
    expect(outside).toMatchObject({ status: 1, stdout: 'cannot open ../escaped.bin\n' })
  })

  it.each([
    [
      'a program that runs wild',
      () => [elfOf({ name: 'wild' })],
      /runs wild: instruction access fault at 0x100000000000/,
    ],
    ['a truncated ELF', () => [made('cut', readFileSync(hello).subarray(0, 5000))], /the ELF file is truncated/],
    ['an ELF of another machine', () => [made('foreign', changed(18, 62))], /for another instruction set/],
    ['an ELF of the other byte order', () => [made('big', changed(5, 2))], /ELF file/],
    [
      'an ELF larger than memory',
      () => ['--memory', '1 MiB', hello],
      /ELF file .*there is 1 MiB of memory at 0x80000000/,
    ],
    ['an empty file', () => [made('empty', new Uint8Array(0))], /the program is empty/],
    ['a file that is not there', () => ['absent.elf'], /cannot read absent.elf: it does not exist/],
    ['a program that takes too long', () => ['--limit', '1000', hello], /stopped after 1000 instructions/],
  ])('ends with a message and status 1: %s', (_, words, message) => {
    const given = words()
    const options = given.slice(0, -1)
    const { status, stderr } = run(...options, 'rv64', given[given.length - 1])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(1)
  })
})
