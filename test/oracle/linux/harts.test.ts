/** Debian's kernel on several harts, and without firmware: the host then answers its calls. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { boot } from '../../../generated/rv64/boot.ts'
import { deviceTree } from '../../../generated/rv64/device-tree.ts'
import { DEVICES as devices } from '../../../generated/rv64/devices.ts'
import { linux } from '../../../generated/rv64/linux.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { semantics } from '../../../generated/rv64/semantics.ts'
import { System, type SystemStop } from '../../../runtime/boot/system.ts'
import { describeWithOracles } from '../oracle.ts'
import { Debian, QUICK } from './debian.ts'

interface Options {
  firmware?: string
  words: string
  engine?: 'reference' | 'fast'
}

/** Attempted in all; a boot with all checks takes less than half. */
const TOO_MANY = 3e9
// A boot takes some two minutes of the processor's time, which others may want too.
vi.setConfig({ testTimeout: 1_800_000 })

describeWithOracles("Debian's kernel", ['xz', 'riscv64-linux-gnu-gcc'], () => {
  const files = new Debian()
  const file = (name: string) => readFileSync(join(files.debian, name))
  beforeAll(() => files.fetch(), 300_000)
  afterAll(() => files.remove())

  function machine(harts: number, { firmware, words, engine = 'fast' }: Options) {
    let printed = ''
    const system = new System(
      { architecture, boot, deviceTree, devices, linux, semantics },
      {
        harts,
        engine,
        terminal: {
          write: byte => {
            printed += String.fromCharCode(byte)
          },
          read: () => undefined,
          ready: () => false,
        },
      },
    )
    system.start({
      kernel: file('Image'),
      initramfs: readFileSync(files.path('initramfs')),
      ...(firmware === undefined ? {} : { firmware: file(firmware) }),
      bootArguments: `${QUICK} ${words}`,
    })
    return { system, printed: () => printed }
  }

  /** To the end; the checks' lines. */
  function checks(harts: number, options: Options): string[] {
    const { system, printed } = machine(harts, options)
    let stop: SystemStop = { reason: 'limit' }
    while (stop.reason === 'limit' && system.harts.attempted < TOO_MANY) stop = system.run(10_000_000)
    expect(stop, printed()).toEqual({ reason: 'off', status: 0 })
    const each = system.harts.engines.map(engine => (engine.attempted / 1e6).toFixed(0)).join(' + ')
    console.log(`${harts} harts, ${options.firmware ?? 'no firmware'}: ${each} million instructions`)
    return printed()
      .split(/\r?\n/)
      .filter(line => line.startsWith('CHECK'))
  }

  it('boots without firmware', () => {
    const lines = checks(1, { words: 'check.harts=1 check.only=harts,clock,signals' })
    expect(lines.at(-1)).toBe('CHECK RESULT PASSED: 3 passed, 0 failed, 0 left out')
  })

  it('boots without firmware on two harts', () => {
    const lines = checks(2, { words: 'check.harts=2 check.only=harts,clock,threads', engine: 'reference' })
    expect(lines.at(-1)).toBe('CHECK RESULT PASSED: 3 passed, 0 failed, 0 left out')
  })

  it('boots under OpenSBI on four harts', () => {
    const lines = checks(4, {
      firmware: 'fw_dynamic.bin',
      words: 'check.harts=4 check.only=harts,clock,threads',
    })
    expect(lines.at(-1)).toBe('CHECK RESULT PASSED: 3 passed, 0 failed, 0 left out')
  })

  it('does the same each time, wherever it is cut', () => {
    const instructions = 30_000_000
    const [whole, cut] = [0, 1].map(() => machine(2, { firmware: 'fw_dynamic.bin', words: '' }))
    whole.system.run(instructions)
    for (let left = instructions, part = 1; left > 0; left -= part) {
      part = Math.min(left, (part * 7919) % 1_000_003)
      cut.system.run(part)
    }
    const hash = ({ system, printed }: typeof whole) => [
      createHash('sha256').update(system.snapshot()).digest('hex'),
      printed(),
    ]
    expect(hash(cut)).toEqual(hash(whole))
    expect(whole.printed()).toContain('Platform HART Count         : 2')
  })
})
