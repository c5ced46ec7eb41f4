import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HostFileError, type OpenMode } from '../../runtime/boot/host-files.ts'
import { NodeFiles } from '../../runtime/boot/node-files.ts'
import { Bench } from './semihosting-bench.ts'

const READ: OpenMode = { read: true, write: false, create: false, truncate: false }
const WRITE: OpenMode = { read: true, write: true, create: true, truncate: true }

let outside: string
let granted: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'specvisor-'))
  granted = join(outside, 'granted')
  mkdirSync(join(granted, 'sub'), { recursive: true })
  writeFileSync(join(outside, 'secret'), 'secret')
  writeFileSync(join(granted, 'inside'), 'inside')
})
afterEach(() => rmSync(outside, { recursive: true, force: true }))

/** The code of the error that an action throws. */
function codeOf(action: () => unknown): string | undefined {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(HostFileError)
    return (error as HostFileError).code
  }
  return undefined
}

describe('files that a user grants', () => {
  it('are read, written, renamed and removed', () => {
    const files = new NodeFiles(granted)
    const file = files.open('sub/new', WRITE)
    expect(file.writeAt(0, Uint8Array.of(1, 2, 3))).toBe(3)
    expect(file.writeAt(5, Uint8Array.of(6))).toBe(1)
    expect(file.length()).toBe(6)
    const bytes = new Uint8Array(4)
    expect(file.readAt(2, bytes)).toBe(4)
    expect([...bytes]).toEqual([3, 0, 0, 6])
    expect(file.readAt(6, bytes)).toBe(0)
    file.close()
    files.rename('sub/new', 'moved')
    expect([...readFileSync(join(granted, 'moved'))]).toEqual([1, 2, 3, 0, 0, 6])
    files.remove('moved')
    expect(codeOf(() => files.open('moved', READ))).toBe('ENOENT')
    files.open('./sub/../inside', READ).close()
    files.open(join(granted, 'inside'), READ).close()
  })

  it.each(['../secret', 'sub/../../secret', '/etc/passwd', '../granted-too/x', '..'])('do not include %s', name => {
    const files = new NodeFiles(granted)
    for (const mode of [READ, WRITE]) expect(codeOf(() => files.open(name, mode))).toBe('EACCES')
    expect(codeOf(() => files.remove(name))).toBe('EACCES')
    expect(codeOf(() => files.rename(name, 'mine'))).toBe('EACCES')
    expect(codeOf(() => files.rename('inside', name))).toBe('EACCES')
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret')
  })

  it('do not include what links outside point to', () => {
    symlinkSync('../secret', join(granted, 'link'))
    symlinkSync('..', join(granted, 'up'))
    symlinkSync(join(outside, 'not-yet'), join(granted, 'dangling'))
    symlinkSync('inside', join(granted, 'fine'))
    const files = new NodeFiles(granted)
    expect(codeOf(() => files.open('link', READ))).toBe('EACCES')
    expect(codeOf(() => files.open('up/secret', WRITE))).toBe('EACCES')
    expect(codeOf(() => files.remove('up/secret'))).toBe('EACCES')
    expect(codeOf(() => files.rename('inside', 'up/stolen'))).toBe('EACCES')
    expect(codeOf(() => files.open('dangling', WRITE))).toBe('ENOENT')
    files.open('fine', READ).close()
    // Removing a link takes the link, not what it points to.
    files.remove('link')
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toBe('secret')
  })

  it('are files: no folders, pipes or odd names', () => {
    execFileSync('mkfifo', [join(granted, 'pipe')])
    const files = new NodeFiles(granted)
    expect(codeOf(() => files.open('sub', READ))).toBe('EISDIR')
    expect(codeOf(() => files.open('.', READ))).toBe('EISDIR')
    expect(codeOf(() => files.open('pipe', READ))).toBe('EACCES')
    expect(codeOf(() => files.open('', READ))).toBe('EINVAL')
    expect(codeOf(() => files.open('a\0b', WRITE))).toBe('EINVAL')
    expect(codeOf(() => files.open('inside/x', READ))).toMatch(/ENOTDIR|ENOENT/)
    expect(codeOf(() => files.open('x'.repeat(300), WRITE))).toBe('ENAMETOOLONG')
    expect(codeOf(() => files.remove('sub'))).toMatch(/EISDIR|EPERM/)
    expect(codeOf(() => files.rename('sub', 'other'))).toBe('EISDIR')
  })

  it('answer, and do not throw anything else, at impossible positions', () => {
    const file = new NodeFiles(granted).open('big', WRITE)
    expect(codeOf(() => file.writeAt(2 ** 53 - 2, Uint8Array.of(1, 2)))).toMatch(/^E/)
    file.close()
    expect(codeOf(() => file.length())).toBe('EBADF')
  })

  it('must be in a folder that exists', () => {
    expect(codeOf(() => new NodeFiles(join(granted, 'absent')))).toBe('ENOENT')
    expect(codeOf(() => new NodeFiles(join(granted, 'inside')))).toBe('ENOTDIR')
  })

  it('serve a guest', () => {
    const bench = new Bench({ files: new NodeFiles(granted) })
    const handle = bench.open('out.txt', 'w')
    expect(bench.write(handle, 'from the guest\n')).toBe(0)
    expect(bench.call('close', handle)).toBe(0)
    expect(readFileSync(join(granted, 'out.txt'), 'utf8')).toBe('from the guest\n')
    expect(bench.open('../secret', 'r')).toBe(-1)
    expect(bench.errno).toBe('EACCES')
    expect(bench.read(bench.open('inside', 'r'), 10)).toEqual(['inside', 4])
  })
})
