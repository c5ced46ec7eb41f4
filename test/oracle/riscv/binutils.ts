/** GNU as, ld, objcopy and objdump. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const AS = 'riscv64-unknown-elf-as'
export const LD = 'riscv64-unknown-elf-ld'
export const OBJCOPY = 'riscv64-unknown-elf-objcopy'
export const OBJDUMP = 'riscv64-unknown-elf-objdump'

/** What binutils are told about a machine. */
export type Target = readonly string[]
export const RV64: Target = [
  '-march=rv64imafdc_zicsr_zifencei_zicbom_zicboz_zba_zbb_zbs_svinval',
  '-mabi=lp64d',
  '-mpriv-spec=1.12',
]
const PLAIN = '-mno-arch-attr'

/** Runs `use` in a folder of its own, which is removed afterwards. */
export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'specvisor-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a program; what it complains about is the error's message. */
export function run(program: string, args: readonly string[], folder: string, seconds = 60): string {
  try {
    return execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: 'pipe',
      timeout: 1000 * seconds,
    })
  } catch (failure) {
    const { stderr, signal } = failure as { stderr?: string; signal?: string }
    throw new Error(`${program}${signal ? ` ended by ${signal}` : ''}: ${(stderr ?? '').slice(0, 2000)}`)
  }
}

/** The bytes that GNU as makes of a text without undefined symbols. */
export function assemble(text: string, target: Target = RV64): Uint8Array {
  return inFolder(folder => {
    writeFileSync(join(folder, 'a.s'), text)
    run(AS, [...target, PLAIN, '-o', 'a.o', 'a.s'], folder)
    run(OBJCOPY, ['-O', 'binary', '-j', '.text', 'a.o', 'a.bin'], folder)
    return new Uint8Array(readFileSync(join(folder, 'a.bin')))
  })
}

/** The bytes of a text that GNU as and ld place at an address. */
export function assembleAt(text: string, address: number): Uint8Array {
  return inFolder(folder => {
    link(text, {}, { text: address, data: address + 2 ** 24 }, folder, 'a')
    run(OBJCOPY, ['-O', 'binary', '-j', '.text', 'a', 'a.bin'], folder)
    return new Uint8Array(readFileSync(join(folder, 'a.bin')))
  })
}

/** An executable `name` in `folder`: a text of GNU as, with files beside it for `.incbin`, linked at these addresses. */
export function link(
  text: string,
  files: Readonly<Record<string, Uint8Array>>,
  addresses: { text: number; data: number },
  folder: string,
  name: string,
): void {
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, file), bytes)
  writeFileSync(join(folder, `${name}.s`), text)
  run(AS, [...RV64, PLAIN, '-o', `${name}.o`, `${name}.s`], folder)
  const at = [`-Ttext=0x${addresses.text.toString(16)}`, `-Tdata=0x${addresses.data.toString(16)}`]
  run(LD, ['--no-relax', '--nmagic', ...at, '-o', name, `${name}.o`], folder)
}

/** objdump's line for each instruction by address, without aliases: mnemonic, a space, operands. */
export function disassemble(bytes: Uint8Array, address: number, target: Target = RV64): Map<number, string> {
  return inFolder(folder => {
    writeFileSync(join(folder, 'a.bin'), bytes)
    // objdump learns the extensions from an object file that names them.
    writeFileSync(join(folder, 'a.s'), 'c.nop\n')
    run(AS, [...target, '-o', 'a.o', 'a.s'], folder)
    run(OBJCOPY, ['--update-section', '.text=a.bin', 'a.o'], folder)
    const options = ['-D', '-z', '-j', '.text', '-M', 'no-aliases,priv-spec=1.12']
    const text = run(OBJDUMP, [...options, `--adjust-vma=0x${address.toString(16)}`, 'a.o'], folder)
    const lines = new Map<number, string>()
    for (const line of text.split('\n')) {
      const match = /^\s*([0-9a-f]+):\s+[0-9a-f]+\s+(.*)$/.exec(line)
      if (match) lines.set(Number.parseInt(match[1], 16), match[2].replace(/\s+/g, ' ').trim())
    }
    return lines
  })
}
