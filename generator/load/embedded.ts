/** Where each character of a YAML scalar's value stands in the file. */
import type { Source } from '../diagnostics.ts'
import type { EmbeddedText } from './document.ts'

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/**
 * The scalar's value with the file offset of each of its characters.
 * @param start offset of the scalar's first character: its quote, or its `|` or `>`, if it has one
 */
export function embeddedText(source: Source, style: Style, value: string, start: number, end: number): EmbeddedText {
  let offsets: number[] | undefined
  return {
    text: value,
    span(from, to) {
      offsets ??=
        style === 'literal'
          ? literalOffsets(source.text, value, start, end)
          : foldedOffsets(source.text, style, value, start, end)
      const first = offsets[Math.min(from, value.length)]!
      if (to <= from) return { source, start: first, end: first }
      const last = offsets[Math.min(to, value.length) - 1]!
      const escaped = style === 'double' && source.text[last] === '\\'
      return { source, start: first, end: Math.max(first, last + (escaped ? escapeLength(source.text[last + 1]) : 1)) }
    },
  }
}

/** Each line of a literal block's value is the end of its line in the file; what comes before is indentation. */
function literalOffsets(text: string, value: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = text.indexOf('\n', start) + 1
  for (const line of value.split('\n')) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline === -1 || newline > end ? end : newline
    const trimmed = text[lineEnd - 1] === '\r' && lineEnd > at ? lineEnd - 1 : lineEnd
    const from = Math.max(at, trimmed - line.length)
    for (let i = 0; i <= line.length; i++) offsets.push(Math.min(from + i, end))
    at = lineEnd + 1
  }
  return offsets
}

/**
 * In all other styles, characters other than white space stand in the file as they are, but for escapes; line breaks
 * and indentation became single spaces (or fewer line breaks).
 */
function foldedOffsets(text: string, style: Style, value: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  if (style === 'single' || style === 'double') at++
  if (style === 'folded') at = text.indexOf('\n', start)
  const isSpace = (c: string | undefined) => c === ' ' || c === '\t' || c === '\n' || c === '\r'
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i]
    if (style === 'double') while (text[at] === '\\' && isLineBreak(text, at + 1)) at = skipSpace(text, at + 1, end)
    if (style === 'double' && text[at] === '\\') {
      offsets.push(at)
      const length = escapeLength(text[at + 1])
      if (isLeadingSurrogate(value, i)) {
        offsets.push(at)
        i++
      }
      at += length
    } else if (isSpace(wanted)) {
      if (wanted === '\n') while (at < end && text[at] !== '\n' && isSpace(text[at])) at++
      offsets.push(at)
      if (isSpace(text[at])) at++
    } else {
      at = skipSpace(text, at, end)
      if (style === 'double' && text[at] === '\\') {
        i--
        continue
      }
      offsets.push(at)
      at += style === 'single' && wanted === "'" ? 2 : 1
    }
  }
  offsets.push(Math.min(at, end))
  return offsets
}

const isLineBreak = (text: string, at: number) => text[at] === '\n' || text.startsWith('\r\n', at)

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r')) at++
  return at
}

const escapeLength = (letter: string | undefined): number => ({ x: 4, u: 6, U: 10 })[letter ?? ''] ?? 2

const isLeadingSurrogate = (value: string, i: number): boolean => value.codePointAt(i)! > 0xffff
