/** Wrong command lines and bad input: a clear message, the right exit code, never a stack trace. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { elfOf } from '../programs/rv64/hosts.ts'
import { command, specvisor, start } from './command.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const hello = elfOf({ name: 'hello' })
let folder: string

function made(name: string, contents: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}

/** An ELF executable for x86-64: this one's header, and that machine. */
function foreign(): Uint8Array {
  const file = Uint8Array.from(readFileSync(hello))
  file.set([62, 0], 18)
  return file
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specvisor-cli-'))
  mkdirSync(join(folder, 'dir'))
  made('ok.s', ' lr r1, r2\n')
  made('loop.s', 'start: b start\n')
  made('bad.s', ' lr r1, r2\n foo bar\n lr r1\n')
  made('far.s', ' lr r1, r2\n .org 0xfffffff0\n lr r1, r2\n')
  made('binary.s', Uint8Array.of(0, 255, 254, 7, 10, 128))
  made('empty.s', '')
  made('x86.elf', foreign())
  made('cut.elf', readFileSync(hello).subarray(0, 700))
  made('head.elf', readFileSync(hello).subarray(0, 20))
  made(
    'noise.bin',
    Uint8Array.from({ length: 512 }, (_, i) => (i * 151 + 7) & 0xff),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Words, exit code, what is said on standard error. */
const CASES: [string, number, RegExp][] = [
  ['', 2, /Usage: specvisor/],
  ['nonsense', 2, /unknown command 'nonsense'/],
  ['generate --nonsense', 2, /unknown option '--nonsense'/],
  ['asm pico', 2, /missing required argument 'source'/],
  ['run nothing ok.s', 2, /there is no machine 'nothing'/],
  ['run picoo ok.s', 2, /did you mean 'pico'/],
  ['run . ok.s', 2, /there is no machine '\.'/],
  ['run ../generated/pico ok.s', 2, /there is no machine '..\/generated\/pico'/],
  ['asm nothing ok.s', 2, /there is no machine 'nothing'/],
  ['compare nothing ok.s', 2, /there is no machine 'nothing'/],
  ['compare rv64 ok.s', 2, /has no hypervisor/],
  ['docs nothing', 2, /there is no machine/],
  ['test nothing', 2, /there is no machine/],
  ['pci dump nothing', 2, /there is no machine/],
  ['check nothing', 2, /SV8015.*there is no machine 'nothing'/],
  ['generate nothing', 2, /SV8015.*there is no machine 'nothing'/],
  ['analyze nothing', 2, /SV8015.*there is no machine 'nothing'/],
  ['check --specs absent', 2, /there is no folder .*absent/],
  ['check --specs ok.s', 2, /ok\.s cannot be read/],
  ['generate pico --out ok.s', 1, /cannot use .*ok\.s: something else is there/],
  ['generate pico --out ok.s/below', 1, /cannot use .*ok\.s\/below: .*no folder/],
  ['asm pico absent.s', 1, /cannot read absent\.s: it does not exist/],
  ['asm pico dir', 1, /cannot read dir: it is a folder/],
  ['asm pico ok.s/below', 1, /cannot read ok\.s\/below: .*no folder/],
  ['asm pico ok.s -o dir', 1, /cannot write dir: it is a folder/],
  ['asm pico ok.s -o absent/x.elf', 1, /cannot write absent\/x\.elf: its folder does not exist/],
  ['asm pico ok.s --base here', 2, /--base takes a number, not 'here'/],
  ['asm pico ok.s --base=-4', 2, /--base takes a number from 0 on/],
  ['asm pico ok.s --base 0x1_0000_0000_0000', 1, /does not assemble/],
  ['asm pico ok.s --define 1x=3', 2, /'1x=3' is not a definition/],
  ['asm pico far.s --flat', 1, /far\.s: a flat image would have 4294966\d{3} bytes/],
  ['run pico bad.s', 1, /bad\.s:2:2: error: unknown instruction 'foo'/],
  ['asm pico bad.s', 1, /bad\.s:3:/],
  ['asm pico binary.s', 1, /binary\.s:1:1: error/],
  ['run pico empty.s', 1, /specvisor: empty\.s/],
  ['run rv64 absent', 1, /cannot read absent: it does not exist/],
  ['run rv64 dir', 1, /cannot read dir: it is a folder/],
  ['run rv64 x86.elf', 1, /another instruction set/],
  ['disasm rv64 x86.elf', 1, /another instruction set/],
  ['run rv64 cut.elf', 1, /truncated/],
  ['disasm rv64 cut.elf', 1, /truncated/],
  ['run rv64 head.elf', 1, /truncated/],
  ['run rv64 noise.bin', 1, /noise\.bin: the program/],
  [`run --memory 1KiB rv64 ${hello}`, 1, /ELF file .*memory/],
  [`run --memory 0 rv64 ${hello}`, 2, /--memory takes a number from 1 on/],
  [`run --memory much rv64 ${hello}`, 2, /--memory takes a number, not 'much'/],
  [`run --memory 1000TiB rv64 ${hello}`, 1, /memory of 1\d+ bytes is more than the fast engine can have/],
  [`run --engine reference --memory 1000TiB rv64 ${hello}`, 1, /memory 'ram'/],
  [`run --limit -1 rv64 ${hello}`, 2, /--limit takes a number from 1 on/],
  [`run --limit 10 rv64 ${hello}`, 1, /was stopped after 10 instructions/],
  [`run --files absent rv64 ${hello}`, 2, /--files takes a folder: absent is none/],
  ['guests pico ok.s --technique magic', 1, /no technique 'magic'/],
  ['compare pico far.s', 1, /far\.s: a flat image/],
  ['compare pico ok.s --memory 0', 2, /--memory takes a number from 1 on/],
  ['analyze pico --mode magic', 2, /magic/],
  ['docs pico -o absent/x.md', 1, /cannot write absent\/x\.md: its folder does not exist/],
  ['new Capital', 2, /cannot be a machine's name/],
  ['new pico', 1, /there is .* already/],
  ['new fresh --in ok.s', 1, /cannot use .*: .*no folder/],
]

describe('what is wrong is said in words', () => {
  it.concurrent.each(CASES)('specvisor %s gives %i', async (line, status, message) => {
    const ended = await specvisor(line.split(' ').filter(Boolean), folder)
    expect(ended.err).toMatch(message)
    expect(ended.status).toBe(status)
  })
})

describe('programs read what is printed with --json', () => {
  it.concurrent.each([
    ['check --json', 0],
    ['check nothing --json', 2],
    ['analyze pico --json', 0],
    [`disasm rv64 ${hello} --json`, 0],
    ['compare pico loop.s --limit 500 --json', 0],
    ['guests pico loop.s --limit 500 --json', 0],
  ] as const)('specvisor %s', async (line, status) => {
    const ended = await specvisor(line.split(' '), folder)
    expect(ended.status, ended.err).toBe(status)
    expect(ended.err).toBe('')
    expect(typeof JSON.parse(ended.out)).toBe('object')
  })

  it('gives diagnostics their place', async () => {
    const { out } = await specvisor(['check', 'nothing', '--json'], folder)
    expect(JSON.parse(out)).toMatchObject([
      { code: 'SV8015', severity: 'error', message: expect.stringContaining('nothing') },
    ])
  })
})

describe('processes around it', () => {
  it('ends a run at once when interrupted', async () => {
    const running = start(['run', 'pico', 'loop.s'], folder)
    await new Promise(resolve => setTimeout(resolve, 3000))
    running.process.kill('SIGINT')
    const ended = await running.ended
    expect(['SIGINT', 130]).toContain(ended.status)
    expect(ended.err).toBe('')
  })

  it.each([`disasm rv64 ${hello}`, `run rv64 ${elfOf({ name: 'pi' })}`, 'docs rv64', 'analyze pico', '--help'])(
    'is quiet when nobody reads on: %s | head -1',
    line => {
      const quoted = `"${process.execPath}" "${command}" ${line} | head -1`
      const { stdout, stderr } = spawnSync('sh', ['-c', quoted], { cwd: folder, encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    },
  )
})
