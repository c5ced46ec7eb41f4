/** The command's console on a terminal, which `script` makes: keys are the guest's, and the terminal is as it was on every way out. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command } from '../../cli/command.ts'
import { kernel } from '../../cli/kernels.ts'
import { describeWithOracles } from '../oracle.ts'

describeWithOracles('a terminal', ['script', 'stty'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-terminal-'))
  beforeAll(() => writeFileSync(join(folder, 'echo'), kernel('echo')))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Types keys once the guest runs, or lets a signal come; gives what is on the screen in between the terminal's settings. */
  async function type(keys: string, signal?: string): Promise<{ screen: string; status: number }> {
    const words = `linux rv64 --kernel echo --firmware none --memory 4M --snapshot snapshot`
    const kill = signal ? `(sleep 1; until grep -q echo screen; do sleep 0.2; done; kill -${signal} $(cat pid)) &` : ''
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
