/** Tables for people, and the same in a document. */
import { readFileSync, writeFileSync } from 'node:fs'

export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Sentences below it. */
  readonly notes?: readonly string[]
  /** What it says in a line, in Markdown, for the page that people read first. */
  readonly brief?: string
}

/** A title, a head, columns aligned: numbers to the right. */
export function printTable({ title, head, rows, notes = [] }: Table): void {
  progress('')
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map(row => row[column].length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
  process.stdout.write(`\n${title}\n${line(head)}\n${widths.map(width => '-'.repeat(width)).join('  ')}\n`)
  for (const row of rows) process.stdout.write(`${line(row).trimEnd()}\n`)
  for (const note of notes) process.stdout.write(`${note}\n`)
}

function markdownOf({ title, head, rows, notes = [] }: Table): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '--:')))
  return [`### ${title}`, '', line(head), rule, ...rows.map(line), '', ...notes.flatMap(note => [note, ''])].join('\n')
}

/** Puts a section's tables in place of those that stand between its marks in the document, if it has such marks. */
export function writeSection(document: string, section: string, versions: string, tables: readonly Table[]): void {
  replace(document, `bench ${section}`, `${versions}\n\n${tables.map(markdownOf).join('\n')}`)
}

/** The same with what the tables say in a line. */
export function writeBriefs(document: string, section: string, tables: readonly Table[]): void {
  const lines = tables.flatMap(({ brief }) => (brief === undefined ? [] : [`- ${brief}\n`]))
  if (lines.length > 0) replace(document, `bench ${section}`, lines.join(''))
}

function replace(document: string, name: string, made: string): void {
  const text = readFileSync(document, 'utf8')
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) return
  writeFileSync(document, text.slice(0, from) + begin + made + text.slice(to))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
export const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
/** The value below which so many of a hundred lie. */
export const percentile = (values: readonly number[], hundredths: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil((values.length * hundredths) / 100) - 1)] ?? 0
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
export const times = (ratio: number): string => ratio.toFixed(2)
export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`
export const grouped = (value: number): string => Math.round(value).toLocaleString('en')
/** Million instructions a second. */
export const rate = (instructions: number, ms: number): string => `${(instructions / ms / 1000).toFixed(1)} M/s`

/** Shows on a terminal what is measured now; tables take its place. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
