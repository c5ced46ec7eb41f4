/** Statements → addresses, by passes until nothing moves, and then bytes. */
import { writeNumber } from './encode.ts'
import { SourceError } from './errors.ts'
import { type Context, type Expression, evaluate } from './expression.ts'
import { hex, type Image, ImageWriter } from './image.ts'
import type { SectionFlags, Statement } from './source.ts'
import type { Syntax } from './syntax.ts'

const MOST_PASSES = 64
const LARGEST_SPACE = 1 << 28

/** Lays a program out from `base`. Errors are reported; the image is then of no use. */
export function layOut(
  syntax: Syntax,
  statements: readonly Statement[],
  base: bigint,
  symbols: ReadonlyMap<string, bigint>,
  report: (error: SourceError) => void,
): Image {
  const layout = new Layout(syntax, statements, base, symbols)
  layout.settle()
  return layout.finish(report)
}

/** A section while a pass goes through it. */
interface Cursor {
  flags: SectionFlags
  start: bigint
  at: bigint
  alignment: bigint
}

interface Mode {
  blind: boolean
  /** In the last pass. */
  writer?: ImageWriter
  report?: (error: SourceError) => void
}

class Layout {
  private readonly syntax: Syntax
  private readonly statements: readonly Statement[]
  private readonly base: bigint
  private readonly given: ReadonlyMap<string, bigint>
  private before = new Map<string, bigint>()
  private now = new Map<string, bigint>()
  private cursors = new Map<string, Cursor>()

  constructor(syntax: Syntax, statements: readonly Statement[], base: bigint, given: ReadonlyMap<string, bigint>) {
    this.syntax = syntax
    this.statements = statements
    this.base = base
    this.given = given
  }

  /** Runs passes until neither symbols nor sections change. */
  settle(): void {
    let signature = ''
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      this.pass({ blind: pass === 0 })
      const settled = JSON.stringify(
        [...this.now, ...[...this.cursors].map(([name, { at, start }]) => [name, start, at])],
        (_, v) => (typeof v === 'bigint' ? String(v) : v),
      )
      if (pass > 0 && settled === signature) return
      signature = settled
    }
  }

  finish(report: (error: SourceError) => void): Image {
    const image: Image = {
      sections: [],
      symbols: new Map(),
      labels: new Map(),
      globals: new Set(),
      listing: [],
    }
    const before = new Map(this.now)
    let failed = false
    const writer = new ImageWriter(image)
    this.pass({
      blind: false,
      writer,
      report: error => {
        failed = true
        report(error)
      },
    })
    for (const [name, value] of failed ? [] : this.now) {
      if (before.get(name) === value) continue
      const at = this.statements.find(one => (one.kind === 'label' || one.kind === 'assign') && one.name === name)
      const message = `the address of '${name}' does not settle: it depends on itself`
      report(new SourceError(message, at?.start ?? 0, at?.end ?? 1))
      break
    }
    writer.checkOverlaps(report)
    image.symbols = this.now
    image.sections = image.sections.filter(section => section.chunks.some(chunk => chunk.size > 0))
    return image
  }

  private pass(mode: Mode): void {
    this.before = this.now
    this.now = new Map(this.given)
    this.cursors = this.place()
    let section = '.text'
    for (const statement of this.statements) {
      try {
        if (statement.kind === 'section') {
          section = statement.name
          if (!this.cursors.has(section)) this.open(section, statement.flags)
          continue
        }
        if (!this.cursors.has(section)) this.open(section, { execute: true, write: false, empty: false })
        const cursor = this.cursors.get(section)!
        const context = this.context(cursor.at, mode)
        this.step(statement, section, cursor, context, mode.writer)
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        // In passes before the last, values are provisional, and so are their problems.
        mode.report?.(error)
      }
    }
  }

  private context(here: bigint, mode: Mode): Context {
    return {
      here,
      symbol: name => this.now.get(name) ?? this.before.get(name),
      names: () => [...this.now.keys()].filter(name => !name.includes(':')),
      blind: mode.blind,
      final: mode.writer !== undefined,
    }
  }

  /** Sections one after the other in order of appearance, code first, empty ones last, by their sizes in the pass before. */
  private place(): Map<string, Cursor> {
    const rank = ({ flags }: Cursor) => (flags.execute ? 0 : flags.empty ? 3 : flags.write ? 2 : 1)
    const placed = new Map<string, Cursor>()
    let next = this.base
    for (const [name, cursor] of [...this.cursors].sort(([, a], [, b]) => rank(a) - rank(b))) {
      const start = alignUp(next, cursor.alignment)
      placed.set(name, { ...cursor, start, at: start })
      next = start + (cursor.at - cursor.start)
    }
    return placed
  }

  private open(name: string, flags: SectionFlags): void {
    const alignment = BigInt(Math.max(this.syntax.table.alignment, this.syntax.table.addressWidth >> 3))
    this.cursors.set(name, { flags, start: this.base, at: this.base, alignment })
  }

  private step(
    statement: Statement,
    section: string,
    cursor: Cursor,
    context: Context,
    writer: ImageWriter | undefined,
  ): void {
    switch (statement.kind) {
      case 'label':
        if (!context.blind) this.now.set(statement.name, cursor.at)
        writer?.label(statement.name, section)
        return
      case 'assign': {
        const value = evaluate(statement.value, context)
        if (value !== undefined) this.now.set(statement.name, value)
        return
      }
      case 'org': {
        const address = evaluate(statement.address, context)
        if (address === undefined) return
        this.checkAddress(address, statement.address)
        cursor.at = address
        return
      }
      case 'global':
        if (writer) for (const name of statement.names) this.global(name, writer.image)
        return
      case 'entry': {
        const address = evaluate(statement.address, context)
        if (writer) writer.image.entry = address
        return
      }
      case 'section':
        return
    }
    if (!writer) {
      cursor.at += BigInt(this.sizeOf(statement, cursor, context))
      return
    }
    // A statement with an error takes the same place as in the passes before, so that what follows does not move.
    const provisional = this.provisionalSize(statement, cursor, context)
    try {
      const size = this.sizeOf(statement, cursor, context)
      if (size > 0) this.write(statement, section, cursor, size, context, writer)
    } finally {
      cursor.at += BigInt(provisional)
    }
  }

  private provisionalSize(statement: Statement, cursor: Cursor, context: Context): number {
    try {
      return this.sizeOf(statement, cursor, { ...context, final: false })
    } catch (error) {
      if (error instanceof SourceError) return 0
      throw error
    }
  }

  private write(
    statement: Statement,
    section: string,
    cursor: Cursor,
    size: number,
    context: Context,
    writer: ImageWriter,
  ): void {
    const bytes = new Uint8Array(cursor.flags.empty ? 0 : size)
    this.checkAddress(cursor.at + BigInt(size) - 1n, statement)
    if (cursor.flags.empty) this.checkEmpty(statement, section)
    else this.fill(statement, bytes, cursor.at, context)
    writer.put(statement, section, cursor, size, bytes)
  }

  private global(name: { name: string; start: number; end: number }, image: Image): void {
    if (!this.now.has(name.name) && !this.before.has(name.name)) {
      throw new SourceError(`'${name.name}' is global, and defined nowhere`, name.start, name.end)
    }
    image.globals.add(name.name)
  }

  private checkAddress(address: bigint, place: { start: number; end: number }): void {
    const { addressWidth, machine } = this.syntax.table
    if (address >= 0n && address < 1n << BigInt(addressWidth)) return
    throw new SourceError(
      `the address ${hex(address)} is outside ${machine}'s, which have ${addressWidth} bits`,
      place.start,
      place.end,
    )
  }

  private checkEmpty(statement: Statement, section: string): void {
    if (statement.kind === 'align' || (statement.kind === 'space' && !statement.fill)) return
    throw new SourceError(
      `${section} holds no bytes of the file: only .space can stand in it`,
      statement.start,
      statement.end,
    )
  }

  private sizeOf(statement: Statement, cursor: Cursor, context: Context): number {
    switch (statement.kind) {
      case 'instruction': {
        const { alignment } = this.syntax.table
        if (context.final && cursor.at % BigInt(alignment) !== 0n) {
          throw new SourceError(
            `the instruction would lie at ${hex(cursor.at)}, and must lie at a multiple of ${alignment}`,
            statement.start,
            statement.end,
            `put .balign ${alignment} before it`,
          )
        }
        return statement.instruction.plan(cursor.at, context)
      }
      case 'data':
        return statement.bytes * statement.values.length
      case 'bytes':
        return statement.bytes.length
      case 'space': {
        const count = evaluate(statement.count, context) ?? 0n
        if (count < 0n || count > LARGEST_SPACE) {
          throw new SourceError(
            `the size is ${count}; it must be 0 to ${LARGEST_SPACE}`,
            statement.count.start,
            statement.count.end,
          )
        }
        return Number(count)
      }
      case 'align':
        return this.padding(statement, cursor, context)
    }
    return 0
  }

  private padding(statement: Extract<Statement, { kind: 'align' }>, cursor: Cursor, context: Context): number {
    const value = evaluate(statement.amount, context) ?? 0n
    const amount = statement.power ? (value < 0n || value > 24n ? -1n : 1n << value) : value
    if (amount < 1n || amount > 1n << 24n || (amount & (amount - 1n)) !== 0n) {
      const range = statement.power ? 'an exponent of two, 0 to 24' : 'a power of two, in bytes'
      const { start, end } = statement.amount
      throw new SourceError(
        `the alignment is ${value}; it must be ${range}`,
        start,
        end,
        'as in .align 3 and .balign 8',
      )
    }
    if (amount > cursor.alignment) cursor.alignment = amount
    return Number(alignUp(cursor.at, amount) - cursor.at)
  }

  private fill(statement: Statement, bytes: Uint8Array, address: bigint, context: Context): void {
    switch (statement.kind) {
      case 'instruction':
        statement.instruction.write(bytes, 0, address, context)
        return
      case 'data':
        for (const [i, value] of statement.values.entries()) {
          const number = evaluate(value, context)!
          checkData(number, statement.bytes, value)
          writeNumber(bytes, i * statement.bytes, statement.bytes, number, this.syntax.table.byteOrder)
        }
        return
      case 'bytes':
        bytes.set(statement.bytes)
        return
      case 'space':
      case 'align': {
        if (!statement.fill) return
        const fill = evaluate(statement.fill, context)!
        checkData(fill, 1, statement.fill)
        bytes.fill(Number(BigInt.asUintN(8, fill)))
      }
    }
  }
}

function checkData(value: bigint, bytes: number, place: Expression): void {
  const bits = BigInt(8 * bytes)
  const min = -(1n << (bits - 1n))
  const max = (1n << bits) - 1n
  if (value >= min && value <= max) return
  throw new SourceError(
    `${value} does not fit into ${bytes === 1 ? 'a byte' : `${bytes} bytes`}: it must be ${min} to ${max}`,
    place.start,
    place.end,
  )
}

const alignUp = (value: bigint, to: bigint): bigint => ((value + to - 1n) / to) * to
