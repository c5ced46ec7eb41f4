import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codes } from '../../generator/codes.ts'
import { position } from '../../generator/diagnostics.ts'
import { diagnose, readCases, show } from './corpus.ts'

const cases = readCases()

describe('the error corpus', () => {
  it('has at least 80 cases', () => expect(cases.length).toBeGreaterThanOrEqual(80))

  it('builds on specs without a fault', () => {
    expect(diagnose({ name: 'none', text: 'machine: none\nextends: tiny\n', expected: [] }).map(show)).toEqual([])
  })

  it.each(cases)('$name', one => {
    expect(one.expected.length).toBeGreaterThan(0)
    const found = diagnose(one)
    const matched = found.map((diagnostic, i) => {
      const { code, severity, span, message, hint } = diagnostic
      const wanted = one.expected[i]
      const { line, column } = position(span.source, span.start)
      const same =
        wanted &&
        span.source.file === `${one.name}.yaml` &&
        `${severity} ${code} ${line}:${column}` ===
          `${wanted.severity} ${wanted.code} ${wanted.line}:${wanted.column}` &&
        message.includes(wanted.message) &&
        (wanted.hint === undefined || hint?.includes(wanted.hint))
      return same ? showExpectation(wanted) : show(diagnostic)
    })
    expect(matched).toEqual(one.expected.map(showExpectation))
  })
})

const showExpectation = (e: ReturnType<typeof readCases>[number]['expected'][number]) =>
  `# ${e.severity} ${e.code} ${e.line}:${e.column} ${e.message}${e.hint ? `\n# hint ${e.hint}` : ''}`

describe('diagnostic codes', () => {
  const generator = join(import.meta.dirname, '../../generator')
  const sources = readdirSync(generator, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'codes.ts')
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const used = new Set(sources.flatMap(text => text.match(/'SV\d{4}'/g) ?? []).map(code => code.slice(1, -1)))

  it('are all in the table', () => expect([...used].filter(code => !Object.hasOwn(codes, code)).sort()).toEqual([]))
  it('are all in use', () => expect(Object.keys(codes).filter(code => !used.has(code))).toEqual([]))
  it('are documented, as in the table', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8')
    const listed = [...page.matchAll(/^\| (SV\d{4}) \| (.*) \|$/gm)].map(row => [row[1], row[2]])
    expect(listed).toEqual(Object.entries(codes))
  })
})
