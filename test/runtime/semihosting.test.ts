import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryFiles, noFiles } from '../../runtime/boot/host-files.ts'
import { Bench, BUFFER, RAM, RAM_SIZE, TEXT, tableFor } from './semihosting-bench.ts'

describe('semihosting', () => {
  it('writes to the console, by character, string and handle', () => {
    const bench = new Bench()
    const [at] = bench.text('Hello\n')
    bench.call('write-c', at)
    bench.call('write-0', at)
    const [out, error] = [bench.open(':tt', 'w'), bench.open(':tt', 'a')]
    expect([out, error].every(handle => handle > 0)).toBe(true)
    expect(bench.write(out, 'out\n')).toBe(0)
    expect(bench.write(error, 'error\n')).toBe(0)
    expect(bench.console.written).toEqual({ stdout: 'HHello\nout\n', stderr: 'error\n' })
  })

  it('reads from the console by lines, and says when it ends', () => {
    const bench = new Bench({ input: 'ab\nlonger line\nx' })
    const handle = bench.open(':tt', 'r')
    expect(bench.call('read-c')).toBe('a'.charCodeAt(0))
    expect(bench.read(handle, 10)).toEqual(['b\n', 8])
    expect(bench.read(handle, 6)).toEqual(['longer', 0])
    expect(bench.read(handle, 100)[0]).toBe(' line\n')
    expect(bench.read(handle, 4)).toEqual(['x', 3])
    expect(bench.read(handle, 4)).toEqual(['', 4])
    expect(bench.call('read-c')).toBe(-1)
    expect(bench.write(handle, 'no')).toBe(2)
    expect(bench.errno).toBe('EBADF')
  })

  it('tells terminals from files', () => {
    const bench = new Bench()
    expect(bench.call('is-tty', bench.open(':tt', 'w'))).toBe(1)
    expect(bench.call('is-tty', bench.open('f', 'w'))).toBe(0)
    expect(bench.call('is-tty', 77)).toBe(-1)
  })

  it.each([
    [4, 'little'],
    [4, 'big'],
    [8, 'little'],
    [8, 'big'],
  ] as const)('keeps files, with words of %d bytes, %s-endian', (wordBytes, byteOrder) => {
    const bench = new Bench({ wordBytes, byteOrder })
    const handle = bench.open('data.bin', 'w+b')
    expect(bench.write(handle, '0123456789')).toBe(0)
    expect(bench.call('file-length', handle)).toBe(10)
    expect(bench.call('seek', handle, 6)).toBe(0)
    expect(bench.read(handle, 16)).toEqual(['6789', 12])
    expect(bench.read(handle, 16)).toEqual(['', 16])
    expect(bench.call('close', handle)).toBe(0)
    expect(bench.call('close', handle)).toBe(-1)
    expect(bench.errno).toBe('EBADF')
  })

  it('opens in every mode as C does', () => {
    const files = new MemoryFiles()
    const bench = new Bench({ files })
    const attempt = (mode: string) => {
      files.contents.set('f', new TextEncoder().encode('old'))
      const handle = bench.open('f', mode)
      const read = bench.read(handle, 3)[0]
      const written = bench.write(handle, 'N')
      bench.call('close', handle)
      return [read, written, new TextDecoder().decode(files.contents.get('f'))]
    }
    for (const binary of ['', 'b']) {
      expect(attempt(`r${binary}`)).toEqual(['old', 1, 'old'])
      expect(attempt(`r+${binary}`)).toEqual(['old', 0, 'oldN'])
      expect(attempt(`w${binary}`)).toEqual(['', 0, 'N'])
      expect(attempt(`w+${binary}`)).toEqual(['', 0, 'N'])
      expect(attempt(`a${binary}`)).toEqual(['', 0, 'oldN'])
      expect(attempt(`a+${binary}`)).toEqual(['old', 0, 'oldN'])
    }
    files.contents.clear()
    expect(bench.open('f', 'r')).toBe(-1)
    expect(bench.errno).toBe('ENOENT')
    expect(bench.open('f', 'r+')).toBe(-1)
    expect(bench.open('f', 'a')).toBeGreaterThan(0)
    const [at, length] = bench.text('f')
    expect(bench.call('open', at, 12, length)).toBe(-1)
    expect(bench.errno).toBe('EINVAL')
  })

  it('appends until a position is set', () => {
    const files = new MemoryFiles()
    files.contents.set('f', new TextEncoder().encode('old'))
    const bench = new Bench({ files })
    const handle = bench.open('f', 'a+')
    bench.write(handle, '1')
    bench.write(handle, '2')
    bench.call('seek', handle, 1)
    bench.write(handle, 'L')
    expect(new TextDecoder().decode(files.contents.get('f'))).toBe('oLd12')
  })

  it('removes and renames', () => {
    const bench = new Bench()
    bench.call('close', bench.open('a', 'w'))
    const [from, fromLength] = bench.text('a')
    const [to, toLength] = bench.text('b', TEXT + 16)
    expect(bench.call('rename', from, fromLength, to, toLength)).toBe(0)
    expect(bench.call('remove', from, fromLength)).toBe(-1)
    expect(bench.errno).toBe('ENOENT')
    expect(bench.call('remove', to, toLength)).toBe(0)
  })

  it('offers its features', () => {
    const bench = new Bench()
    const handle = bench.open(':semihosting-features', 'r')
    expect(bench.call('file-length', handle)).toBe(5)
    expect(bench.read(handle, 5)).toEqual(['SHFB\x03', 0])
    expect(bench.open(':semihosting-features', 'w')).toBe(-1)
  })

  it('gives the command line, and how long it is', () => {
    const bench = new Bench()
    expect(bench.call('command-line', BUFFER, 64)).toBe(0)
    expect(bench.at(BUFFER, 17)).toBe('prog.elf one two\0')
    expect(bench.memory.word(BigInt(RAM + 0x108))).toBe(16n)
    expect(bench.call('command-line', BUFFER, 16)).toBe(-1)
    expect(bench.call('command-line', 0x10, 64)).toBe(-1)
  })

  it.each([4, 8] as const)('tells the time in its units, with words of %d bytes', wordBytes => {
    const bench = new Bench({ wordBytes })
    bench.now = 0x1_2345_6789n
    expect(bench.call('tick-frequency')).toBe(1_000_000)
    expect(bench.call('clock')).toBe(Math.floor(0x1_2345_6789 / 10_000))
    expect(bench.call('time')).toBe(1_000_000_000 + Math.floor(0x1_2345_6789 / 1_000_000))
    expect(bench.raw(0x30, BUFFER)).toBe(0)
    const view = new DataView(bench.ram.ram[0].bytes.buffer)
    expect(view.getBigUint64(BUFFER - RAM, true)).toBe(0x1_2345_6789n)
  })

  it('says where heap and stack are, or leaves it to the program', () => {
    const words = (bench: Bench) => {
      for (let i = 0; i < 4; i++) bench.memory.setWord(BigInt(BUFFER + 8 * i), 99n)
      expect(bench.call('heap-info', BUFFER)).toBe(0)
      return [0, 8, 16, 24].map(offset => bench.memory.word(BigInt(BUFFER + offset)))
    }
    expect(words(new Bench())).toEqual([0n, 0n, 0n, 0n])
    const heap = { heapBase: 1n, heapLimit: 2n, stackBase: 3n, stackLimit: 4n }
    expect(words(new Bench({ options: { heap } }))).toEqual([1n, 2n, 3n, 4n])
  })

  it('ends programs with their status', () => {
    const wide = new Bench()
    wide.call('exit', 0x20026, 7)
    wide.call('exit', 0x20023, 7)
    wide.call('exit-extended', 0x20026, 42)
    wide.call('exit-extended', 0x20026, -1)
    expect(wide.exits).toEqual([7, 1, 42, -1])
    // In 32 bits the reason is the argument itself, and there is no status.
    const narrow = new Bench({ wordBytes: 4 })
    narrow.raw(0x18, 0x20026)
    narrow.raw(0x18, 0x20023)
    narrow.call('exit-extended', 0x20026, 9)
    expect(narrow.exits).toEqual([0, 1, 9])
  })

  it('judges results, makes names, and runs no commands', () => {
    const bench = new Bench()
    expect(bench.call('is-error', -1)).not.toBe(0)
    expect(bench.call('is-error', 5)).toBe(0)
    expect(bench.call('temporary-name', BUFFER, 1, 64)).toBe(0)
    const first = bench.at(BUFFER, 24)
    bench.call('temporary-name', BUFFER, 2, 64)
    expect(bench.at(BUFFER, 24)).not.toBe(first)
    expect(bench.call('temporary-name', BUFFER, 256, 64)).toBe(-1)
    expect(bench.call('temporary-name', BUFFER, 1, 3)).toBe(-1)
    const [command, length] = bench.text('true')
    expect(bench.call('system', command, length)).toBe(-1)
    expect(bench.errno).toBe('EPERM')
    expect(bench.raw(0x99, 0)).toBe(-1)
    expect(bench.errno).toBe('ENOSYS')
  })

  it('has a behaviour for every call of the specs, and refuses others', () => {
    const table = tableFor(64)
    const calls = { ...table.calls, 'make-tea': { number: 0x40, parameters: [], direct: false } }
    expect(() => new Bench({ options: { table: { ...table, calls } } })).toThrow(
      "'make-tea' of the specs has no behaviour",
    )
  })

  it('grants no files where none are granted', () => {
    const bench = new Bench({ files: noFiles })
    expect(bench.open('f', 'w')).toBe(-1)
    expect(bench.errno).toBe('EACCES')
    expect(bench.open(':tt', 'w')).toBeGreaterThan(0)
  })

  it('has a limit on open files', () => {
    const bench = new Bench()
    let open = 0
    while (open < 1000 && bench.open('f', 'w') > 0) open++
    expect(open).toBe(256)
    expect(bench.errno).toBe('EMFILE')
  })

  it('moves what lies in memory, and no more, when a buffer leaves it', () => {
    const bench = new Bench()
    const handle = bench.open('f', 'w+')
    bench.ram.fill(RAM + RAM_SIZE - 4, 4, 0x41)
    expect(bench.call('write', handle, RAM + RAM_SIZE - 4, 10)).toBe(6)
    expect(bench.errno).toBe('EFAULT')
    expect(bench.call('file-length', handle)).toBe(4)
    bench.call('seek', handle, 0)
    expect(bench.call('read', handle, RAM + RAM_SIZE - 2, 4)).toBe(2)
    expect(bench.call('write', handle, 0n, -1)).not.toBe(0)
  })

  it('answers every call with any arguments, and never throws', () => {
    const nasty = fc.oneof(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.integer({ min: 0, max: 300 }).map(BigInt),
      fc.integer({ min: RAM - 8, max: RAM + RAM_SIZE + 8 }).map(BigInt),
      fc.constantFrom(2n ** 64n - 1n, 2n ** 63n, 2n ** 53n, BigInt(TEXT), BigInt(RAM + RAM_SIZE - 1)),
    )
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 0, max: 0x32 }), fc.array(nasty, { minLength: 4, maxLength: 4 }), fc.boolean()),
          { maxLength: 12 },
        ),
        calls => {
          const bench = new Bench()
          bench.open('f', 'w+')
          bench.text('some name')
          for (const [number, words, wild] of calls) {
            words.forEach((word, i) => {
              bench.memory.setWord(BigInt(RAM + 8 * i), word)
            })
            const result = bench.services.call(BigInt(number), wild ? words[0] : BigInt(RAM))
            expect(result === undefined || typeof result === 'bigint').toBe(true)
          }
          bench.services.close()
        },
      ),
      { numRuns: 300 },
    )
  })
})
