/** The command's console on a terminal, which `script` makes: keys are the guest's, and the terminal is as it was on every way out. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command } from '../../cli/command.ts'
import { kernel } from '../../cli/kernels.ts'
import { describeWithOracles } from '../oracle.ts'

describeWithOracles('a terminal', ['script', 'stty'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-terminal-'))
  beforeAll(() => {
    writeFileSync(join(folder, 'echo'), kernel('echo'))
    writeFileSync(join(folder, 'loop.s'), '_start: j _start\n')
    writeFileSync(join(folder, 'disk'), new Uint8Array(0x1_0000))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Types keys once the guest runs, or lets a signal come; gives what is on the screen in between the terminal's settings. */
  async function type(keys: string, signal?: string): Promise<{ screen: string; status: number }> {
    const words = `linux rv64 --kernel echo --firmware none --memory 4M --snapshot snapshot`
    const kill = signal ? `(sleep 1; until grep -q ^echo screen; do sleep 0.2; done; kill -${signal} $(cat pid)) &` : ''
    const shell = `stty -g; ${kill} sh -c 'echo $$ >pid; exec "${process.execPath}" "${command}" ${words}'; echo "status $?"; stty -g`
    const terminal = spawn('script', ['-qfc', shell, 'screen'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
    let text = ''
    let typed = false
    terminal.stdout.on('data', (data: Buffer) => {
      text += data
      if (typed || !text.includes('echo\r\n')) return
      typed = true
      terminal.stdin.write(keys)
    })
    await new Promise(resolve => terminal.on('close', resolve))
    const lines = text.trimEnd().split('\r\n')
    const [before, after] = [lines[0], lines.at(-1)]
    expect(before).toMatch(/^[0-9a-f]+(:[0-9a-f]+)+$/)
    expect(after, text).toBe(before)
    const found = /^([\s\S]*)status (\d+)$/.exec(lines.slice(1, -1).join('\n'))!
    return { screen: found[1], status: Number(found[2]) }
  }

  it('gives keys to the guest, Ctrl-C among them', async () => {
    const { screen, status } = await type('a\u0003b\u0001\u0001q')
    expect(status).toBe(0)
    expect(screen.slice(-10)).toBe('echo\na\u0003b\u0001q')
  })

  it('has commands behind Ctrl-A', async () => {
    const { screen, status } = await type('\u0001h\u0001s\u0001x')
    expect(status).toBe(0)
    expect(screen).toMatch(/Ctrl-A x +ends the machine/)
    expect(screen).toMatch(/the machine is in snapshot\n$/)
  })

  /** Runs a command that a signal ends after so many milliseconds, or that Ctrl-C is typed at; gives the terminal before and after. */
  async function interrupt(words: string, milliseconds: number, how: 'signal' | 'key') {
    const kill =
      how === 'signal'
        ? `(until [ -s pid ]; do sleep 0.02; done; sleep ${milliseconds / 1000}; kill -INT $(cat pid)) &`
        : ''
    // The shell itself must outlive what is typed.
    const shell = `stty -g; trap : INT; ${kill} sh -c 'trap - INT; echo $$ >pid; exec "${process.execPath}" "${command}" ${words}'; echo "status $?"; stty -g`
    rmSync(join(folder, 'pid'), { force: true })
    const terminal = spawn('script', ['-qfc', shell, 'screen'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
    let text = ''
    terminal.stdout.on('data', (data: Buffer) => {
      text += data
    })
    const ended = new Promise(resolve => terminal.on('close', resolve))
    if (how === 'key') {
      const pid = join(folder, 'pid')
      while (!existsSync(pid) || readFileSync(pid, 'utf8') === '') await sleep(20)
      await sleep(milliseconds)
      terminal.stdin.write('\u0003')
    }
    await ended
    const lines = text.trimEnd().split('\r\n')
    return { before: lines[0], after: lines.at(-1), status: Number(/status (\d+)/.exec(text)?.[1]), text }
  }

  it('is as it was wherever a signal comes: before the machine is there, and while it starts', async () => {
    const words = 'linux rv64 --kernel echo --firmware none --memory 4M --disk disk'
    for (const milliseconds of [0, 200, 400, 700, 1100]) {
      const { before, after, status, text } = await interrupt(words, milliseconds, 'signal')
      expect(before).toMatch(/^[0-9a-f]+(:[0-9a-f]+)+$/)
      expect(after, text).toBe(before)
      expect(status, text).toBe(130)
    }
  })

  it('is as it was when Ctrl-C ends a program of specvisor run', async () => {
    for (const words of ['run rv64 loop.s', 'run rv64 loop.s --trace /dev/null', 'run rv64 loop.s --gdb 0'])
      for (const milliseconds of [100, 1500]) {
        const { before, after, status, text } = await interrupt(words, milliseconds, 'key')
        expect(after, text).toBe(before)
        expect(status, text).toBe(130)
      }
  })

  it('is as it was when the guest ends, and at signals', async () => {
    expect((await type('x')).status).toBe(5)
    for (const [signal, status] of [
      ['INT', 130],
      ['TERM', 143],
      ['HUP', 129],
    ] as const) {
      const ended = await type('', signal)
      expect(ended.status).toBe(status)
      expect(ended.screen).toContain(`ended by SIG${signal}`)
    }
  })
})
