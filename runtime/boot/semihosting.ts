/**
 * Semihosting: what a program asks of the host that runs it. Numbers and layouts come from the emitted table
 * (`generated/<machine>/semihosting.ts`); what the calls do is here. Nothing that a guest passes throws in the host.
 */
import type { GuestMemory } from './guest-memory.ts'
import { type HostFile, HostFileError, type HostFiles } from './host-files.ts'

export interface CallTable {
  readonly calls: Readonly<Record<string, CallDescription>>
  /** Named numbers that parameters and results take, by group. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly texts: Readonly<Record<string, string>>
}

export interface CallDescription {
  readonly number: number
  readonly parameters: readonly string[]
  /** The argument is the one parameter itself; otherwise it points to a block of words, one for each. */
  readonly direct?: boolean
}

export interface Console {
  write(stream: 'stdout' | 'stderr', bytes: Uint8Array): void
  /** The next byte of input, waiting for it; undefined at its end. */
  read(): number | undefined
  /** Whether a person is at the other end. */
  readonly interactive: boolean
}

/** Ticks since the machine started, how many make a second, and when that start was (seconds since 1970). */
export interface Clock {
  ticks(): bigint
  readonly frequency: bigint
  readonly epoch: bigint
}

export interface HeapAndStack {
  readonly heapBase: bigint
  readonly heapLimit: bigint
  readonly stackBase: bigint
  readonly stackLimit: bigint
}

export interface SemihostingOptions {
  readonly table: CallTable
  readonly memory: GuestMemory
  readonly console: Console
  readonly files: HostFiles
  readonly clock: Clock
  /** The program's name and its arguments, separated by spaces. */
  readonly commandLine: string
  /** Absent: the program decides for itself (all four words zero). */
  readonly heap?: HeapAndStack
  readonly exit: (status: number) => void
}

/**
 * An open handle: a stream of the console, or bytes with a position. `append`: writes go to the end until the program
 * has set a position. C would always append; but picolibc 1.8 asks for `a+` where its program said `r+`, which works
 * on QEMU because that takes no notice of appending, and other libraries rely on the host for it.
 */
type Handle =
  | { is: 'console'; stream: 'stdin' | 'stdout' | 'stderr' }
  | { is: 'file'; file: HostFile; position: number; append: boolean; read: boolean; write: boolean }

type Parameters = readonly bigint[]
const FAILED = -1n
const MAXIMUM_HANDLES = 256
const MAXIMUM_NAME = 4096
/** One call moves at most so much; programs must expect to call again. */
const MAXIMUM_TRANSFER = 1 << 26
const CHUNK = 4096
const NO_HEAP: HeapAndStack = { heapBase: 0n, heapLimit: 0n, stackBase: 0n, stackLimit: 0n }

export class Semihosting {
  private readonly options: SemihostingOptions
  private readonly memory: GuestMemory
  private readonly operations: Map<
    number,
    { call: CallDescription; run: (parameters: Parameters) => bigint | undefined }
  >
  private readonly handles = new Map<bigint, Handle>()
  private readonly modes: readonly string[]
  private error = 0

  /** Throws when the table names a call that this class does not know: the two must be kept together. */
  constructor(options: SemihostingOptions) {
    this.options = options
    this.memory = options.memory
    const modes: string[] = []
    for (const [mode, number] of Object.entries(options.table.values['open-mode'])) modes[number] = mode
    this.modes = modes
    const handlers = this.handlers()
    this.operations = new Map()
    for (const [name, call] of Object.entries(options.table.calls)) {
      const run = handlers[name]
      if (!run) throw new Error(`the semihosting call '${name}' of the specs has no behaviour in the runtime`)
      this.operations.set(call.number, { call, run })
    }
  }

  /** Performs an operation. The result goes to the result register; undefined leaves that as it is. */
  call(operation: bigint, argument: bigint): bigint | undefined {
    const found = this.operations.get(Number(operation))
    if (!found) return this.fail('ENOSYS')
    const parameters: bigint[] = []
    if (found.call.direct) parameters.push(argument)
    else
      for (let i = 0; i < found.call.parameters.length; i++) {
        const word = this.memory.word(argument + BigInt(i * this.memory.wordBytes))
        if (word === undefined) return this.fail('EFAULT')
        parameters.push(word)
      }
    try {
      return found.run([...parameters, argument])
    } catch (error) {
      if (error instanceof HostFileError) return this.fail(error.code)
      throw error
    }
  }

  /** Closes what the program left open. */
  close(): void {
    for (const handle of this.handles.values()) if (handle.is === 'file') quietly(() => handle.file.close())
    this.handles.clear()
  }

  /** What each call does. Parameters are those of the table; the raw argument follows them. */
  private handlers(): Record<string, (parameters: Parameters) => bigint | undefined> {
    const { console, clock } = this.options
    return {
      open: ([name, mode, length]) => this.open(name, mode, length),
      close: ([handle]) => this.closeHandle(handle),
      'write-c': ([address]) => this.writeCharacter(address),
      'write-0': ([address]) => this.writeString(address),
      write: ([handle, buffer, length]) => this.write(handle, buffer, length),
      read: ([handle, buffer, length]) => this.read(handle, buffer, length),
      'read-c': () => BigInt(console.read() ?? -1),
      'is-error': ([status]) => (BigInt.asIntN(8 * this.memory.wordBytes, status) < 0n ? 1n : 0n),
      'is-tty': ([handle]) => this.isTerminal(handle),
      seek: ([handle, position]) => this.seek(handle, position),
      'file-length': ([handle]) => this.fileLength(handle),
      'temporary-name': ([buffer, identifier, length]) => this.temporaryName(buffer, identifier, length),
      remove: ([name, length]) => this.remove(name, length),
      rename: ([from, fromLength, to, toLength]) => this.rename(from, fromLength, to, toLength),
      clock: () => (clock.ticks() * 100n) / clock.frequency,
      time: () => clock.epoch + clock.ticks() / clock.frequency,
      // A guest runs no commands on the host.
      system: () => this.fail('EPERM'),
      'error-number': () => BigInt(this.error),
      'command-line': ([buffer, length, block]) => this.commandLine(buffer, length, block),
      'heap-info': ([block]) => this.heapInfo(block),
      exit: parameters => this.exit(parameters[0], parameters.length > 2 ? parameters[1] : 0n),
      'exit-extended': ([reason, status]) => this.exit(reason, status),
      elapsed: parameters => this.elapsed(parameters[parameters.length - 1]),
      'tick-frequency': () => clock.frequency,
    }
  }

  private fail(code: string): bigint {
    const errno = this.options.table.values.errno
    this.error = errno[code] ?? errno.EIO
    return FAILED
  }

  private open(nameAt: bigint, modeNumber: bigint, length: bigint): bigint {
    const name = this.name(nameAt, length)
    const mode = this.modes[Number(modeNumber)]
    if (mode === undefined) return this.fail('EINVAL')
    if (this.handles.size >= MAXIMUM_HANDLES) return this.fail('EMFILE')
    const { texts } = this.options.table
    const first = mode[0]
    if (name === texts.console)
      return this.add({ is: 'console', stream: first === 'r' ? 'stdin' : first === 'w' ? 'stdout' : 'stderr' })
    const plus = mode.includes('+')
    if (name === texts.features) {
      if (first !== 'r' || plus) return this.fail('EACCES')
      return this.add({ is: 'file', file: this.featuresFile(), position: 0, append: false, read: true, write: false })
    }
    const [read, write] = [first === 'r' || plus, first !== 'r' || plus]
    const file = this.options.files.open(name, { read, write, create: first !== 'r', truncate: first === 'w' })
    return this.add({ is: 'file', file, position: 0, append: first === 'a', read, write })
  }

  private add(handle: Handle): bigint {
    let number = 1n
    while (this.handles.has(number)) number++
    this.handles.set(number, handle)
    return number
  }

  private featuresFile(): HostFile {
    const { texts, values } = this.options.table
    const bits = Object.values(values.feature).reduce((all, bit) => all | (1 << bit), 0)
    const bytes = Uint8Array.of(...new TextEncoder().encode(texts['features-magic']), bits)
    return {
      readAt: (position, target) => {
        const part = bytes.subarray(position, position + target.length)
        target.set(part)
        return part.length
      },
      writeAt: () => 0,
      length: () => bytes.length,
      close: () => {},
    }
  }

  private handle(number: bigint): Handle {
    const handle = this.handles.get(number)
    if (!handle) throw new HostFileError('EBADF')
    return handle
  }

  private closeHandle(number: bigint): bigint {
    const handle = this.handle(number)
    this.handles.delete(number)
    if (handle.is === 'file') handle.file.close()
    return 0n
  }

  private writeCharacter(address: bigint): undefined {
    const byte = this.memory.byte(address)
    if (byte !== undefined) this.options.console.write('stdout', Uint8Array.of(byte))
  }

  private writeString(address: bigint): undefined {
    const bytes: number[] = []
    const flush = () => this.options.console.write('stdout', Uint8Array.from(bytes.splice(0)))
    for (let i = 0; i < MAXIMUM_TRANSFER; i++) {
      const byte = this.memory.byte(address + BigInt(i))
      if (byte === undefined || byte === 0) break
      bytes.push(byte)
      if (bytes.length === CHUNK) flush()
    }
    flush()
  }

  /** Gives the bytes that were not written; with a bad handle, all of them. */
  private write(number: bigint, buffer: bigint, length: bigint): bigint {
    return this.transfer(number, length, (handle, done, chunk) => {
      const got = this.memory.copyOut(buffer + BigInt(done), chunk)
      if (got < chunk.length) this.fail('EFAULT')
      const bytes = chunk.subarray(0, got)
      if (handle.is === 'console') {
        if (handle.stream === 'stdin') throw new HostFileError('EBADF')
        this.options.console.write(handle.stream, bytes)
        return got
      }
      if (!handle.write) throw new HostFileError('EBADF')
      if (handle.append) handle.position = handle.file.length()
      const written = handle.file.writeAt(handle.position, bytes)
      handle.position += written
      return written
    })
  }

  /** Gives the bytes that were not read; at the end of a file, all of them. */
  private read(number: bigint, buffer: bigint, length: bigint): bigint {
    return this.transfer(number, length, (handle, done, chunk) => {
      const got = handle.is === 'console' ? this.readConsole(handle.stream, chunk) : this.readFile(handle, chunk)
      const stored = this.memory.copyIn(buffer + BigInt(done), chunk.subarray(0, got))
      if (stored < got) this.fail('EFAULT')
      if (handle.is === 'file') handle.position += stored
      return stored
    })
  }

  private readFile(handle: Handle & { is: 'file' }, chunk: Uint8Array): number {
    if (!handle.read) throw new HostFileError('EBADF')
    return handle.file.readAt(handle.position, chunk)
  }

  /** A line, or what fits of it: waiting for more than a person has typed would never end. */
  private readConsole(stream: string, chunk: Uint8Array): number {
    if (stream !== 'stdin') throw new HostFileError('EBADF')
    for (let i = 0; i < chunk.length; i++) {
      const byte = this.options.console.read()
      if (byte === undefined) return i
      chunk[i] = byte
      if (byte === 0x0a) return i + 1
    }
    return chunk.length
  }

  /** Moves `length` bytes in chunks until one comes up short; gives the bytes left. */
  private transfer(
    number: bigint,
    length: bigint,
    move: (handle: Handle, done: number, chunk: Uint8Array) => number,
  ): bigint {
    const wanted = length > BigInt(MAXIMUM_TRANSFER) ? MAXIMUM_TRANSFER : Number(length)
    let done = 0
    try {
      const handle = this.handle(number)
      while (done < wanted) {
        const chunk = new Uint8Array(Math.min(CHUNK, wanted - done))
        const moved = move(handle, done, chunk)
        done += moved
        if (moved < chunk.length) break
      }
    } catch (error) {
      if (!(error instanceof HostFileError)) throw error
      this.fail(error.code)
    }
    return length - BigInt(done)
  }

  private isTerminal(number: bigint): bigint {
    return this.handle(number).is === 'console' && this.options.console.interactive ? 1n : 0n
  }

  private seek(number: bigint, position: bigint): bigint {
    const handle = this.handle(number)
    if (handle.is !== 'file' || position > BigInt(Number.MAX_SAFE_INTEGER)) return this.fail('EINVAL')
    handle.position = Number(position)
    handle.append = false
    return 0n
  }

  private fileLength(number: bigint): bigint {
    const handle = this.handle(number)
    return handle.is === 'file' ? BigInt(handle.file.length()) : this.fail('EINVAL')
  }

  private temporaryName(buffer: bigint, identifier: bigint, length: bigint): bigint {
    if (identifier > 0xffn) return this.fail('EINVAL')
    return this.string(`semihosting-${identifier}.tmp`, buffer, length) ? 0n : FAILED
  }

  private remove(nameAt: bigint, length: bigint): bigint {
    this.options.files.remove(this.name(nameAt, length))
    return 0n
  }

  private rename(from: bigint, fromLength: bigint, to: bigint, toLength: bigint): bigint {
    this.options.files.rename(this.name(from, fromLength), this.name(to, toLength))
    return 0n
  }

  /** The block's second word comes back as the length without the zero byte at the end. */
  private commandLine(buffer: bigint, length: bigint, block: bigint): bigint {
    const bytes = new TextEncoder().encode(this.options.commandLine).length
    if (!this.string(this.options.commandLine, buffer, length)) return FAILED
    const set = this.memory.setWord(block + BigInt(this.memory.wordBytes), BigInt(bytes))
    return set ? 0n : this.fail('EFAULT')
  }

  private heapInfo(block: bigint): bigint {
    const { heapBase, heapLimit, stackBase, stackLimit } = this.options.heap ?? NO_HEAP
    const words = [heapBase, heapLimit, stackBase, stackLimit]
    const set = words.every((word, i) => this.memory.setWord(block + BigInt(i * this.memory.wordBytes), word))
    return set ? 0n : this.fail('EFAULT')
  }

  private exit(reason: bigint, status: bigint): undefined {
    const normal = reason === BigInt(this.options.table.values['stop-reason']['application-exit'])
    this.options.exit(normal ? Number(BigInt.asIntN(32, status)) : 1)
  }

  /** Always 64 bits: one wide word, or two narrow ones with the low half first. */
  private elapsed(block: bigint): bigint {
    const { wordBytes } = this.memory
    const bits = BigInt(8 * wordBytes)
    const ticks = BigInt.asUintN(64, this.options.clock.ticks())
    for (let i = 0; i < 8 / wordBytes; i++)
      if (!this.memory.setWord(block + BigInt(i * wordBytes), ticks >> (BigInt(i) * bits))) return this.fail('EFAULT')
    return 0n
  }

  private name(address: bigint, length: bigint): string {
    if (length > BigInt(MAXIMUM_NAME)) throw new HostFileError('ENAMETOOLONG')
    const bytes = new Uint8Array(Number(length))
    if (this.memory.copyOut(address, bytes) < bytes.length) throw new HostFileError('EFAULT')
    return new TextDecoder().decode(bytes)
  }

  /** Stores a string and a zero byte in a buffer; false, and the error is noted, when it does not fit or go there. */
  private string(text: string, buffer: bigint, length: bigint): boolean {
    const bytes = new TextEncoder().encode(`${text}\0`)
    if (BigInt(bytes.length) > length) this.fail('EINVAL')
    else if (this.memory.copyIn(buffer, bytes) < bytes.length) this.fail('EFAULT')
    else return true
    return false
  }
}

function quietly(action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!(error instanceof HostFileError)) throw error
  }
}
