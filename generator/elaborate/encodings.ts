/** Encoding patterns: `imm[11:0] rs1[4:0] 000 rd[4:0] 0010011` → fixed bits and fields with their places. */
import type { Span } from '../diagnostics.ts'
import { type Report, refuse } from '../language/scope.ts'
import type { EmbeddedText } from '../load/document.ts'

export type PatternToken =
  | { kind: 'bits'; value: bigint; width: number; at: Span }
  | { kind: 'ignored'; width: number; at: Span }
  | { kind: 'field'; name: string; slices: { hi: number; lo: number }[]; at: Span }
  /** A bare name: an operand kind with an encoding of its own. */
  | { kind: 'operand'; name: string; at: Span }
  /** `name.select`: the selector bits of the variant that the operand takes. */
  | { kind: 'select'; name: string; at: Span }

const WORD = /\S+/g
const FIELD = /^([A-Za-z_]\w*)\[([^\]]*)\]$/

/** Splits a pattern into tokens. */
export function parsePattern(text: EmbeddedText, report: Report): PatternToken[] {
  const tokens: PatternToken[] = []
  for (const match of text.text.matchAll(WORD)) {
    const word = match[0]
    const at = text.span(match.index, match.index + word.length)
    tokens.push(parseToken(word, at, report))
  }
  if (tokens.length === 0) refuse(report, 'SV3001', text.span(0, text.text.length), 'the encoding is empty')
  return tokens
}

function parseToken(word: string, at: Span, report: Report): PatternToken {
  if (/^[01]+$/.test(word)) return { kind: 'bits', value: BigInt(`0b${word}`), width: word.length, at }
  if (/^0x[0-9a-fA-F]+$/.test(word)) return { kind: 'bits', value: BigInt(word), width: 4 * (word.length - 2), at }
  if (/^-+$/.test(word)) return { kind: 'ignored', width: word.length, at }
  const field = FIELD.exec(word)
  if (field) return { kind: 'field', name: field[1]!, slices: parseSlices(field[2]!, word, at, report), at }
  const select = /^([A-Za-z_]\w*)\.select$/.exec(word)
  if (select) return { kind: 'select', name: select[1]!, at }
  if (/^[A-Za-z_]\w*$/.test(word)) return { kind: 'operand', name: word, at }
  return refuse(
    report,
    'SV3002',
    at,
    `'${word}' is not part of an encoding`,
    "write bits (0110011, 0x58), ignored bits (-), fields (rd[4:0], imm[12|10:5]), or an operand kind's name",
  )
}

function parseSlices(text: string, word: string, at: Span, report: Report): { hi: number; lo: number }[] {
  return text.split('|').map(part => {
    const match = /^\s*(\d+)\s*(?::\s*(\d+)\s*)?$/.exec(part)
    if (!match)
      return refuse(
        report,
        'SV3003',
        at,
        `'${part}' in '${word}' is not a range of bits`,
        'write imm[11:0], imm[12|10:5] or bit[3]',
      )
    const hi = Number(match[1])
    const lo = match[2] === undefined ? hi : Number(match[2])
    if (lo > hi)
      refuse(
        report,
        'SV3003',
        at,
        `the range ${part} in '${word}' runs upwards`,
        `write the higher bit first: ${lo}:${hi}`,
      )
    if (hi > 127) refuse(report, 'SV3003', at, `bit ${hi} in '${word}' is too high for a field`)
    return { hi, lo }
  })
}

export interface PlacedField {
  name: string
  /** Width of the value, implied low zero bits included. */
  width: number
  slices: { hi: number; lo: number; at: number }[]
  at: Span
}

export interface PlacedPattern {
  /** In bytes. */
  length: number
  mask: bigint
  match: bigint
  ignored: bigint
  fields: PlacedField[]
}

const MAX_BYTES = 16

/** Gives every bit its place; the leftmost is the most significant. `operand` and `select` tokens have been replaced before. */
export function placePattern(tokens: readonly PatternToken[], whole: Span, report: Report): PlacedPattern {
  const widths = tokens.map(tokenWidth)
  const total = widths.reduce((a, b) => a + b, 0)
  if (total % 8 !== 0 || total === 0) {
    refuse(
      report,
      'SV3004',
      whole,
      `the encoding has ${total} bits, which is not a whole number of bytes`,
      total % 8 <= 4
        ? `${bits(total % 8)} too many, or ${8 - (total % 8)} missing`
        : `${bits(8 - (total % 8))} missing, or ${total % 8} too many`,
    )
  }
  if (total > MAX_BYTES * 8)
    refuse(report, 'SV3004', whole, `the encoding has ${total / 8} bytes; ${MAX_BYTES} are the most`)
  const pattern: PlacedPattern = { length: total / 8, mask: 0n, match: 0n, ignored: 0n, fields: [] }
  const fields = new Map<string, PlacedField>()
  let position = total
  tokens.forEach((token, i) => {
    position -= widths[i]!
    const ones = ((1n << BigInt(widths[i]!)) - 1n) << BigInt(position)
    if (token.kind === 'bits') {
      pattern.mask |= ones
      pattern.match |= token.value << BigInt(position)
    } else if (token.kind === 'ignored') pattern.ignored |= ones
    else if (token.kind === 'field') {
      let field = fields.get(token.name)
      if (!field) {
        field = { name: token.name, width: 0, slices: [], at: token.at }
        fields.set(token.name, field)
      }
      let at = position + widths[i]!
      for (const { hi, lo } of token.slices) {
        at -= hi - lo + 1
        for (const other of field.slices) {
          if (hi >= other.lo && lo <= other.hi)
            refuse(report, 'SV3005', token.at, `bits of '${token.name}' stand twice in the encoding`)
        }
        field.slices.push({ hi, lo, at })
        field.width = Math.max(field.width, hi + 1)
      }
    }
  })
  for (const field of fields.values()) {
    checkGaps(field, report)
    pattern.fields.push(field)
  }
  return pattern
}

function checkGaps(field: PlacedField, report: Report): void {
  field.slices.sort((a, b) => b.hi - a.hi)
  for (let i = 1; i < field.slices.length; i++) {
    const above = field.slices[i - 1]!
    const here = field.slices[i]!
    if (here.hi === above.lo - 1) continue
    const missing =
      above.lo - 1 === here.hi + 1
        ? `bit ${above.lo - 1} of '${field.name}' is`
        : `bits ${above.lo - 1}:${here.hi + 1} of '${field.name}' are`
    refuse(
      report,
      'SV3006',
      field.at,
      `${missing} not in the encoding`,
      'every bit from the highest down to the lowest must be given; only the lowest may be left out, and are zero',
    )
  }
}

function tokenWidth(token: PatternToken): number {
  switch (token.kind) {
    case 'bits':
    case 'ignored':
      return token.width
    case 'field':
      return token.slices.reduce((sum, s) => sum + s.hi - s.lo + 1, 0)
    default:
      return 0
  }
}

const bits = (n: number): string => (n === 1 ? '1 bit' : `${n} bits`)
