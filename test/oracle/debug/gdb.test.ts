/** The gdb stub in the hands of gdb itself. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kernel } from '../../cli/kernels.ts'
import { specvisor } from '../../general/harness.ts'
import { describeWithOracles } from '../oracle.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

describeWithOracles('the gdb stub and gdb', ['gdb-multiarch'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-gdb-'))
  const program = join(folder, 'program.elf')
  const running = new Set<ChildProcess>()

  beforeAll(() => {
    expect(specvisor(['asm', 'rv64', here('../../debug/program.s'), '-o', program]).err).toBe('')
  })
  afterAll(() => {
    for (const child of running) child.kill()
    rmSync(folder, { recursive: true })
  })

  /** Starts the program, waits for the stub, and gives it to gdb with these commands. */
  async function debug(
    commands: readonly string[],
    words: readonly string[] = ['run', '--gdb', '0', 'rv64', program],
    file = program,
  ): Promise<{ out: string; status: number | null }> {
    const args = [here('../../../generator/cli/specvisor.mjs'), ...words]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const status = new Promise<number | null>(resolve => child.once('exit', resolve))
    const port = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.on('data', (data: Buffer) => {
        said += data
        const found = /localhost:(\d+)/.exec(said)
        if (found) resolve(found[1])
      })
      child.once('exit', () => reject(new Error(said)))
    })
    const script = join(folder, `script-${port}`)
    writeFileSync(
      script,
      ['set pagination off', 'set confirm off', `target remote localhost:${port}`, ...commands, ''].join('\n'),
    )
    const gdb = spawnSync('gdb-multiarch', ['-nx', '-batch', '-x', script, file], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    const out = gdb.stdout + gdb.stderr
    const ended = await status
    running.delete(child)
    return { out, status: ended }
  }

  it('breaks, steps, reads and writes registers, CSRs and memory', async () => {
    const { out, status } = await debug([
      'break *&loop',
      'continue',
      'printf "at %lx: s0 %ld mscratch %lx\\n", $pc, $s0, $mscratch',
      'stepi',
      'printf "after: s0 %ld\\n", $s0',
      'delete',
      'set $s0 = 7',
      'set $mscratch = 0x1234',
      'printf "mscratch %lx misa %lx\\n", $mscratch, $misa',
      'x/2i &loop',
      'break *&done',
      'continue',
      'printf "counter %d\\n", *(int*)&counter',
      'set *(int*)&counter = 99',
      'continue',
    ])
    expect(out).toContain('Breakpoint 1')
    expect(out).toMatch(/at 80000\w+: s0 0 mscratch 0\n/)
    expect(out).toContain('after: s0 1\n')
    expect(out).toMatch(/mscratch 1234 misa 800000000014112d/)
    expect(out).toMatch(/addi?\s+s0,s0,1/)
    expect(out).toContain('counter 10\n')
    expect(out).toContain('exited with code 0143')
    expect(status).toBe(99)
  })

  it('watches memory', async () => {
    const { out } = await debug([
      'watch *(int*)&counter',
      'continue',
      'continue',
      'printf "s0 %ld\\n", $s0',
      'delete',
      'rwatch *(int*)&counter',
      'continue',
      'printf "pc %d\\n", $pc >= (long)&done',
      'kill',
    ])
    expect(out).toContain('Old value = 0\nNew value = 1\n')
    expect(out).toContain('Old value = 1\nNew value = 2\n')
    expect(out).toContain('s0 2\n')
    expect(out).toContain('Hardware read watchpoint 2')
    expect(out).toContain('pc 1\n')
  })

  it('reaches memory by physical addresses, and only what is there', async () => {
    const { out, status } = await debug([
      'monitor physical on',
      'printf "word %x\\n", *(int*)0x80000000',
      'x/1xb 0x100',
      'monitor physical off',
      'detach',
    ])
    expect(out).toContain('memory is read and written by physical addresses')
    expect(out).toMatch(/word [0-9a-f]{3,8}\n/)
    expect(out).toContain('Cannot access memory at address 0x100')
    expect(status).toBe(10)
  })
  it('runs a system of two harts, which are threads', async () => {
    const hello = join(folder, 'hello')
    writeFileSync(hello, kernel('hello'))
    const { out, status } = await debug(
      [
        'info threads',
        'break *&park',
        'continue',
        'thread',
        'printf "a0 %d\\n", $a0',
        'delete',
        'thread 1',
        'break *&off',
        'continue',
        'thread',
        'printf "a0 %d\\n", $a0',
        'continue',
      ],
      ['linux', 'rv64', '--firmware', hello, '--kernel', 'none', '--memory', '4M', '--harts', '2', '--gdb', '0'],
      hello,
    )
    expect(out).toMatch(/\* 1 +Thread 1 \(hart 0\).*\n +2 +Thread 2 \(hart 1\)/)
    expect(out).toMatch(/Current thread is 2[\s\S]*a0 1\n[\s\S]*Current thread is 1[\s\S]*a0 3\n/)
    expect(out).toContain('exited with code 03')
    expect(status).toBe(3)
  })
})
