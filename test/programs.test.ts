/** Real programs: the committed C programs for rv64 write and end here as they do natively and on QEMU. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boot } from '../generated/rv64/boot.ts'
import { DEVICES } from '../generated/rv64/devices.ts'
import { architecture } from '../generated/rv64/machine.ts'
import { semantics } from '../generated/rv64/semantics.ts'
import { BootError } from '../runtime/boot/errors.ts'
import { MemoryFiles } from '../runtime/boot/host-files.ts'
import { ProgramRun } from '../runtime/boot/program.ts'
import { programEngine } from './engines.ts'
import { elfOf, goldenOf } from './programs/rv64/hosts.ts'
import { caseName, programs, wild } from './programs/rv64/programs.ts'
import { TextConsole } from './runtime/semihosting-bench.ts'

const TIME = 120_000
const INSTRUCTIONS = 50_000_000

function start(file: Uint8Array, commandLine = 'program', files = new MemoryFiles(), ramSize?: number) {
  const console = new TextConsole('', false)
  const options = { boot, devices: DEVICES, file, console, files, commandLine, ramSize }
  const run = new ProgramRun(architecture, { ...options, ...programEngine(semantics) })
  return { run, console, files }
}

describe('C programs on rv64', () => {
  it.each(programs.map(program => [caseName(program), program] as const))(
    '%s',
    (_, program) => {
      const files = new MemoryFiles()
      for (const [name, bytes] of Object.entries(program.input ?? {})) files.contents.set(name, bytes)
      const commandLine = [program.name, ...(program.arguments ?? [])].join(' ')
      const { run, console } = start(readFileSync(elfOf(program)), commandLine, files)
      const outcome = run.run(INSTRUCTIONS)
      expect(console.written.stdout + console.written.stderr).toBe(readFileSync(goldenOf(program), 'utf8'))
      expect(outcome).toEqual({ reason: 'exit', status: program.status ?? 0 })
      for (const [name, bytes] of Object.entries(program.output ?? {}))
        expect(Buffer.compare(files.contents.get(name) ?? new Uint8Array(), bytes), name).toBe(0)
    },
    TIME,
  )

  it('end with a message when they run wild', () => {
    const { run } = start(readFileSync(elfOf(wild)))
    const outcome = run.run(INSTRUCTIONS)
    expect(outcome).toMatchObject({ reason: 'failed', message: expect.stringMatching(wild.message) })
    expect(run.run()).toEqual(outcome)
  })

  it('run the same twice, to the instruction', () => {
    const attempt = () => {
      const { run, console } = start(readFileSync(elfOf({ name: 'calls' })))
      run.run(INSTRUCTIONS)
      return [run.engine.retired(), run.engine.time(), console.written.stdout]
    }
    expect(attempt()).toEqual(attempt())
  })

  it('can be run in pieces', () => {
    const { run, console } = start(readFileSync(elfOf({ name: 'hello' })))
    let outcome = run.run(1000)
    while (outcome.reason === 'limit') outcome = run.run(1000)
    expect(outcome).toEqual({ reason: 'exit', status: 0 })
    expect(console.written.stdout).toBe(readFileSync(goldenOf({ name: 'hello' }), 'utf8'))
  })
})

describe('What is no program for rv64', () => {
  const hello = readFileSync(elfOf({ name: 'hello' }))
  const patched = (at: number, ...bytes: number[]) => {
    const file = Uint8Array.from(hello)
    file.set(bytes, at)
    return file
  }
  it.each([
    ['a truncated ELF', hello.subarray(0, hello.length / 2), /^the ELF file is truncated/],
    ['an ELF of another machine', patched(18, 62), /machine number is 62, this machine's 243/],
    ['a 32-bit ELF', patched(4, 1), /./],
    ['a big-endian ELF', patched(5, 2), /./],
    ['an empty file', new Uint8Array(0), /^the program is empty/],
  ])('%s is refused with a message', (_, file, message) => {
    expect(() => start(file)).toThrow(BootError)
    expect(() => start(file)).toThrow(message)
  })

  it('an ELF larger than memory is refused with a message', () => {
    expect(() => start(hello, 'hello', new MemoryFiles(), 0x1000)).toThrow(/does not fit|where there is no memory/)
  })

  it('text run as a flat binary ends with a message', () => {
    const { run } = start(new TextEncoder().encode('#!/bin/sh\necho this is no program\n'))
    expect(run.run(INSTRUCTIONS)).toMatchObject({ reason: 'failed', message: expect.stringMatching(/runs wild/) })
  })
})
