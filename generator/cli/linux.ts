/** `specvisor linux`: an operating system on a machine, with its console on the terminal. */
import { Drive } from '../../runtime/boot/drive.ts'
import { BootError } from '../../runtime/boot/errors.ts'
import type { NodeDescription } from '../../runtime/boot/fdt-machine.ts'
import type { Booted, LinuxDescription } from '../../runtime/boot/linux.ts'
import { NodeDisk } from '../../runtime/boot/node-disk.ts'
import type { HubLink } from '../../runtime/boot/node-hub.ts'
import { NodeSockets } from '../../runtime/boot/node-sockets.ts'
import { NodeTerminal, type TerminalCommand } from '../../runtime/boot/node-terminal.ts'
import { snapshotShape } from '../../runtime/boot/snapshot.ts'
import { System, type SystemDescription, type SystemOptions, type SystemStop } from '../../runtime/boot/system.ts'
import type { DeviceEnds } from '../../runtime/devices/board.ts'
import type { Terminal } from '../../runtime/devices/device.ts'
import type { HostSockets } from '../../runtime/devices/net/sockets.ts'
import { UserNetwork } from '../../runtime/devices/net/user-network.ts'
import type { DeviceSlot } from '../../runtime/devices/slot.ts'
import { countOption } from './assemble.ts'
import { type LookOptions, look, printStatistics, systemUnderGdb } from './debug.ts'
import {
  type AnyInstruction,
  type AnyState,
  engineSemantics,
  generatedModule,
  importGenerated,
  readUserFile,
  writeUserFile,
} from './generated.ts'
import { type HubLinkOptions, plugIn } from './hub.ts'
import { bootRequest, type ImageOptions, requestAgain } from './images.ts'
import { startProfile } from './profile.ts'
import { type Folders, UserError } from './terminal.ts'

export interface LinuxOptions extends LookOptions, ImageOptions, HubLinkOptions {
  engine?: string
  memory?: string
  harts?: string
  disk?: string[]
  net?: boolean
  snapshot?: string
  restore?: string
  limit?: string
  until?: string
  realtime?: boolean
}

type AnySystem = System<AnyState, AnyInstruction>
type AnyDescription = SystemDescription<AnyState, AnyInstruction>

/** Why a run has ended that the machine has not ended itself. */
type Reason =
  | { readonly reason: 'quit' | 'until' | 'unread' }
  | { readonly reason: 'signal'; readonly signal: NodeJS.Signals }
  | { readonly reason: 'error'; readonly problem: unknown }

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const
const MOST_HARTS = 64n

/** Boots and runs until the machine is switched off; the exit code is the one that it is switched off with. */
export async function linux(folders: Folders, machine: string, options: LinuxOptions): Promise<number> {
  const semantics = await engineSemantics(folders, machine, options.engine)
  const description = { ...(await systemDescription(folders, machine)), ...(semantics ? { semantics } : {}) }
  const restored = options.restore === undefined ? undefined : readUserFile(options.restore)
  const request = restored ? undefined : bootRequest(options)
  const limit = options.limit === undefined ? undefined : Number(countOption(options.limit, '--limit', 1n))
  const outside = new Outside(description, options)
  try {
    await outside.plugIn()
    const system = outside.connect(connected =>
      makeSystem(description, options, restored, {
        ...connected,
        epoch: options.realtime ? now() / SECOND : undefined,
        again: origin => requestAgain(origin, options),
      }),
    )
    if (restored) {
      reporting(options.restore!, () => system.restore(restored))
      if (options.realtime) system.board.setClock(now())
    } else outside.symbols = reporting(machine, () => system.start(request!)).symbols
    return await outside.run(folders, system, limit)
  } finally {
    outside.close()
  }
}

const SECOND = 1_000_000_000n
/** Nanoseconds since 1970. */
const now = (): bigint => BigInt(Date.now()) * 1_000_000n

/** What is outside of the machine: the terminal, disks, the network, signals; and the run in between. */
class Outside {
  private readonly description: AnyDescription
  private readonly options: LinuxOptions
  private readonly terminal: NodeTerminal
  private readonly disks: NodeDisk[] = []
  private readonly network: UserNetwork | undefined
  private hub: HubLink | undefined
  private drive: Drive<Reason> | undefined
  private system: AnySystem | undefined
  private debugged: Awaited<ReturnType<typeof systemUnderGdb>> | undefined
  /** Of what has been loaded. */
  symbols: Booted['symbols'] = []
  private readonly signalled = new Set<NodeJS.Signals>()

  constructor(description: AnyDescription, options: LinuxOptions) {
    this.description = description
    this.options = options
    this.terminal = new NodeTerminal({
      input: () => this.drive?.wake(),
      command: command => this.command(command),
      closed: () => this.drive?.end({ reason: 'unread' }),
    })
    if (options.net) this.network = new UserNetwork({ sockets: waking(new NodeSockets(), () => this.drive?.wake()) })
  }

  /** Connects to other machines, where that is asked for. Throws a UserError where it cannot be. */
  async plugIn(): Promise<void> {
    this.hub = await plugIn(this.options, { arrived: () => this.drive?.wake(), say: text => this.say(text) })
  }

  /** Makes the machine with all that is connected to it. Throws a UserError for what cannot be. */
  connect(make: (outside: Pick<SystemOptions, 'ends' | 'callTerminal'>) => AnySystem): AnySystem {
    const { deviceTree, devices } = this.description
    const ends: Record<string, DeviceEnds> = {}
    for (const path of this.options.disk ?? []) {
      const failed = (what: string) => this.say(`${what}: the guest is told of errors`)
      const disk = reporting('--disk', () => new NodeDisk(path, { failed }))
      this.disks.push(disk)
      if (disk.readOnly) this.say(`${path} cannot be written: the guest has it as a disk that is read-only`)
    }
    attach(devices, 'virtio-blk', this.disks, 'a disk', disk => ({ disk }), ends)
    const ports = [this.network, this.hub].filter(port => port !== undefined)
    attach(devices, 'virtio-net', ports, 'a network', network => ({ network }), ends)
    const console = consoleOf(deviceTree)
    if (console === undefined) throw new UserError('the machine has no console: its device tree names none', 2)
    const terminal = this.watched(this.terminal)
    ends[console] = { terminal }
    this.system = make({ ends, callTerminal: terminal })
    return this.system
  }

  async run(folders: Folders, system: AnySystem, limit: number | undefined): Promise<number> {
    const { terminal, network, hub, options } = this
    const { name } = system.architecture
    const finish = await look(folders, name, system.architecture, system.harts.engines, options)
    const showProfile = await startProfile(folders, name, system.harts.engines, options, () => this.symbols)
    if (options.gdb !== undefined) {
      this.debugged = await systemUnderGdb(folders, name, system, options.gdb, {
        changed: () => this.drive?.wake(),
        ended: problem => this.drive?.end({ reason: 'error', problem }),
      })
    }
    const drive = new Drive<Reason>(this.debugged ?? system, {
      frequency: this.description.boot.clock.frequency,
      limit,
      realtime: options.realtime,
      world: {
        open: () => !terminal.ended || network?.active === true || hub?.open === true,
        // What other machines do takes the host's time.
        busy: () => network?.active === true || hub?.linked === true,
        after: () => terminal.flush(),
      },
    })
    this.drive = drive
    for (const signal of Object.keys(SIGNALS)) process.on(signal, this.signal)
    terminal.start()
    if (terminal.interactive) this.say('Ctrl-A x ends the machine, Ctrl-A h tells more')
    const [started, before] = [performance.now(), system.harts.attempted]
    try {
      const ending = await drive.run()
      terminal.stop()
      return this.exitCode(ending, limit)
    } finally {
      const statistics = finish()
      const instructions = system.harts.attempted - before
      if (statistics) printStatistics(instructions, performance.now() - started, statistics, options.json === true)
      showProfile()
    }
  }

  /** Gives back what is the host's; everything written to disks lasts from then on. */
  close(): void {
    this.terminal.stop()
    for (const signal of Object.keys(SIGNALS)) process.off(signal, this.signal)
    this.network?.close()
    this.hub?.close()
    this.debugged?.close()
    for (const disk of this.disks.splice(0)) {
      try {
        disk.flush()
      } finally {
        disk.close()
      }
    }
  }

  private exitCode(ending: SystemStop | Reason, limit: number | undefined): number {
    switch (ending.reason) {
      case 'off':
        return ending.status & 0xff
      case 'limit':
        if (this.save()) return 0
        throw new UserError(`stopped after ${limit} instructions`)
      case 'until':
        this.save()
        return 0
      case 'quit':
      case 'unread':
        return 0
      case 'signal':
        this.say(`ended by ${ending.signal}`)
        return 128 + SIGNALS[ending.signal as keyof typeof SIGNALS]
      case 'error':
        throw ending.problem
      case 'failed':
        throw new UserError(ending.message)
      default:
        throw new UserError('the machine waits, and nothing can come any more that would wake it')
    }
  }

  private say(text: string): void {
    this.terminal.flush()
    const onItsOwn = this.terminal.midLine && process.stdout.isTTY && process.stderr.isTTY
    process.stderr.write(`${onItsOwn ? '\n' : ''}specvisor: ${text}\n`)
  }

  /** Writes the snapshot that was asked for; false where none was. */
  private save(): boolean {
    const { snapshot } = this.options
    if (snapshot === undefined) return false
    writeUserFile(snapshot, this.system!.snapshot())
    this.say(
      `the machine is in ${snapshot}${this.disks.length > 0 ? '; its disks are not: keep them as they are' : ''}`,
    )
    return true
  }

  private command(command: TerminalCommand): void {
    if (command === 'quit') this.drive?.end({ reason: 'quit' })
    else if (command === 'help') process.stderr.write(HELP)
    else {
      try {
        if (!this.save()) this.say('no file was named for it: --snapshot <file>')
      } catch (problem) {
        if (!(problem instanceof UserError)) throw problem
        this.say(problem.message)
      }
    }
  }

  private readonly signal = (signal: NodeJS.Signals): void => {
    // Who asks twice does not want to wait.
    if (this.signalled.size > 0 || !this.drive) process.exit(128 + SIGNALS[signal as keyof typeof SIGNALS])
    this.signalled.add(signal)
    this.drive.end({ reason: 'signal', signal })
  }

  /** The terminal, and an eye on what is printed. */
  private watched(terminal: NodeTerminal): Terminal {
    const { until } = this.options
    if (until === undefined) return terminal
    const wanted = new TextEncoder().encode(until)
    if (wanted.length === 0) throw new UserError('--until takes a text that is not empty', 2)
    const last = new Uint8Array(wanted.length)
    return {
      read: () => terminal.read(),
      ready: () => terminal.ready(),
      write: byte => {
        terminal.write(byte)
        last.copyWithin(0, 1)
        last[last.length - 1] = byte
        if (last.every((one, i) => one === wanted[i])) this.drive?.end({ reason: 'until' })
      },
    }
  }
}

const HELP = `
Ctrl-A x       ends the machine
Ctrl-A s       writes a snapshot into the file that --snapshot names
Ctrl-A Ctrl-A  is one Ctrl-A for the guest
All other keys are the guest's, Ctrl-C among them.
`

async function systemDescription(folders: Folders, machine: string): Promise<AnyDescription> {
  const { linux } = (await importGenerated(folders, machine, 'linux.ts')) as { linux: LinuxDescription }
  const { deviceTree } = (await importGenerated(folders, machine, 'device-tree.ts')) as { deviceTree: NodeDescription }
  const { architecture } = await generatedModule(folders, machine, 'machine')
  const { boot } = await generatedModule(folders, machine, 'boot')
  const { DEVICES: devices } = await generatedModule(folders, machine, 'devices')
  return { linux, deviceTree, architecture, boot, devices }
}

/** A machine as the options have it, or as a snapshot needs it. */
function makeSystem(
  description: AnyDescription,
  options: LinuxOptions,
  restored: Uint8Array | undefined,
  more: Pick<SystemOptions, 'ends' | 'callTerminal' | 'epoch' | 'again'>,
): AnySystem {
  const shape = restored && reporting(options.restore!, () => snapshotShape(restored))
  const ramSize = options.memory === undefined ? shape?.ram[0]?.size : Number(sizeOption(options.memory))
  const harts = options.harts === undefined ? (shape?.harts ?? 1) : Number(countOption(options.harts, '--harts', 1n))
  if (harts > MOST_HARTS) throw new UserError(`--harts takes a number up to ${MOST_HARTS}, not '${options.harts}'`, 2)
  return reporting(
    '--memory',
    () => new System(description, { ramSize, harts, ...(description.semantics ? { engine: 'fast' } : {}), ...more }),
  )
}

/** `512 MiB`, and as others write it, `512M`. */
const sizeOption = (text: string): bigint =>
  countOption(
    text.replace(/^(\d+)\s*([KMGT])$/i, (_, n, unit) => `${n} ${unit.toUpperCase()}iB`),
    '--memory',
    1n,
  )

/** The device that the kernel's console is. */
function consoleOf(tree: NodeDescription): string | undefined {
  const chosen = tree.nodes.find(node => node.name === 'chosen')?.properties['stdout-path']
  return typeof chosen === 'object' && 'pathOf' in chosen ? chosen.pathOf : undefined
}

/** Connects things to the machine's devices of a kind, in order. Throws a UserError where there are not so many. */
function attach<T>(
  devices: readonly DeviceSlot<AnyState>[],
  kind: string,
  things: readonly T[],
  title: string,
  end: (thing: T) => DeviceEnds,
  ends: Record<string, DeviceEnds>,
): void {
  const places = devices.filter(slot => slot.is === kind)
  if (things.length > places.length)
    throw new UserError(
      `${title} was asked for ${things.length} times, and the machine has ${places.length || 'no'} device${places.length === 1 ? '' : 's'} of that kind`,
      2,
    )
  things.forEach((thing, i) => {
    ends[places[i].name] = end(thing)
  })
}

/** Sockets whose events end the machine's sleep. */
function waking(sockets: HostSockets, wake: () => void): HostSockets {
  const also =
    <A extends unknown[]>(event: (...args: A) => void) =>
    (...args: A): void => {
      event(...args)
      wake()
    }
  return {
    connect: (port, events) =>
      sockets.connect(port, {
        opened: also(() => events.opened()),
        data: also(bytes => events.data(bytes)),
        ended: also(() => events.ended()),
        failed: also(() => events.failed()),
        drained: also(() => events.drained()),
      }),
    datagrams: (port, received) => sockets.datagrams(port, also(received)),
  }
}

/** Errors of loading become messages. */
function reporting<T>(what: string, make: () => T): T {
  try {
    return make()
  } catch (problem) {
    if (problem instanceof BootError || problem instanceof RangeError)
      throw new UserError(`${what}: ${problem.message}`)
    throw problem
  }
}
