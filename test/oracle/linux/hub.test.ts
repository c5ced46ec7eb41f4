/** Two machines with Debian's kernel on one hub, each a process of its own: they ping each other. Booted once, to a snapshot. */
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { specvisor } from '../../cli/command.ts'
import { describeWithOracles } from '../oracle.ts'
import { Debian, QUICK } from './debian.ts'

// Some thousand million instructions, on machines that others use too.
vi.setConfig({ testTimeout: 1_200_000 })

describeWithOracles("Debian's kernel on a hub", ['xz', 'riscv64-linux-gnu-gcc'], () => {
  const files = new Debian()
  vi.stubEnv('SPECVISOR_LINUX', files.debian)
  beforeAll(() => files.fetch(), 300_000)
  afterAll(() => {
    vi.unstubAllEnvs()
    files.remove()
  })
  const freePort = () =>
    new Promise<string>(resolve => {
      const server = createServer()
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo
        server.close(() => resolve(`${port}`))
      })
    })

  it('reaches another machine, and is reached by it', async () => {
    const port = await freePort()
    const words = `${QUICK} check.only=hub check.hub=10.0.3.1,10.0.3.2`
    const boot = ['--firmware', 'none', '--initrd', files.path('initramfs'), '--append', words]
    const booted = await specvisor(
      ['linux', 'rv64', ...boot, '--hub', port, '--until', 'CHECK Linux', '--snapshot', files.path('booted')],
      files.folder,
    )
    expect(booted.status, booted.err).toBe(0)
    // The driver is loaded after that, and so sees the address of its machine's own place.
    const one = ['linux', 'rv64', '--restore', files.path('booted'), '--hub', port]
    const ended = await Promise.all([specvisor(one, files.folder), specvisor(one, files.folder)])
    for (const { status, out, err } of ended) {
      expect(
        [
          status,
          out
            .split(/\r?\n/)
            .filter(line => line.startsWith('CHECK'))
            .at(-1),
        ],
        out + err,
      ).toEqual([0, 'CHECK RESULT PASSED: 1 passed, 0 failed, 0 left out'])
    }
    const said = ended.map(({ out }) => /CHECK hub: ok: (.*?):.* (\d+) packets received/.exec(out)?.slice(1, 3))
    expect(said.sort()).toEqual([
      ['10.0.3.1 to 10.0.3.2', '3'],
      ['10.0.3.2 to 10.0.3.1', '3'],
    ])
  })
})
