/** Markdown by small pieces. */

export interface Section {
  title: string
  /** Paragraphs, tables and code blocks. */
  body: string[]
}

export const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('`', "'")}\``)
export const hex = (value: bigint | number): string =>
  `0x${value.toString(16).replace(/\B(?=(?:[0-9a-f]{4})+$)/g, '_')}`
/** A number as people write it: small ones in decimal. */
export const number = (value: bigint): string => (value < 10n ? String(value) : hex(value))
export const block = (lines: readonly string[] | string, language = 'text'): string =>
  [`\`\`\`${language}`, ...(typeof lines === 'string' ? [lines] : lines), '```'].join('\n')

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
/** A table; columns that are empty in every row are left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = head.map((_, i) => i).filter(i => rows.some(row => (row[i] ?? '') !== ''))
  const line = (cells: readonly string[]) => `| ${kept.map(i => cell(cells[i] ?? '')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
/** A table of names and what they are. */
export const facts = (rows: readonly (readonly [string, string])[]): string =>
  table(
    ['', ''].map((_, i) => (i === 0 ? 'Property' : 'Value')),
    rows,
  )
