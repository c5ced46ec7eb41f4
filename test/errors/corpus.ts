/**
 * The error corpus: broken specs that each say, in their leading comment, which diagnostics they must give.
 *
 * ```
 * # error SV2001 8:5 no property 'encodng'
 * # hint did you mean 'encoding'?
 * ```
 * Line and column are those of the case's own file; the text is a part of the message (or of the hint of the diagnostic
 * above it). All diagnostics must be listed, in the order of the report, and nothing else may be reported.
 *
 * A case is one spec file, or several, each after a line `# file: <path in the specs folder>`. It stands on top of
 * `base/`. Without a machine of its own it gets one that extends `tiny` by its extensions, assists and register maps.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkMachines } from '../../generator/check.ts'
import { type Diagnostic, Diagnostics, position, sortDiagnostics } from '../../generator/diagnostics.ts'
import { loadFiles, type SpecFile } from '../../generator/load/index.ts'

const folder = import.meta.dirname
const base = join(folder, 'base')

export interface Expectation {
  severity: string
  code: string
  line: number
  column: number
  message: string
  hint?: string
}

export interface Case {
  /** `schema/unknown-property`. */
  name: string
  text: string
  expected: Expectation[]
}

export function readCases(): Case[] {
  return yamlFiles(folder)
    .filter(file => !file.startsWith('base/'))
    .map(file => {
      const text = readFileSync(join(folder, file), 'utf8')
      return { name: file.replace(/\.yaml$/, ''), text, expected: expectations(text) }
    })
}

const yamlFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort()

function expectations(text: string): Expectation[] {
  const expected: Expectation[] = []
  for (const line of text.split('\n')) {
    const found = /^# (error|warning) (SV\d{4}) (\d+):(\d+) (.+)$/.exec(line)
    const hint = /^# hint (.+)$/.exec(line)
    if (found) {
      const [, severity, code, at, column, message] = found
      expected.push({ severity: severity!, code: code!, line: Number(at), column: Number(column), message: message! })
    } else if (hint) expected.at(-1)!.hint = hint[1]!
    else break
  }
  return expected
}

/** What the checker says of a case, in the order of the report. */
export function diagnose({ name, text }: Case): Diagnostic[] {
  const diagnostics = new Diagnostics()
  const own = filesOf(name, text)
  const files = [...yamlFiles(base).map(path => read(path)), ...own]
  const machine = machineAround(own)
  if (machine) files.push(machine)
  const specs = loadFiles(files, diagnostics.report)
  const machines = own.flatMap(file =>
    file.path.startsWith('machines/') ? (/^machine: (.*)$/m.exec(file.source.text)?.[1] ?? []) : [],
  )
  checkMachines(specs, machine ? ['case'] : machines, diagnostics.report)
  return sortDiagnostics(diagnostics.list)
}

const read = (path: string): SpecFile => ({
  path,
  source: { file: `base/${path}`, text: readFileSync(join(base, path), 'utf8') },
})

/** The files of a case; each has its lines where they stand in the case's file. */
function filesOf(name: string, text: string): SpecFile[] {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, i) => (line.startsWith('# file: ') ? [i] : []))
  if (starts.length === 0) return [{ path: pathOf(name, text), source: { file: `${name}.yaml`, text } }]
  return starts.map((start, i) => {
    const own = lines.slice(start, starts[i + 1] ?? lines.length)
    const path = lines[start]!.slice('# file: '.length).trim()
    return { path, source: { file: `${name}.yaml`, text: '\n'.repeat(start) + own.join('\n') } }
  })
}

/** Where a file with this content belongs. */
function pathOf(name: string, text: string): string {
  const [, kind, called] = /^(isa|privilege|registers|assist|machine): *(.*?) *(?:#.*)?$/m.exec(text) ?? []
  const file = called ?? name.split('/').at(-1)
  if (kind === 'machine') return `machines/${file}.yaml`
  if (kind === 'assist') return `assists/${file}.yaml`
  if (kind === 'registers') return `platform/${file}.yaml`
  return `isa/tiny/${file}.yaml`
}

/** A machine that uses what the case describes, if the case has none. */
function machineAround(own: SpecFile[]): SpecFile | undefined {
  const named = (prefix: string) =>
    own.filter(file => file.path.startsWith(prefix)).map(file => file.path.slice(prefix.length, -'.yaml'.length))
  if (named('machines/').length > 0) return undefined
  const extensions = ['base', 'control', ...named('isa/tiny/')]
  const devices = [...named('platform/'), ...named('pci/')].map(
    (name, i) => `  d${i}: { is: ${name}, at: ${0x9000 + 0x400 * i} }`,
  )
  const lines = [
    'machine: case',
    'extends: tiny',
    `isa: { extensions: [${extensions.join(', ')}] }`,
    `assists: [${named('assists/').join(', ')}]`,
    ...(devices.length > 0 ? ['devices:', ...devices] : []),
  ]
  return { path: 'machines/case.yaml', source: { file: 'case.yaml', text: lines.join('\n') } }
}

/** A diagnostic in the notation of the corpus. */
export function show({ severity, code, span, message, hint }: Diagnostic): string {
  const { line, column } = position(span.source, span.start)
  return `# ${severity} ${code} ${line}:${column} ${message}${hint ? `\n# hint ${hint}` : ''}`
}
