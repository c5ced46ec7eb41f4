import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { parseInteger } from '../../generator/load/index.ts'
import { documentOf } from './helpers.ts'

/** The file's text at the place of a part of an embedded text. */
function at(yaml: string, part: string, path: (string | number)[] = ['a']): string {
  const { document, source } = documentOf(yaml)
  const text = document.text(path)
  const start = text.text.indexOf(part)
  expect(start).toBeGreaterThanOrEqual(0)
  const span = text.span(start, start + part.length)
  return source.text.slice(span.start, span.end)
}

describe('places in embedded texts', () => {
  it.each([
    ['plain', 'a: one two\n'],
    ['plain over lines', 'a: one\n  two\n  three\n'],
    ['single quotes', "a: 'one two'\n"],
    ['double quotes', 'a: "one two"\n'],
    ['literal block', 'a: |\n    one\n    two\n'],
    ['literal block, stripped, with an indentation indicator', 'a: |2-\n    one\n    two\n'],
    ['literal block with CR LF', 'a: |\r\n  one\r\n  two\r\n'],
    ['literal block after a comment', 'a: |   # why\n  one\n\n  two\n'],
    ['folded block', 'a: >\n    one\n    two\n\n    three\n'],
    ['in a flow map', '{ a: one two, b: 1 }\n'],
  ])('are right in %s', (_, yaml) => {
    expect(at(yaml, 'one')).toBe('one')
    expect(at(yaml, 'two')).toBe('two')
  })

  it('count escapes as they are written', () => {
    expect(at('a: "x\\ty\\u00e9z"\n', '\t')).toBe('\\t')
    expect(at('a: "x\\ty\\u00e9z"\n', 'z')).toBe('z')
    expect(at("a: 'it''s so'\n", 'so')).toBe('so')
    expect(at('a: "\\U0001F600 z"\n', 'z')).toBe('z')
    expect(at('a: "one \\\n  two"\n', 'two')).toBe('two')
  })

  it('reach the end', () => {
    const { document } = documentOf('a: |\n  one\n  two\n')
    const text = document.text(['a'])
    expect(text.text).toBe('one\ntwo\n')
    expect(text.span(text.text.length, text.text.length)).toMatchObject({ start: 17, end: 17 })
  })

  it('are right in whatever style a text is written', () => {
    const character = fc.constantFrom('a', 'b', ' ', '\n', "'", '"', ':', '#', '\\', 'é', '{', '-')
    const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED')
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 40 }), style, (characters, type) => {
        const value = characters.join('')
        const yaml = stringify({ a: value }, { defaultStringType: type as 'PLAIN', lineWidth: 20 })
        // The writer does not keep every space; only texts that it writes well say something of the reader.
        fc.pre(parse(yaml, { schema: 'failsafe' }).a === value)
        const { document, source } = documentOf(yaml)
        const { text, span } = document.text(['a'])
        expect(text).toBe(value)
        for (let i = 0; i < text.length; i++) {
          if (!/[abé{:#-]/.test(text[i]!)) continue
          const { start } = span(i, i + 1)
          expect(source.text[start]).toBe(text[i])
        }
      }),
    )
  })
})

describe('scalars', () => {
  it('stay as written unless they are plain decimal integers, true, false or nothing', () => {
    const { document } = documentOf(
      'a: 0000\nb: 0x58\nc: 12\nd: true\ne:\nf: 1.5\ng: 0x8000_0000_0000_0001\nh: "12"\ni: yes\nj: -3\n',
    )
    expect(document.data).toEqual({
      a: '0000',
      b: '0x58',
      c: 12,
      d: true,
      e: null,
      f: '1.5',
      g: '0x8000_0000_0000_0001',
      h: '12',
      i: 'yes',
      j: -3,
    })
    expect(document.text(['c']).text).toBe('12')
    expect(document.text(['d']).text).toBe('true')
  })

  it('keep numbers that a double cannot hold', () => {
    expect(documentOf('a: 12345678901234567890\n').document.data.a).toBe('12345678901234567890')
  })

  it.each([
    ['10', 10n],
    [10, 10n],
    ['0x8000_0000_0000_0001', 0x8000_0000_0000_0001n],
    ['0b101', 5n],
    ['256 MiB', 256n << 20n],
    ['1GiB', 1n << 30n],
    ['-4 KiB', -4096n],
    ['0000', 0n],
  ])('%s is an integer', (text, value) => expect(parseInteger(text)).toBe(value))

  it.each(['', 'ten', '0x', '1__0', '_1', '1_', '256 MB', '0b12', '1.5', '1e3', null, true, 1.5, 2 ** 53])(
    '%s is none',
    value => expect(parseInteger(value)).toBeUndefined(),
  )
})

describe('anchors', () => {
  it('stand for the value that they name, at its place', () => {
    const { document, source } = documentOf('a: &x { k: one }\nb: *x\n')
    expect(document.data.b).toEqual({ k: 'one' })
    expect(document.span(['b', 'k']).start).toBe(source.text.indexOf('one'))
  })

  it('cannot make a file explode', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      )
    const { document, diagnostics } = documentOf(lines.join('\n'))
    expect(document).toBeUndefined()
    expect(diagnostics.list.map(d => d.code)).toContain('SV1005')
  })
})

it('never throws, whatever the text', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&x',
    '*x',
    '!t',
    '#',
    '\t',
    ',',
    '? ',
    '---\n',
    '%',
    '\\',
    '<<',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const { document, diagnostics } = documentOf(pieces.join(''))
      expect(document !== undefined || diagnostics.failed).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
