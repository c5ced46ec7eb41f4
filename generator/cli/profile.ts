/** `--profile`: what translated code has done, for people or as JSON, on standard error. */
import type { Disassembler } from '../../runtime/assembler/index.ts'
import type { ElfSymbol } from '../../runtime/boot/elf.ts'
import type { HotRegion, Profile } from '../../runtime/debug/profile.ts'
import { profile } from '../../runtime/debug/profile.ts'
import type { ReferenceEngine } from '../../runtime/engine/reference.ts'
import type { LookOptions } from './debug.ts'
import { type AnyInstruction, type AnyState, generatedModule } from './generated.ts'
import type { Folders } from './terminal.ts'
import { UserError } from './terminal.ts'

/** Regions whose instructions are shown; the others' share is a line. */
const SHOWN = 10
/** Blocks with less than this part of all instructions are left out. */
const LEAST = 0.001

/** Profiles from now on, if the options ask for it; the result prints what there is. `symbols` are asked for in the end. */
export async function startProfile(
  folders: Folders,
  machine: string,
  engines: readonly ReferenceEngine<AnyState, AnyInstruction>[],
  options: LookOptions & { readonly engine?: string },
  symbols: () => readonly ElfSymbol[],
): Promise<() => void> {
  if (!options.profile) return () => {}
  const without = (['stats', 'trace', 'gdb'] as const).find(name => options[name] !== undefined)
  if (options.engine === 'reference' || without)
    throw new UserError(
      `--profile is of translated code: there is none with ${without ? `--${without}` : '--engine reference'}`,
      2,
    )
  const { disassembler } = (await generatedModule(folders, machine, 'disassembler')) as { disassembler: Disassembler }
  const started = performance.now()
  const finish = profile(engines)
  return () => {
    const found = finish()
    const view = new View(found, performance.now() - started, disassembler, new Names(symbols()))
    process.stderr.write(options.json === true ? `${JSON.stringify({ profile: view.json() })}\n` : view.text())
  }
}

/** Symbols by address. */
class Names {
  private readonly symbols: readonly ElfSymbol[]

  constructor(symbols: readonly ElfSymbol[]) {
    // Mapping symbols and the compiler's labels say nothing.
    const telling = symbols.filter(one => one.kind !== 'object' && !/^(\$|\.L)/.test(one.name))
    this.symbols = telling.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
  }

  /** `name+0x10`, or nothing where no symbol reaches. */
  of(address: bigint): string | undefined {
    let [low, high] = [0, this.symbols.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.symbols[middle].value <= address) low = middle + 1
      else high = middle
    }
    const found = this.symbols[low - 1]
    if (!found || (found.size > 0n && address >= found.value + found.size)) return undefined
    const distance = address - found.value
    if (found.size === 0n && distance >= FARTHEST) return undefined
    return distance === 0n ? found.name : `${found.name}+0x${distance.toString(16)}`
  }
}

/** How far a symbol without a size may reach. */
const FARTHEST = 0x1_0000n

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
const hex = (address: bigint): string => `0x${address.toString(16)}`

class View {
  private readonly profile: Profile
  private readonly elapsed: number
  private readonly disassembler: Disassembler
  private readonly names: Names

  constructor(found: Profile, elapsed: number, disassembler: Disassembler, names: Names) {
    this.profile = found
    this.elapsed = elapsed
    this.disassembler = disassembler
    this.names = names
  }

  json(): object {
    const { regions, ...rest } = this.profile
    const named = (pc: bigint) => {
      const name = this.names.of(pc)
      return { pc: hex(pc), ...(name === undefined ? {} : { name }) }
    }
    return {
      ...rest,
      elapsed: this.elapsed,
      regions: regions.map(({ pc, instructions, share, blocks }) => ({
        ...named(pc),
        share,
        instructions,
        blocks: blocks.map(block => ({
          ...named(block.pc),
          share: block.share,
          code: this.lines(block.bytes, block.pc).map(line => line.text),
        })),
      })),
    }
  }

  text(): string {
    const { instructions, milliseconds, code, pauses, addresses, exits, entered, regions, samples } = this.profile
    const all = Math.max(1, instructions.translated + instructions.interpreted + instructions.exits)
    const lines: string[] = []
    const row = (title: string, ...cells: (string | number)[]) =>
      lines.push(`  ${title.padEnd(44)}${cells.map(cell => String(cell).padStart(14)).join('')}`.trimEnd())
    const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`
    lines.push('instructions by what executed them')
    row('translated code', instructions.translated, percent(instructions.translated / all))
    row('the interpreter', instructions.interpreted, percent(instructions.interpreted / all))
    row('one by one, after these came back', instructions.exits, percent(instructions.exits / all))
    const elapsed = Math.max(this.elapsed, Number.MIN_VALUE)
    const rest = Math.max(0, elapsed - milliseconds.translated - milliseconds.translating)
    lines.push("time, by the host's clock")
    row('in WebAssembly', ms(milliseconds.translated), percent(milliseconds.translated / elapsed))
    row('translating', ms(milliseconds.translating), percent(milliseconds.translating / elapsed))
    row('everything else', ms(rest), percent(rest / elapsed))
    lines.push('translations')
    row('regions', code.regions)
    row('their instructions', code.instructions)
    row('modules, bytes of WebAssembly', code.modules, code.bytes)
    row('regions forgotten since they were written to', code.invalidated)
    row('times all were forgotten for want of room', code.emptied)
    row('pauses: median, 99 of 100 below, longest', ms(pauses.median), ms(pauses.percentile99), ms(pauses.longest))
    lines.push('addresses')
    row('of data, not remembered where they are used', addresses.fills)
    row('of code, not remembered', addresses.misses)
    lines.push(`${'WebAssembly came back'.padEnd(46)}${'times'.padStart(14)}${'instructions'.padStart(14)}`)
    row('entered', entered)
    for (const [reason, one] of Object.entries(exits).sort((a, b) => b[1].times - a[1].times))
      row(reason, one.times, one.instructions)
    lines.push(`hot regions, by share of instructions in translated code (${samples} samples)`)
    for (const region of regions.slice(0, SHOWN)) this.showRegion(region, lines)
    const others = regions.slice(SHOWN)
    if (others.length > 0)
      lines.push(`  ${percent(others.reduce((sum, one) => sum + one.share, 0)).padStart(7)}  ${others.length} others`)
    return `${lines.join('\n')}\n`
  }

  private showRegion({ pc, share, instructions, blocks }: HotRegion, lines: string[]): void {
    const name = this.names.of(pc)
    lines.push(
      `  ${percent(share).padStart(7)}  ${hex(pc)}${name === undefined ? '' : ` ${name}`}, ${instructions} instructions`,
    )
    for (const block of blocks) {
      if (block.share < LEAST) continue
      this.lines(block.bytes, block.pc).forEach(({ address, text }, i) => {
        const own = i === 0 ? percent(block.share) : ''
        lines.push(`           ${own.padStart(7)}  ${address.toString(16)}  ${text}`)
      })
    }
  }

  private lines(bytes: Uint8Array, pc: bigint) {
    return this.disassembler.disassemble(bytes, pc, { symbol: address => this.names.of(address) })
  }
}
