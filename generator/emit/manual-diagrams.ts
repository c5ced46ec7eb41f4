/** Bits as boxes of text: encodings of instructions, and fields of registers. Rendered in a code block, they line up everywhere. */
import type { Field, Instruction } from '../model.ts'

export interface Cell {
  label: string
  hi: number
  lo: number
}

/** Cells of one row, most significant first, under their bit numbers. */
export function boxes(cells: readonly Cell[]): string[] {
  const widths = cells.map(cell => Math.max(cell.label.length, numbersOf(cell, 0).trim().length) + 2)
  const row = (left: string, middle: string, right: string, fill: (i: number) => string) =>
    `${left}${cells.map((_, i) => fill(i)).join(middle)}${right}`
  const line = (i: number) => '─'.repeat(widths[i]!)
  return [
    row(' ', ' ', '', i => numbersOf(cells[i]!, widths[i]!)).trimEnd(),
    row('┌', '┬', '┐', line),
    row('│', '│', '│', i => centred(cells[i]!.label, widths[i]!)),
    row('└', '┴', '┘', line),
  ]
}

/** `31      20`, or one number in the middle. */
function numbersOf({ hi, lo }: Cell, width: number): string {
  if (hi === lo) return centred(String(hi), width)
  const gap = Math.max(1, width - String(hi).length - String(lo).length)
  return `${hi}${' '.repeat(gap)}${lo}`
}

function centred(text: string, width: number): string {
  const left = Math.floor((width - text.length) / 2)
  return ' '.repeat(Math.max(0, left)) + text + ' '.repeat(Math.max(0, width - text.length - left))
}

/** The encoding of an instruction: fixed bits, ignored ones (`-`), and operands with the bits of them that stand there. */
export function encodingCells(instruction: Instruction): Cell[] {
  const bits = 8 * instruction.length
  const cells: Cell[] = []
  const slices = instruction.operands.flatMap(operand =>
    operand.slices.map(slice => ({ ...slice, operand, whole: operand.slices.length === 1 && slice.lo === 0 })),
  )
  for (let bit = bits - 1; bit >= 0; ) {
    const slice = slices.find(s => s.at + s.hi - s.lo === bit)
    if (slice) {
      const { hi, lo, operand, whole } = slice
      const range = hi === lo ? `[${hi}]` : `[${hi}:${lo}]`
      cells.push({ label: whole ? operand.name : operand.name + range, hi: bit, lo: slice.at })
      bit = slice.at - 1
      continue
    }
    const kind = (n: number) => (((instruction.mask >> BigInt(n)) & 1n) === 1n ? 'fixed' : 'ignored')
    const starts = (n: number) => slices.some(s => n <= s.at + s.hi - s.lo && n >= s.at)
    let end = bit
    // A byte at a time, so that operation bytes of byte streams stay apart.
    while (end > 0 && end % 8 !== 0 && kind(end - 1) === kind(bit) && !starts(end - 1)) end--
    const label = Array.from({ length: bit - end + 1 }, (_, i) =>
      kind(bit) === 'ignored' ? '-' : String((instruction.match >> BigInt(bit - i)) & 1n),
    ).join('')
    cells.push({ label, hi: bit, lo: end })
    bit = end - 1
  }
  return cells
}

/** The fields of a register; bits that no field covers are shown empty. */
export function fieldCells(fields: readonly Field[], width: number): Cell[] {
  const cells: Cell[] = []
  let top = width - 1
  for (const field of [...fields].sort((a, b) => b.hi - a.hi)) {
    if (field.hi < top) cells.push({ label: '', hi: top, lo: field.hi + 1 })
    cells.push({ label: field.name, hi: field.hi, lo: field.lo })
    top = field.lo - 1
  }
  if (top >= 0) cells.push({ label: '', hi: top, lo: 0 })
  return cells
}

/** Rows of at most so many cells, so that registers of many fields stay readable. */
export function rowsOf(cells: readonly Cell[], limit = 100): Cell[][] {
  const rows: Cell[][] = [[]]
  let used = 0
  for (const cell of cells) {
    const width = Math.max(cell.label.length, numbersOf(cell, 0).trim().length) + 3
    if (used + width > limit && rows[rows.length - 1]!.length > 0) {
      rows.push([])
      used = 0
    }
    rows[rows.length - 1]!.push(cell)
    used += width
  }
  return rows
}
