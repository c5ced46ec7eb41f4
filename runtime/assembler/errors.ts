/** Problems in assembly sources, as data with places, and their rendering. */

/** Thrown while one statement is looked at; `start` and `end` are offsets in the source. */
export class SourceError extends Error {
  readonly start: number
  readonly end: number
  readonly hint: string | undefined

  constructor(message: string, start: number, end: number, hint?: string) {
    super(message)
    this.start = start
    this.end = end
    this.hint = hint
  }
}

export interface AssemblyError {
  file: string
  /** From 1. */
  line: number
  column: number
  message: string
  hint?: string
  /** The line, and the caret under it. */
  excerpt: string
}

/** Thrown when a source does not assemble; the message is all errors as a user should see them. */
export class AssemblyFailed extends Error {
  readonly errors: readonly AssemblyError[]

  constructor(errors: readonly AssemblyError[]) {
    super(errors.map(renderError).join('\n\n'))
    this.name = 'AssemblyFailed'
    this.errors = errors
  }
}

/** Turns offsets into lines and columns, and sorts by place. */
export function locateErrors(file: string, source: string, errors: readonly SourceError[]): AssemblyError[] {
  return [...errors]
    .sort((a, b) => a.start - b.start)
    .map(error => {
      const start = Math.min(error.start, source.length)
      const lineStart = source.lastIndexOf('\n', start - 1) + 1
      const lineEnd = source.indexOf('\n', start)
      const text = source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd).replace(/\r$/, '')
      const line = source.slice(0, lineStart).split('\n').length
      const column = start - lineStart
      const width = Math.max(1, Math.min(error.end - start, text.length - column))
      // Tabs stay tabs, so that the caret stands under its place whatever their width.
      const indent = text.slice(0, column).replace(/[^\t]/g, ' ')
      const number = String(line).padStart(5)
      return {
        file,
        line,
        column: column + 1,
        message: error.message,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
        excerpt: `${number} | ${text}\n      | ${indent}${'^'.repeat(width)}`,
      }
    })
}

export function renderError(error: AssemblyError): string {
  const hint = error.hint === undefined ? '' : `\n  hint: ${error.hint}`
  return `${error.file}:${error.line}:${error.column}: error: ${error.message}\n${error.excerpt}${hint}`
}

/** The candidate nearest to a misspelt name, if one is near enough to be meant. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  let limit = Math.max(1, Math.floor(name.length / 3))
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance <= limit && distance > 0) {
      best = candidate
      limit = distance - 1
    }
  }
  return best
}

export const didYouMean = (name: string, candidates: Iterable<string>): string | undefined => {
  const found = suggest(name, candidates)
  return found === undefined ? undefined : `did you mean '${found}'?`
}

/** Edits (insert, delete, replace, swap of neighbours) from a to b; more than `limit` if there are more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      next[j] = cost
    }
    before = row
    row = next
  }
  return row[b.length]
}
