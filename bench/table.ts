/** Tables for people: a title, a head, columns aligned (numbers to the right). */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map(row => row[column].length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')
  process.stdout.write(`\n${title}\n${line(head)}\n${widths.map(width => '-'.repeat(width)).join('  ')}\n`)
  for (const row of rows) process.stdout.write(`${line(row).trimEnd()}\n`)
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
export const grouped = (value: number): string => Math.round(value).toLocaleString('en')
