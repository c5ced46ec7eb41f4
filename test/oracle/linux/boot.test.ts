/**
 * Debian's Linux on rv64, under Debian's OpenSBI, by the command that people use: its kernel checks the machine from inside, and what
 * it leaves on the host is checked from outside. u-boot too comes to its prompt.
 */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Ended, specvisor, start } from '../../cli/command.ts'
import { describeWithOracles } from '../oracle.ts'
import { Debian, MIB, QUICK, TOOLS } from './debian.ts'

// Thousands of millions of instructions.
vi.setConfig({ testTimeout: 1_800_000 })

/** All that the spec has and the kernel knows by a name of its own. */
const EXTENSIONS = 'rv64imafdc_zicbom_zicboz_zicntr_zicsr_zifencei_zihpm_zba_zbb_zbs_sstc_svinval'
const FILE_MIB = 64

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const checks = ({ out }: Ended) => out.split(/\r?\n/).filter(line => line.startsWith('CHECK'))

describeWithOracles('Debian’s Linux on rv64', TOOLS, () => {
  const files = new Debian()
  vi.stubEnv('SPECVISOR_LINUX', files.debian)
  const data = randomBytes(MIB)
  const server = createServer((_, response) => void response.end(data))
  const outside = () => ['--net', '--disk', files.path('disk')]
  let booted: Ended

  beforeAll(async () => {
    files.fetch()
    files.disk('disk', (FILE_MIB + 32) * MIB)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://10.0.2.2:${(server.address() as AddressInfo).port}/`
    const words = [
      QUICK,
      ...[`check.isa=${EXTENSIONS}`, 'check.harts=1', 'check.disk=vda', `check.mib=${FILE_MIB}`],
      ...[`check.url=${url}`, `check.sha=${sha256(data)}`, 'check.ping=10.0.2.2'],
    ]
    // As far as the first process, once for all that follows.
    booted = await specvisor(
      [
        ...['linux', 'rv64', '--initrd', files.path('initramfs'), '--append', words.join(' '), ...outside()],
        ...['--until', 'CHECK Linux', '--snapshot', files.path('booted')],
      ],
      files.folder,
    )
  }, 1_200_000)
  afterAll(() => {
    vi.unstubAllEnvs()
    server.close()
    files.remove()
  })
  const resume = (...more: string[]) =>
    specvisor(['linux', 'rv64', '--restore', files.path('booted'), ...outside(), ...more], files.folder)

  it('boots under OpenSBI', () => {
    expect(booted.status, booted.err).toBe(0)
    expect(booted.out).toMatch(/OpenSBI v1\.\d/)
    expect(booted.out).toMatch(/Platform Name +: specvisor,rv64/)
    expect(booted.out).toMatch(/Standard SBI Extensions .*dbcn/)
  })

  it('goes on from a snapshot in the same way each time', async () => {
    const run = (name: string) => resume('--limit', '100_000_000', '--snapshot', files.path(name))
    const [one, two] = await Promise.all([run('one'), run('two')])
    expect([one.status, two.status]).toEqual([0, 0])
    expect(checks(one).length).toBeGreaterThan(0)
    expect(two.out).toBe(one.out)
    expect(readFileSync(files.path('two')).equals(readFileSync(files.path('one')))).toBe(true)
  })

  it('passes its checks, and leaves on the disk what it says', async () => {
    const ended = await resume()
    expect(checks(ended).at(-1), checks(ended).join('\n')).toBe('CHECK RESULT PASSED: 10 passed, 0 failed, 0 left out')
    expect([ended.status, ended.err]).toEqual([0, ''])
    const inside = new RegExp(`${FILE_MIB} MiB, sha256 ([0-9a-f]{64})`).exec(ended.out)?.[1]
    const written = spawnSync('debugfs', ['-R', 'cat /file', files.path('disk')], {
      maxBuffer: (FILE_MIB + 1) * MIB,
    }).stdout
    expect(written).toHaveLength(FILE_MIB * MIB)
    expect(sha256(written)).toBe(inside)
  })

  it.each([
    ['behind OpenSBI', (uboot: string) => ['--kernel', join(uboot, 'qemu-riscv64_smode/uboot.elf')]],
    ['by itself', (uboot: string) => ['--firmware', join(uboot, 'qemu-riscv64/uboot.elf'), '--kernel', 'none']],
  ])('comes to the prompt of u-boot, %s', async (_, options) => {
    const uboot = options(join(files.debian, 'u-boot'))
    const run = start(['linux', 'rv64', ...uboot, '--until', 'prompt-is-here'], files.folder, 'open')
    await run.printed(/Hit any key to stop autoboot/)
    run.process.stdin!.write('x')
    await run.printed(/=> /)
    run.process.stdin!.write('\u0003setenv a is; echo prompt-$a-here\r')
    const ended = await run.ended
    expect([ended.status, ended.err]).toEqual([0, ''])
    expect(ended.out).toMatch(/Model: specvisor,rv64\s+DRAM: +256 MiB/)
  })
})
