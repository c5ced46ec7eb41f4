/** Diagnostics are data with coordinates; rendering them is somebody else's business (see `renderDiagnostic`). */
import type { Code } from './codes.ts'

/** A source text: a spec file, or an embedded one. */
export interface Source {
  /** Path as the user would type it, relative to the working directory where possible. */
  file: string
  text: string
}

/** A range of a source, in UTF-16 offsets, half open. */
export interface Span {
  source: Source
  start: number
  end: number
}

export type Severity = 'error' | 'warning'

export interface Diagnostic {
  /** Stable: `SV` and four digits; documented in docs/diagnostics.md. */
  code: string
  severity: Severity
  /** One sentence: what is wrong, with the names involved. */
  message: string
  span: Span
  /** What was expected, or what to do. */
  hint?: string
  /** Other places that matter ("the first definition is here"). */
  related?: { message: string; span: Span }[]
}

export type Report = (diagnostic: Diagnostic) => void

/** Makes an error out of its parts. */
export function error(
  code: Code,
  span: Span,
  message: string,
  hint?: string,
  related?: Diagnostic['related'],
): Diagnostic {
  return { code, severity: 'error', message, span, ...(hint ? { hint } : {}), ...(related ? { related } : {}) }
}

/** Makes a warning out of its parts. */
export function warning(
  code: Code,
  span: Span,
  message: string,
  hint?: string,
  related?: Diagnostic['related'],
): Diagnostic {
  return { ...error(code, span, message, hint, related), severity: 'warning' }
}

/** Collects diagnostics, each once. */
export class Diagnostics {
  readonly list: Diagnostic[] = []
  #seen = new Set<string>()

  /** Adds a diagnostic; bound, so that it can be passed on as a `Report`. */
  readonly report: Report = diagnostic => {
    const { code, span, message } = diagnostic
    const key = `${code} ${span.source.file} ${span.start} ${span.end} ${message}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.list.push(diagnostic)
  }

  error(code: Code, span: Span, message: string, hint?: string, related?: Diagnostic['related']): void {
    this.report(error(code, span, message, hint, related))
  }

  warning(code: Code, span: Span, message: string, hint?: string, related?: Diagnostic['related']): void {
    this.report(warning(code, span, message, hint, related))
  }

  get failed(): boolean {
    return this.list.some(d => d.severity === 'error')
  }
}

/** Line and column of an offset, both from 1; columns count UTF-16 units. */
export function position(source: Source, offset: number): { line: number; column: number } {
  const before = source.text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let i = before.indexOf('\n'); i !== -1; i = before.indexOf('\n', i + 1)) line++
  return { line, column: offset - lineStart + 1 }
}

/** `file:line:column` of a span's start. */
export function place(span: Span): string {
  const { line, column } = position(span.source, span.start)
  return `${span.source.file}:${line}:${column}`
}

export interface RenderOptions {
  /** ANSI colours, for a terminal. */
  color?: boolean
  /** How many diagnostics of one code a file may show before the rest is only counted. Default 10. */
  perCode?: number
}

const ansi = { red: '31', yellow: '33', cyan: '36', bold: '1', dim: '2' }
const painter =
  (on: boolean) =>
  (style: keyof typeof ansi, text: string): string =>
    on ? `\u001b[${ansi[style]}m${text}\u001b[0m` : text
type Paint = ReturnType<typeof painter>

/** The diagnostic as text: place and message, the line with the range marked, the hint, related places. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const paint = painter(options.color === true)
  const { severity, code, span, message, hint, related = [] } = diagnostic
  const tone = severity === 'error' ? 'red' : 'yellow'
  const lines = [`${paint('bold', place(span))}: ${paint(tone, `${severity}[${code}]`)}: ${paint('bold', message)}`]
  const margin = Math.max(...[span, ...related.map(r => r.span)].map(s => lineNumber(s).length))
  lines.push(...excerpt(span, margin, tone, paint))
  if (hint)
    lines.push(
      ...hint.split('\n').map((text, i) => (i === 0 ? `  ${paint('cyan', 'hint:')} ${text}` : `        ${text}`)),
    )
  for (const other of related) {
    lines.push(`  ${paint('bold', place(other.span))}: ${other.message}`)
    lines.push(...excerpt(other.span, margin, 'cyan', paint))
  }
  return lines.join('\n')
}

const lineNumber = (span: Span): string => String(position(span.source, span.start).line)

function excerpt(span: Span, margin: number, tone: keyof typeof ansi, paint: Paint): string[] {
  const { text } = span.source
  const start = Math.min(span.start, text.length)
  const from = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', start)
  const line = text.slice(from, newline === -1 ? text.length : newline).replace(/\r$/, '')
  if (line.trim() === '') return []
  const before = line.slice(0, start - from)
  const marked = line.slice(start - from, Math.max(span.end, start) - from).trimEnd()
  const indent = before.replace(/[^\t]/g, ' ')
  const carets = '^'.repeat(Math.max(1, marked.length))
  return [
    `  ${paint('dim', `${lineNumber(span).padStart(margin)} |`)} ${line}`,
    `  ${paint('dim', `${' '.repeat(margin)} |`)} ${indent}${paint(tone, carets)}`,
  ]
}

/** All diagnostics, errors before warnings, then by file and place; repetitions beyond `perCode` are only counted. */
export function renderAll(diagnostics: readonly Diagnostic[], options: RenderOptions = {}): string {
  if (diagnostics.length === 0) return ''
  const limit = options.perCode ?? 10
  const blocks: string[] = []
  const groups = new Map<string, number>()
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const group = `${diagnostic.code} in ${diagnostic.span.source.file}`
    const count = (groups.get(group) ?? 0) + 1
    groups.set(group, count)
    if (count <= limit) blocks.push(renderDiagnostic(diagnostic, options))
  }
  for (const [group, count] of groups) if (count > limit) blocks.push(`… and ${count - limit} more ${group}`)
  blocks.push(summary(diagnostics))
  return blocks.join('\n\n')
}

/** `3 errors, 1 warning`. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => {
    const n = diagnostics.filter(d => d.severity === severity).length
    return n === 0 ? [] : [`${n} ${severity}${n === 1 ? '' : 's'}`]
  }
  return [...count('error'), ...count('warning')].join(', ')
}

/** Errors before warnings, then by file (in the order in which files were first heard of) and place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, number>()
  for (const { span } of diagnostics) if (!files.has(span.source.file)) files.set(span.source.file, files.size)
  const rank = (d: Diagnostic) => (d.severity === 'error' ? 0 : 1)
  return [...diagnostics].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      files.get(a.span.source.file)! - files.get(b.span.source.file)! ||
      a.span.start - b.span.start ||
      a.code.localeCompare(b.code),
  )
}

/** A diagnostic as `--json` prints it. */
export interface DiagnosticJson {
  code: string
  severity: Severity
  message: string
  hint?: string
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  related: { message: string; file: string; line: number; column: number; endLine: number; endColumn: number }[]
}

export function diagnosticToJson({ code, severity, message, hint, span, related = [] }: Diagnostic): DiagnosticJson {
  return {
    code,
    severity,
    message,
    ...(hint ? { hint } : {}),
    ...spanToJson(span),
    related: related.map(r => ({ message: r.message, ...spanToJson(r.span) })),
  }
}

function spanToJson({ source, start, end }: Span) {
  const from = position(source, start)
  const to = position(source, Math.max(start, end))
  return { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
