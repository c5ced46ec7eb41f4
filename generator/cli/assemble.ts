/** `specvisor asm` and `specvisor disasm`. */
import { AssemblyFailed, type Program, renderError } from '../../runtime/assembler/index.ts'
import { isElf, parseElf } from '../../runtime/boot/elf.ts'
import { BootError } from '../../runtime/boot/errors.ts'
import { parseInteger } from '../load/integer.ts'
import { generatedModule, readUserFile, writeUserFile } from './generated.ts'
import { type ExitCode, type Folders, UserError } from './terminal.ts'

export interface AsmOptions {
  output?: string
  flat?: boolean
  listing?: boolean
  base?: string
  define?: string[]
}

export async function asm(folders: Folders, machine: string, source: string, options: AsmOptions): Promise<ExitCode> {
  const program = await assembleFile(folders, machine, source, options)
  const flat = options.flat === true
  const output = options.output ?? source.replace(/(\.[^./]*)?$/, flat ? '.bin' : '.elf')
  if (options.listing) process.stdout.write(listingOf(program, new TextDecoder().decode(readUserFile(source))))
  writeUserFile(output, imageOf(program, source, flat))
  const bytes = program.listing.reduce((sum, line) => sum + line.bytes.length, 0)
  process.stdout.write(
    `${output}: ${bytes} bytes from 0x${program.base.toString(16)}, entry 0x${program.entry.toString(16)}\n`,
  )
  return 0
}

/** A program as a flat image or an ELF file; one spread too far becomes a UserError. */
export function imageOf(program: Program, source: string, flat: boolean): Uint8Array {
  try {
    return flat ? program.flat() : program.elf()
  } catch (problem) {
    if (problem instanceof RangeError) throw new UserError(`${source}: ${problem.message}`)
    throw problem
  }
}

/** Assembles a file; its errors become one UserError that shows them all. */
export async function assembleFile(
  folders: Folders,
  machine: string,
  file: string,
  options: Pick<AsmOptions, 'base' | 'define'> = {},
): Promise<Program> {
  const { assembler } = await generatedModule(folders, machine, 'assembler')
  const text = new TextDecoder().decode(readUserFile(file))
  const symbols = Object.fromEntries((options.define ?? []).map(parseDefinition))
  const base = options.base === undefined ? undefined : countOption(options.base, '--base')
  try {
    return assembler.assemble(text, { file, symbols, ...(base === undefined ? {} : { base }) })
  } catch (problem) {
    if (!(problem instanceof AssemblyFailed)) throw problem
    throw new UserError(`${file} does not assemble\n${problem.errors.map(renderError).join('\n')}`)
  }
}

function parseDefinition(text: string): [string, bigint] {
  const match = /^([A-Za-z_.]\w*)=(.+)$/.exec(text)
  if (!match) throw new UserError(`'${text}' is not a definition: write NAME=VALUE`, 2)
  return [match[1]!, integerOption(match[2]!, '--define')]
}

export function integerOption(text: string, option: string): bigint {
  const value = parseInteger(text)
  if (value === undefined) throw new UserError(`${option} takes a number, not '${text}'`, 2)
  return value
}

/** A number that is not negative, and at least so large. */
export function countOption(text: string, option: string, least = 0n): bigint {
  const value = integerOption(text, option)
  if (value < least) throw new UserError(`${option} takes a number from ${least} on, not '${text}'`, 2)
  return value
}

const hexBytes = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function listingOf(program: Program, source: string): string {
  const lines = source.split('\n')
  const row = (address: string, bytes: string, text: string) => `${address.padStart(8)}  ${bytes.padEnd(16)}  ${text}\n`
  return program.listing.map(l => row(l.address.toString(16), hexBytes(l.bytes), lines[l.line - 1] ?? '')).join('')
}

export interface DisasmOptions {
  base?: string
  aliases?: boolean
  json?: boolean
}

export async function disasm(
  folders: Folders,
  machine: string,
  file: string,
  options: DisasmOptions,
): Promise<ExitCode> {
  const { disassembler } = await generatedModule(folders, machine, 'disassembler')
  const { boot } = await generatedModule(folders, machine, 'boot')
  const bytes = readUserFile(file)
  const parts = isElf(bytes)
    ? elfParts(bytes, file, boot.elf?.machine ?? 0)
    : [{ address: options.base === undefined ? BigInt(boot.entry) : countOption(options.base, '--base'), bytes }]
  const lines = parts.flatMap(part =>
    disassembler.disassemble(part.bytes, part.address, { aliases: options.aliases !== false }),
  )
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(
        lines.map(l => ({ ...l, address: `0x${l.address.toString(16)}` })),
        null,
        2,
      )}\n`,
    )
    return 0
  }
  const at = (address: bigint) => parts.find(p => address >= p.address && address < p.address + BigInt(p.bytes.length))!
  for (const { address, length, text } of lines) {
    const part = at(address)
    const start = Number(address - part.address)
    process.stdout.write(
      `${address.toString(16).padStart(8)}  ${hexBytes(part.bytes.subarray(start, start + length)).padEnd(16)}  ${text}\n`,
    )
  }
  return 0
}

/** The executable segments of an ELF file for a machine, by the number that ELF has for it. */
function elfParts(bytes: Uint8Array, file: string, expected: number): { address: bigint; bytes: Uint8Array }[] {
  try {
    const { machine, segments } = parseElf(bytes)
    if (machine !== expected)
      throw new UserError(
        `${file}: the ELF file is for another instruction set (ELF machine ${machine}, not ${expected})`,
      )
    return segments.filter(s => s.executable).map(s => ({ address: BigInt(s.virtual), bytes: s.bytes }))
  } catch (problem) {
    if (problem instanceof BootError) throw new UserError(`${file}: ${problem.message}`)
    throw problem
  }
}
