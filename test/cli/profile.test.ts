/** `--profile`: what it counts adds up, names what is hot, is the same in each run, and changes nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { assembler } from '../../generated/rv64/assembler.ts'
import { elfOf, goldenOf } from '../programs/rv64/hosts.ts'
import { specvisor } from './command.ts'
import { kernel } from './kernels.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specvisor-profile-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const made = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return name
}

interface Found {
  profile: {
    instructions: { translated: number; interpreted: number; exits: number }
    code: Record<string, number>
    pauses: Record<string, number>
    addresses: { fills: number; misses: number }
    entered: number
    exits: Record<string, { times: number; instructions: number }>
    samples: number
    regions: {
      pc: string
      name?: string
      share: number
      instructions: number
      blocks: { pc: string; name?: string; share: number; code: string[] }[]
    }[]
  }
}
const found = (err: string): Found['profile'] => (JSON.parse(err) as Found).profile
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Eight million times round the loop of `work`, with a word that is stored and loaded; four million in `rest`. */
const LOOPS = `
_start: li s0, 8000000
        la a0, word
work:   ld t0, 0(a0)
        addi t0, t0, 1
        sd t0, 0(a0)
        addi s0, s0, -1
        bnez s0, work
        li s0, 4000000
rest:   addi s0, s0, -1
        bnez s0, rest
        li t0, 0x5555
        li t1, 0x100000
        sw t0, 0(t1)
1:      j 1b
        .align 3
word:   .dword 0
`

/**
 * A long block, which then is entered in its middle often enough for another region to have it in two parts, and runs once more.
 */
const MIDDLE = `
_start: li s1, 2
again:  li s0, 1000000
        li s2, 200000
long:   addi a0, a0, 1
        addi a1, a1, 1
        addi a2, a2, 1
        addi a3, a3, 1
        addi a4, a4, 1
        addi a5, a5, 1
        addi a6, a6, 1
        addi a7, a7, 1
middle: addi a0, a0, 1
        addi a1, a1, 1
        addi a2, a2, 1
        addi a3, a3, 1
        addi a4, a4, 1
        addi s0, s0, -1
        bnez s0, long
        li s0, 2
        addi s2, s2, -1
        la t0, middle
        beqz s2, 1f
        jr t0
1:      addi s1, s1, -1
        bnez s1, again
        li t0, 0x5555
        li t1, 0x100000
        sw t0, 0(t1)
1:      j 1b
`

describe('--profile', () => {
  it('takes a sample each time that it is due, wherever blocks begin', async () => {
    const program = made('middle.elf', assembler.assemble(MIDDLE).elf())
    const { status, err } = await specvisor(['run', '--profile', '--json', 'rv64', program], folder)
    expect(status).toBe(0)
    const { samples, exits, instructions, code } = found(err)
    expect(code.regions).toBeGreaterThanOrEqual(2)
    expect(instructions.translated).toBeGreaterThan(29_000_000)
    expect(exits.budget.times).toBe(samples)
  })

  it('shows the loops of a program by name and share, with their instructions', async () => {
    const program = made('loops.elf', assembler.assemble(LOOPS).elf())
    const ended = await specvisor(['run', '--profile', '--json', 'rv64', program], folder)
    expect(ended).toMatchObject({ status: 0, out: '' })
    const { instructions, regions, samples, code, addresses } = found(ended.err)
    expect(instructions.translated).toBeGreaterThan(40_000_000)
    expect(code.regions).toBeGreaterThanOrEqual(2)
    expect(samples).toBeGreaterThan(500)
    expect(addresses.fills).toBeGreaterThan(0)
    const blocks = regions.flatMap(region => region.blocks)
    const work = blocks.find(block => block.name === 'work')!
    const rest = blocks.find(block => block.name === 'rest')!
    // Of 40 million instructions, and of 8 million, all but those that were interpreted until translations came.
    const shown = (share: number) => (share * instructions.translated) / 1e6
    expect(shown(work.share)).toBeGreaterThan(36)
    expect(shown(work.share)).toBeLessThan(40.1)
    expect(shown(rest.share)).toBeGreaterThan(4.5)
    expect(shown(rest.share)).toBeLessThan(8.1)
    expect(regions[0].blocks).toContainEqual(work)
    expect(work.code.map(line => line.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/ld t0, 0\(a0\)$/),
      expect.stringMatching(/addi t0, (t0, )?1$/),
      expect.stringMatching(/sd t0, 0\(a0\)$/),
      expect.stringMatching(/addi s0, (s0, )?-1$/),
      expect.stringMatching(/bne?z? s0, (zero, )?work$/),
    ])
  })

  it('counts every instruction once, the same in each run, and leaves the program alone', async () => {
    const words = ['rv64', elfOf({ name: 'pi' })]
    const [plain, counted, first, second] = [
      await specvisor(['run', ...words], folder),
      await specvisor(['run', '--stats', '--json', ...words], folder),
      await specvisor(['run', '--profile', '--json', ...words], folder),
      await specvisor(['run', '--profile', '--json', ...words], folder),
    ]
    expect(first.out).toBe(readFileSync(goldenOf({ name: 'pi' }), 'utf8'))
    expect([first.out, first.status]).toEqual([plain.out, plain.status])
    const one = found(first.err)
    const { translated, interpreted, exits } = one.instructions
    expect(translated + interpreted + exits).toBe(JSON.parse(counted.err).instructions)
    expect(sum(Object.values(one.exits).map(exit => exit.instructions))).toBe(exits)
    expect(sum(Object.values(one.exits).map(exit => exit.times))).toBe(one.entered)
    // All but what has been executed since the last sample.
    expect(sum(one.regions.map(region => region.share))).toBeGreaterThan(0.99)
    expect(sum(one.regions.map(region => region.share))).toBeLessThanOrEqual(1.000001)
    expect(one.regions.map(region => region.share)).toEqual(
      one.regions.map(region => region.share).sort((a, b) => b - a),
    )
    const other = found(second.err)
    for (const key of ['instructions', 'exits', 'addresses', 'code', 'samples', 'regions'] as const)
      expect(other[key]).toEqual(one[key])
  })

  it('is text for people', async () => {
    const program = made('loops.elf', assembler.assemble(LOOPS).elf())
    const { err } = await specvisor(['run', '--profile', 'rv64', program], folder)
    for (const title of [
      'instructions by what executed them',
      "time, by the host's clock",
      'translations',
      'addresses',
    ])
      expect(err).toContain(`${title}\n`)
    expect(err).toMatch(/translated code +\d+ +9\d\.\d %/)
    expect(err).toMatch(/^ +8\d\.\d % {2}0x8000[0-9a-f]+ work, \d+ instructions$/m)
    expect(err).toMatch(/^ +8\d\.\d % {2}8000[0-9a-f]+ {2}(c\.)?ld t0, 0\(a0\)$/m)
  })

  it('comes at the end of a system, with several harts too', async () => {
    const program = made('loop', kernel('loop'))
    const words = ['linux', 'rv64', '--kernel', program, '--firmware', 'none', '--memory', '4M', '--harts', '2']
    const { status, err } = await specvisor([...words, '--limit', '12000000', '--profile', '--json'], folder)
    expect(status).toBe(1)
    const line = err.split('\n').find(text => text.startsWith('{'))!
    const { instructions, regions } = found(line)
    expect(instructions.translated).toBeGreaterThan(8_000_000)
    expect(instructions.translated + instructions.interpreted + instructions.exits).toBeGreaterThanOrEqual(12_000_000)
    expect(regions[0].share).toBeGreaterThan(0.9)
    expect(regions[0].blocks[0].code).toHaveLength(1)
  })

  it.each([
    [['--engine', 'reference'], /--profile is of translated code: there is none with --engine reference/],
    [['--stats'], /none with --stats/],
    [['--trace', '-'], /none with --trace/],
    [['--gdb', '0'], /none with --gdb/],
  ])('is refused where nothing is translated: %s', async (words, message) => {
    const program = made('loops.elf', assembler.assemble(LOOPS).elf())
    const { status, err } = await specvisor(['run', '--profile', ...words, 'rv64', program], folder)
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})
