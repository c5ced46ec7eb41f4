import { describe, expect, it } from 'vitest'
import {
  Diagnostics,
  diagnosticToJson,
  error,
  renderAll,
  renderDiagnostic,
  type Source,
  type Span,
  warning,
} from '../../generator/diagnostics.ts'

const source: Source = { file: 'a.yaml', text: 'one: 1\n\ttwo: 22\r\nthree:\n  four\n' }
const span = (text: string, from: Source = source): Span => {
  const start = from.text.indexOf(text)
  return { source: from, start, end: start + text.length }
}

describe('a rendered diagnostic', () => {
  it('shows the place, the line and the range', () => {
    const text = renderDiagnostic(
      error('SV2001', span('22'), 'too many', 'write 2', [{ message: 'like here', span: span('1') }]),
    )
    expect(text).toBe(
      [
        'a.yaml:2:7: error[SV2001]: too many',
        '  2 | \ttwo: 22',
        '    | \t     ^^',
        '  hint: write 2',
        '  a.yaml:1:6: like here',
        '  1 | one: 1',
        '    |      ^',
      ].join('\n'),
    )
  })

  it('marks only the first line of a longer range', () => {
    expect(renderDiagnostic(warning('SV2001', span('three:\n  four'), 'too long'))).toBe(
      'a.yaml:3:1: warning[SV2001]: too long\n  3 | three:\n    | ^^^^^^',
    )
  })

  it('has no excerpt where there is no text', () => {
    expect(renderDiagnostic(error('SV1008', { source: { file: 'b', text: '' }, start: 0, end: 0 }, 'gone'))).toBe(
      'b:1:1: error[SV1008]: gone',
    )
  })

  it('has colours on demand', () => {
    expect(renderDiagnostic(error('SV2001', span('22'), 'too many'), { color: true })).toContain(
      '\u001b[31merror[SV2001]\u001b[0m',
    )
  })
})

describe('all diagnostics', () => {
  const other: Source = { file: 'b.yaml', text: 'x: 1\n' }
  it('come errors first, then by place, and are counted', () => {
    const text = renderAll([
      warning('SV1014', span('1'), 'w'),
      error('SV2002', span('x', other), 'e3'),
      error('SV2001', span('22'), 'e2'),
      error('SV2001', span('one'), 'e1'),
    ])
    const heads = text.split('\n').filter(line => /yaml:/.test(line))
    expect(heads.map(line => line.slice(line.lastIndexOf(' ') + 1))).toEqual(['e1', 'e2', 'e3', 'w'])
    expect(text.endsWith('\n\n3 errors, 1 warning')).toBe(true)
  })

  it('do not drown the reader', () => {
    const many = Array.from({ length: 25 }, (_, i) => error('SV2001', span('22'), `fault ${i}`))
    const text = renderAll(many)
    expect(text.match(/fault/g)).toHaveLength(10)
    expect(text).toContain('… and 15 more SV2001 in a.yaml')
    expect(text).toContain('25 errors')
  })

  it('are each collected once', () => {
    const diagnostics = new Diagnostics()
    for (let i = 0; i < 2; i++) diagnostics.error('SV2001', span('22'), 'same')
    diagnostics.warning('SV2001', span('22'), 'other')
    expect(diagnostics.list).toHaveLength(2)
    expect(diagnostics.failed).toBe(true)
  })
})

it('a diagnostic as JSON has lines and columns', () => {
  expect(diagnosticToJson(error('SV2001', span('22'), 'too many', 'write 2'))).toEqual({
    code: 'SV2001',
    severity: 'error',
    message: 'too many',
    hint: 'write 2',
    file: 'a.yaml',
    line: 2,
    column: 7,
    endLine: 2,
    endColumn: 9,
    related: [],
  })
})
