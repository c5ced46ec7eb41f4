/** `specvisor linux` with kernels of a few lines: its console, time, snapshots, signals, and what it says of bad input. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type LinuxOptions, linux } from '../../generator/cli/linux.ts'
import { folders, UserError } from '../../generator/cli/terminal.ts'
import { expectPlain, specvisor, start } from './command.ts'
import { kernel, kernels } from './kernels.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let folder: string
const made = (name: string, contents: string | Uint8Array): string => {
  writeFileSync(join(folder, name), contents)
  return name
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'specvisor-linux-'))
  for (const name of kernels) made(name, kernel(name))
  made('hello.gz', gzipSync(kernel('hello')))
  made('cut.gz', gzipSync(kernel('hello')).subarray(0, 100))
  made('empty', '')
  made('large', new Uint8Array(8 << 20))
  made('text', 'hello\n'.repeat(100))
  made('disk', new Uint8Array(0x1_0000))
  made('odd', new Uint8Array(0x1_0000 + 0x200))
})
afterAll(() => rmSync(folder, { recursive: true }))

const words = (kernel: string, ...more: string[]) => [
  ...['linux', 'rv64', '--kernel', kernel, '--firmware', 'none', '--memory', '4M'],
  ...more,
]
/** Asks for it in this process: it must not even begin. */
async function refused(options: LinuxOptions, exitCode: 1 | 2, message: RegExp): Promise<void> {
  const path = (name: string) => join(folder, name)
  const { kernel, initrd, firmware = 'none', disk, restore } = options
  const own = {
    ...(kernel === undefined || kernel === 'none' ? {} : { kernel: path(kernel) }),
    ...(initrd === undefined ? {} : { initrd: path(initrd) }),
    ...(disk === undefined ? {} : { disk: disk.map(path) }),
    ...(restore === undefined ? {} : { restore: path(restore) }),
    firmware: firmware === 'none' ? firmware : path(firmware),
  }
  const memory = restore === undefined ? { memory: '4M' } : {}
  const problem: unknown = await linux(folders({}), 'rv64', { ...memory, ...options, ...own }).catch(error => error)
  expect(problem).toBeInstanceOf(UserError)
  expect((problem as UserError).message).toMatch(message)
  expect((problem as UserError).exitCode).toBe(exitCode)
}
const boot = (kernel: string, ...more: string[]) => specvisor(words(kernel, ...more), folder)

describe('the console', () => {
  it('prints, and ends with the status that the machine is switched off with', async () => {
    expect(await boot('hello.gz')).toEqual({ status: 3, out: 'up\n', err: '' })
  })

  it('takes what is typed, and sleeps in between', async () => {
    const run = start(words('echo'), folder, 'open')
    await run.printed(/echo/)
    const input = run.process.stdin!
    input.write('ab\u0001x')
    await run.printed(/ab/)
    const { status, out } = await run.ended
    // Not on a terminal, Ctrl-A is a character like others, and x is the guest's.
    expect([status, out]).toEqual([5, 'echo\nab\u0001'])
  })

  it('ends where nothing can come any more that would wake it', async () => {
    const { status, out, err } = await boot('idle')
    expect([status, out]).toEqual([1, 'idle\n'])
    expect(err).toMatch(/nothing can come any more that would wake it/)
    const run = start(words('echo'), folder, 'open')
    await run.printed(/echo/)
    run.process.stdin!.end('abc')
    expect(await run.ended).toMatchObject({ status: 1, out: 'echo\nabc' })
  })

  it('ends when nobody reads it any more', async () => {
    const run = start(words('letters', '--realtime'), folder, 'open')
    await run.printed(/c/)
    run.process.stdout!.destroy()
    expect((await run.ended).status).toBe(0)
  })

  it('starts anew when the guest asks for it', async () => {
    const { status, out } = await boot('reset', '--until', 'reset\nreset\nreset\n')
    expect([status, out]).toEqual([0, 'reset\nreset\nreset\n'])
  })
})

describe('time', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  it('is skipped while the guest waits', async () => {
    expect(await boot('letters')).toEqual({ status: 0, out: letters, err: '' })
  })

  it('goes by the host’s clock where that is wanted', async () => {
    const before = performance.now()
    expect(await boot('letters', '--realtime', '--harts', '2')).toMatchObject({ status: 0, out: letters })
    expect(performance.now() - before).toBeGreaterThan(2500)
  })
})

describe('snapshots', () => {
  it('are written at a text or a limit, and go on as the machine would have', async () => {
    const first = await boot('letters', '--until', 'm', '--snapshot', 'half')
    expect([first.status, first.out]).toEqual([0, 'abcdefghijklm'])
    expect(first.err).toMatch(/the machine is in half/)
    for (let i = 0; i < 2; i++) {
      expect(await specvisor(['linux', 'rv64', '--restore', 'half'], folder)).toEqual({
        status: 0,
        out: 'nopqrstuvwxyz',
        err: '',
      })
    }
    const limited = await specvisor(
      ['linux', 'rv64', '--restore', 'half', '--limit', '100', '--snapshot', 'later'],
      folder,
    )
    expect(limited.status).toBe(0)
    expect(limited.out + (await specvisor(['linux', 'rv64', '--restore', 'later'], folder)).out).toBe('nopqrstuvwxyz')
  })

  it('are refused when they are foreign, damaged, or of a machine made otherwise', async () => {
    await boot('letters', '--until', 'c', '--snapshot', 'good', '--disk', 'disk')
    const good = readFileSync(join(folder, 'good'))
    made('cut', good.subarray(0, good.length - 100))
    const flipped = Uint8Array.from(good)
    flipped[flipped.length >> 1] ^= 1
    made('flipped', flipped)
    const cases: [LinuxOptions, RegExp][] = [
      [{ restore: 'missing' }, /cannot read .*missing: it does not exist/],
      [{ restore: 'text' }, /text: not a snapshot/],
      [{ restore: 'cut' }, /cut: the snapshot is damaged or cut short/],
      [{ restore: 'flipped' }, /flipped: the snapshot is damaged/],
      [{ restore: 'good' }, /the snapshot is of other devices: blk: it had 1 queues, and has 0 here/],
      [{ restore: 'good', disk: ['odd'] }, /blk: its disk had 128 sectors of 512 bytes, and has 129 here/],
      [{ restore: 'good', disk: ['disk'], harts: '2' }, /has 1 harts, this machine 2/],
      [{ restore: 'good', disk: ['disk'], memory: '8M' }, /has other memory/],
    ]
    for (const [options, message] of cases) await refused(options, 1, message)
    const whole = await specvisor(['linux', 'rv64', '--restore', 'good', '--disk', 'disk', '--until', 'f'], folder)
    expect([whole.status, whole.out]).toEqual([0, 'def'])
  })

  it('are of machines that start anew from the same files, wherever these are now', async () => {
    const restore = (...more: string[]) => specvisor(['linux', 'rv64', '--restore', 'before', ...more], folder)
    made('reset-again', kernel('reset'))
    await boot('reset-again', '--until', 'reset\n', '--snapshot', 'before')
    const twice = ['--until', 'reset\nreset\n']
    expect(await restore(...twice)).toEqual({ status: 0, out: 'reset\nreset\n', err: '' })
    // From elsewhere it finds them too, and from a snapshot of a machine that has been restored.
    mkdirSync(join(folder, 'elsewhere'), { recursive: true })
    await restore('--until', 'reset\n', '--snapshot', 'elsewhere/after')
    const again = await specvisor(['linux', 'rv64', '--restore', 'after', ...twice], join(folder, 'elsewhere'))
    expect(again).toMatchObject({ status: 0, out: 'reset\nreset\n' })
    made('reset-again', kernel('hello'))
    const changed = await restore(...twice)
    expect(changed.status).toBe(1)
    expect(changed.err).toMatch(
      /asked for a reset, but .*reset-again has changed since the machine was started from it/,
    )
    expect(changed.err).toMatch(/--kernel takes the old one/)
    rmSync(join(folder, 'reset-again'))
    const missing = await restore(...twice)
    expect(missing.status).toBe(1)
    expect(missing.err).toMatch(
      /asked for a reset, but cannot read .*reset-again: it does not exist.*--kernel says where/,
    )
    expect(await restore(...twice, '--kernel', 'reset')).toMatchObject({ status: 0, out: 'reset\nreset\n' })
    expect((await restore(...twice, '--kernel', 'hello')).err).toMatch(/hello has changed since/)
  })

  it('show the world’s time where time is the world’s', async () => {
    const shown = ({ out }: { out: string }) => Number(BigInt(`0x${/[0-9a-f]{16}/.exec(out)![0]}`) / 1_000_000n)
    const started = shown(await boot('clock', '--until', '\n', '--snapshot', 'clocked'))
    const restored = (...more: string[]) =>
      specvisor(['linux', 'rv64', '--restore', 'clocked', '--until', '\n', ...more], folder)
    expect(shown(await restored()) - started).toBe(100)
    expect(Math.abs(shown(await restored('--realtime')) - Date.now())).toBeLessThan(60_000)
  })
})

describe('a disk', () => {
  const SECTOR = 512
  /** Root may write what nobody may, unless it gives up the right to. */
  const NOT_ALMIGHTY = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override'] : []
  const disk = (name: string, sectors = 64) => made(name, new Uint8Array(sectors * SECTOR).fill(0x2e))
  const inFile = (name: string, at: number) => String.fromCharCode(readFileSync(join(folder, name))[at])
  /** Tells the kernel that drives it what to do, one by one, and gives what it prints. */
  async function driven(image: string, through: readonly string[] = []) {
    const run = start(words('driver', '--disk', image), folder, 'open', through)
    await run.printed(/disk.*\n/)
    let printed = 0
    run.process.stdout!.on('data', (text: string) => {
      printed += text.length
    })
    return {
      run,
      async tell(command: string): Promise<void> {
        const before = printed
        run.process.stdin!.write(command)
        for (let i = 0; printed < before + 2 && i < 4000; i++) await new Promise(resolve => setTimeout(resolve, 5))
      },
    }
  }

  it('that shrinks gives errors where it has ended, and keeps what was written before', async () => {
    disk('shrinking')
    const { run, tell } = await driven('shrinking')
    for (const command of ['wA', 'WB', 'f', 'r', 'R']) await tell(command)
    expect([inFile('shrinking', 0), inFile('shrinking', 63 * SECTOR)]).toEqual(['A', 'B'])
    truncateSync(join(folder, 'shrinking'), 32 * SECTOR)
    for (const command of ['R', 'WC', 'wD', 'f', 'r']) await tell(command)
    run.process.stdin!.write('q')
    const ended = await run.ended
    expectPlain(ended)
    // 0: VIRTIO_BLK_S_OK, 1: VIRTIO_BLK_S_IOERR; what a read leaves behind where it fails is what was there.
    expect(ended.out).toBe('disk\n0\n0\n0\n0A\n0B\n1B\n1\n0\n0\n0D\n')
    expect(ended.status).toBe(0)
    expect(ended.err).toMatch(/^specvisor: .*shrinking has shrunk: the guest is told of errors.*\n$/)
    expect(readFileSync(join(folder, 'shrinking'))).toHaveLength(32 * SECTOR)
    expect(inFile('shrinking', 0)).toBe('D')
  })

  it('that cannot be written says so to its user and to the guest, and is left as it was', async () => {
    disk('locked')
    chmodSync(join(folder, 'locked'), 0o444)
    const { run, tell } = await driven('locked', NOT_ALMIGHTY)
    for (const command of ['r', 'wA', 'f', 'r']) await tell(command)
    run.process.stdin!.write('q')
    const ended = await run.ended
    expectPlain(ended)
    expect(ended).toEqual({
      status: 0,
      out: 'disk, read-only\n0.\n1\n0\n0.\n',
      err: 'specvisor: locked cannot be written: the guest has it as a disk that is read-only\n',
    })
    expect(inFile('locked', 0)).toBe('.')
  })

  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('has what a flush has acknowledged, at %s', async signal => {
    disk('flushed')
    const { run, tell } = await driven('flushed')
    for (const command of ['wA', 'WB', 'f']) await tell(command)
    run.process.kill(signal)
    await run.ended
    expect([inFile('flushed', 0), inFile('flushed', 63 * SECTOR)]).toEqual(['A', 'B'])
  })
})

describe('a hub', () => {
  const place = /this machine is (the hub|on the hub) at port (\d+), as ([0-9a-f:]+)/
  const free = () => {
    const server = createServer()
    return new Promise<string>(resolve =>
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo
        server.close(() => resolve(`${port}`))
      }),
    )
  }

  it('is the machine that is there first, then another', async () => {
    const at = await free()
    const first = start(words('echo', '--hub', at), folder, 'open')
    await first.printed(/echo/)
    const second = start(words('echo', '--hub', at, '--mac', '02:00:00:00:00:01'), folder, 'open')
    await second.printed(/echo/)
    first.process.stdin!.write('q')
    const one = await first.ended
    expectPlain(one)
    expect(one.status).toBe(0)
    expect(place.exec(one.err)?.slice(1)).toEqual(['the hub', at, '52:54:00:12:34:56'])
    await second.printed(/has ended: this machine is it now/)
    const third = start(words('echo', '--hub', at), folder, 'open')
    await third.printed(/echo/)
    for (const run of [second, third]) run.process.kill('SIGTERM')
    const [two, three] = await Promise.all([second.ended, third.ended])
    for (const ended of [two, three]) expectPlain(ended)
    expect([two.status, three.status]).toEqual([143, 143])
    expect(place.exec(two.err)?.slice(1)).toEqual(['on the hub', at, '02:00:00:00:00:01'])
    expect(place.exec(three.err)?.slice(1)).toEqual(['on the hub', at, '52:54:00:12:34:56'])
  })

  it('is nothing that somebody else listens at, nor without a port', async () => {
    const stranger = createServer(socket => socket.end('220 mail.example ready\r\n'))
    await new Promise<void>(resolve => stranger.listen(0, '127.0.0.1', resolve))
    const { port } = stranger.address() as AddressInfo
    await refused({ kernel: 'hello', hub: `${port}` }, 1, /--hub: what listens at port \d+ is no hub of specvisor's/)
    stranger.close()
    for (const hub of ['0', '-1', '65536', 'net', ''])
      await refused({ kernel: 'hello', hub }, 2, /--hub takes a (number|TCP port)/)
    for (const mac of ['', 'no', '52:54:00:12:34', '01:00:5e:00:00:01', '00:00:00:00:00:00'])
      await refused({ kernel: 'hello', hub: '5000', mac }, 2, /--mac takes the address of a device/)
    await refused({ kernel: 'hello', mac: '02:00:00:00:00:01' }, 2, /--mac is for machines on a hub/)
    await refused({ kernel: 'hello', hub: await free(), net: true }, 2, /a network was asked for 2 times/)
  })
})

describe('looks', () => {
  it('counts what is done, and traces all harts', async () => {
    const { status, err } = await boot('letters', '--harts', '2', '--stats', '--json')
    expect(status).toBe(0)
    const { instructions, statistics } = JSON.parse(err)
    const counts: number[] = Object.values(statistics.instructions.S)
    expect(instructions).toBe(counts.reduce((sum, n) => sum + n, 0))
    expect(statistics.devices.uart0).toEqual({ reads: 0, writes: 26 })
    // As firmware, it is started on all harts at once.
    const words = ['linux', 'rv64', '--firmware', 'loop', '--kernel', 'none', '--memory', '4M', '--harts', '2']
    const looks = ['--trace', 'trace', '--trace-range', '0x80000000', '--limit', '10000', '--snapshot', 'looped']
    const traced = await specvisor([...words, ...looks], folder)
    expect([traced.status, traced.out]).toEqual([0, 'loop\n'])
    const lines = readFileSync(join(folder, 'trace'), 'utf8').trimEnd().split('\n')
    expect(lines.map(line => line.replace(/ +/g, ' '))).toEqual(
      [0, 1].map(hart => expect.stringMatching(new RegExp(`^${hart}: 1 M 0000000080000000 bnez a0, 0x8`))),
    )
    expect((await boot('hello', '--trace-mode', 'X', '--trace', '-')).err).toMatch(/--trace: there is no mode 'X'/)
  })
})

describe('bad input', () => {
  it.each<[string, LinuxOptions, 1 | 2, RegExp]>([
    ['a kernel that is missing', { kernel: 'missing' }, 1, /cannot read .*missing: it does not exist/],
    ['a kernel that is a folder', { kernel: '.' }, 1, /it is a folder/],
    ['an empty kernel', { kernel: 'empty' }, 1, /the kernel is empty/],
    ['a kernel that is none', { kernel: 'text' }, 1, /neither an ELF file nor an image/],
    ['neither kernel nor firmware', { kernel: 'none' }, 1, /neither firmware nor a kernel/],
    ['a truncated kernel', { kernel: 'cut.gz' }, 1, /the kernel is truncated/],
    ['an initramfs that is missing', { initrd: 'missing' }, 1, /cannot read .*missing/],
    ['an empty initramfs', { initrd: 'empty' }, 1, /the initramfs is empty/],
    ['an initramfs too large', { initrd: 'large' }, 1, /the initramfs does not fit: it has 8 MiB/],
    ['firmware that is missing', { firmware: 'missing' }, 1, /cannot read .*missing/],
    ['memory that nobody has', { memory: '8000000G' }, 1, /memory/],
    ['memory that is no size', { memory: 'lots' }, 2, /--memory takes a number, not 'lots'/],
    ['no harts', { harts: '0' }, 2, /--harts takes a number from 1 on/],
    ['too many harts', { harts: '1000' }, 2, /--harts takes a number up to 64/],
    ['a disk that is missing', { disk: ['missing'] }, 1, /missing cannot be opened: there is no such file/],
    ['a disk that is a folder', { disk: ['.'] }, 1, /cannot be opened: it is a folder/],
    ['two disks', { disk: ['disk', 'odd'] }, 2, /a disk was asked for 2 times, and the machine has 1 device/],
    ['an empty text to wait for', { until: '' }, 2, /--until takes a text/],
    ['a limit that is none', { limit: '0' }, 2, /--limit takes a number from 1 on/],
  ])('%s', (_, options, status, message) => refused({ kernel: 'hello', ...options }, status, message))

  it('a machine that is not there, or has no Linux', async () => {
    await expect(linux(folders({}), 'rv46', {})).rejects.toThrow(/did you mean 'rv64'/)
    await expect(linux(folders({}), 'pico', {})).rejects.toThrow(/'pico' has no linux/)
  })

  it('a limit that is reached, and a snapshot that cannot be written', async () => {
    const limited = await boot('loop', '--limit', '1000')
    expect([limited.status, limited.err]).toEqual([1, 'specvisor: stopped after 1000 instructions\n'])
    const { status, err } = await boot('loop', '--limit', '1000', '--snapshot', 'no/x')
    expect([status, err]).toEqual([1, 'specvisor: cannot write no/x: its folder does not exist\n'])
  })

  it('names the scripts that get what is missing', async () => {
    vi.stubEnv('SPECVISOR_LINUX', folder)
    await expect(linux(folders({}), 'rv64', {})).rejects.toThrow(/there is no .*Image\n.*get-debian\.sh.*--kernel/)
    vi.unstubAllEnvs()
  })
})

describe('signals end it cleanly', () => {
  it.each([
    ['SIGINT', 'loop', 130],
    ['SIGINT', 'echo', 130],
    ['SIGTERM', 'loop', 143],
    ['SIGHUP', 'echo', 129],
  ] as const)('%s in %s', async (signal, name, status) => {
    const run = start(words(name), folder, 'open')
    await run.printed(new RegExp(name))
    run.process.kill(signal)
    const ended = await run.ended
    expectPlain(ended)
    expect(ended).toMatchObject({ status, out: `${name}\n`, err: `specvisor: ended by ${signal}\n` })
  })

  it('at any moment', async () => {
    for (const milliseconds of [100, 400, 700]) {
      const run = start(words('loop'), folder)
      await new Promise(resolve => setTimeout(resolve, milliseconds))
      run.process.kill('SIGINT')
      const ended = await run.ended
      expectPlain(ended)
      // Before it has begun, the signal ends the process itself.
      expect([130, 'SIGINT']).toContain(ended.status)
    }
  })
})

describe('engines', () => {
  it('go on from each other’s snapshots', async () => {
    const whole = 'abcdefghijklmnopqrstuvwxyz'
    for (const [from, to] of [
      ['reference', 'fast'],
      ['fast', 'reference'],
    ]) {
      const first = await boot('letters', '--engine', from, '--until', 'k', '--snapshot', `by-${from}`)
      expect([first.status, first.out]).toEqual([0, 'abcdefghijk'])
      const second = await specvisor(['linux', 'rv64', '--engine', to, '--restore', `by-${from}`], folder)
      expect(second).toEqual({ status: 0, out: whole.slice(11), err: '' })
    }
    expect(readFileSync(join(folder, 'by-fast')).equals(readFileSync(join(folder, 'by-reference')))).toBe(true)
  })

  it('give the same trace and count the same', async () => {
    const looks = await Promise.all(
      ['reference', 'fast'].map(async engine => {
        const { status, err } = await boot(
          'letters',
          '--engine',
          engine,
          '--trace',
          `trace-${engine}`,
          '--stats',
          '--json',
        )
        const { instructions, statistics } = JSON.parse(err)
        return { status, instructions, statistics, trace: readFileSync(join(folder, `trace-${engine}`), 'utf8') }
      }),
    )
    expect(looks[1]).toEqual(looks[0])
    expect(looks[0].trace.split('\n').length).toBeGreaterThan(100)
  })

  it('have names', () =>
    refused({ kernel: 'hello', engine: 'quick' }, 2, /--engine takes reference or fast, not 'quick'/))
})
