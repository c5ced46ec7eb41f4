/** The assembler, for the machine of its table. */
import { AssemblyFailed, locateErrors, SourceError } from './errors.ts'
import { Instruction } from './instruction.ts'
import { layOut } from './layout.ts'
import { lex } from './lexer.ts'
import { Program } from './program.ts'
import { parseSource } from './source.ts'
import { Syntax } from './syntax.ts'
import type { AssemblerTable } from './table.ts'

export interface AssembleOptions {
  /** Name of the source, for messages. */
  file?: string
  /** Address of the first byte; the machine's entry without it. */
  base?: bigint | number
  /** Symbols defined from outside. */
  symbols?: Readonly<Record<string, bigint | number>>
}

const MOST_ERRORS = 50

export class Assembler {
  readonly table: AssemblerTable
  private syntaxOfTable: Syntax | undefined

  constructor(table: AssemblerTable) {
    this.table = table
  }

  /** Built at the first use. */
  get syntax(): Syntax {
    this.syntaxOfTable ??= new Syntax(this.table)
    return this.syntaxOfTable
  }

  /** Assembles a source. Throws AssemblyFailed with all errors found. */
  assemble(source: string, options: AssembleOptions = {}): Program {
    const errors: SourceError[] = []
    const report = (error: SourceError) => {
      if (errors.length < MOST_ERRORS) errors.push(error)
    }
    const base = BigInt(options.base ?? this.table.origin)
    const symbols = new Map(Object.entries(options.symbols ?? {}).map(([name, value]) => [name, BigInt(value)]))
    const statements = parseSource(this.syntax, source, report)
    const image = layOut(this.syntax, statements, base, symbols, report)
    if (errors.length > 0) throw new AssemblyFailed(locateErrors(options.file ?? 'source', source, errors))
    return new Program(this.table, image, base)
  }

  /** The bytes of one instruction without symbols, or undefined if the line is not one. */
  encodeLine(line: string, address: bigint): Uint8Array | undefined {
    try {
      const [parsed] = lex(line, this.syntax.lexerOptions, error => {
        throw error
      })
      if (!parsed?.head) return undefined
      const candidates = this.syntax.match(parsed.head.text, parsed.tokens, parsed.head)
      const instruction = new Instruction(this.syntax, candidates, parsed.head)
      const context = { here: address, symbol: () => undefined, names: () => [], blind: false, final: true }
      const bytes = new Uint8Array(instruction.plan(address, context))
      instruction.write(bytes, 0, address, context)
      return bytes
    } catch (error) {
      if (error instanceof SourceError) return undefined
      throw error
    }
  }
}
