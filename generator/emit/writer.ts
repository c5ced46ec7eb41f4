/** Lines of emitted code, with indentation and comments that name the spec. */
import { place, type Span } from '../diagnostics.ts'

export class Lines {
  private readonly lines: string[] = []
  private depth = 0

  add(...lines: string[]): this {
    for (const line of lines) this.lines.push(line === '' ? '' : '  '.repeat(this.depth) + line)
    return this
  }

  block(open: string, fill: () => void, close = '}'): this {
    this.add(open)
    this.depth++
    fill()
    this.depth--
    return this.add(close)
  }

  /** Closes one block and opens the next on the same line: `} else {`. */
  between(line: string): this {
    this.depth--
    this.add(line)
    this.depth++
    return this
  }

  /** A doc comment of one or several paragraphs. */
  doc(...paragraphs: (string | undefined)[]): this {
    const lines = paragraphs.filter((p): p is string => p !== undefined && p !== '').map(p => p.replaceAll('*/', '* /'))
    if (lines.length === 0) return this
    if (lines.length === 1) return this.add(`/** ${lines[0]} */`)
    return this.add('/**', ...lines.map(l => ` * ${l}`), ' */')
  }

  toString(): string {
    return this.lines.join('\n')
  }
}

/** `specs/isa/riscv/I.yaml:12`, from the root of the specs' parent folder, so that it does not depend on who generates where. */
export function provenance(span: Span): string {
  const where = place(span).replace(/:\d+$/, '').replaceAll('\\', '/')
  const start = where.lastIndexOf('specs/')
  return start >= 0 ? where.slice(start) : where
}

export const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
