/** Finds, reads and checks all spec files of one or several specs folders. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { error, type Report, type Source, type Span, warning } from '../diagnostics.ts'
import { Memory } from '../memory.ts'
import { didYouMean } from '../suggest.ts'
import type { Document, Kind } from './document.ts'
import { mergeMaps } from './merge.ts'
import { validate } from './schema.ts'
import { type MapNode, makeDocument } from './tree.ts'
import { parseYaml } from './yaml.ts'

export const kinds: readonly Kind[] = ['isa', 'privilege', 'registers', 'calls', 'assist', 'machine']

/** All specs, by kind and name. Documents in it are well-formed; what failed is in `broken`. */
export interface SpecSet {
  /** Family → name → isa or privilege document. */
  isa: Map<string, Map<string, Document>>
  registers: Map<string, Document>
  calls: Map<string, Document>
  assists: Map<string, Document>
  /** After `extends`. */
  machines: Map<string, Document>
  /** Every file read, as the user would type its path. */
  files: string[]
  /** `kind name` (`isa family/name`) of what has been diagnosed already, so that it is not called unknown as well. */
  broken: Set<string>
}

/** A file to load: `path` is relative to its specs folder (`isa/riscv/I.yaml`). */
export interface SpecFile {
  path: string
  source: Source
}

/**
 * Loads the specs folders, in order. Nothing throws: what cannot be read is reported.
 * @param memory from an earlier load: documents whose files have not changed are the same objects again
 */
export function loadSpecs(roots: readonly string[], report: Report, memory = new Memory()): SpecSet {
  const files: SpecFile[] = []
  for (const root of roots) {
    for (const path of list(root, report)) {
      const full = join(root, path)
      const file = relative(process.cwd(), full)
      const shown = file.startsWith('..') ? full : file
      try {
        files.push({ path, source: { file: shown, text: readFileSync(full, 'utf8') } })
      } catch (failure) {
        report(error('SV1008', nowhere(shown), `${shown} cannot be read: ${reason(failure)}`))
      }
    }
  }
  return loadFiles(files, report, memory)
}

function list(root: string, report: Report): string[] {
  try {
    const found = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(ya?ml)$/.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort()
    for (const path of found.filter(p => p.endsWith('.yml'))) {
      report(
        warning('SV1015', nowhere(join(root, path)), `${join(root, path)} is not loaded`, 'spec files end in .yaml'),
      )
    }
    return found.filter(path => path.endsWith('.yaml'))
  } catch (failure) {
    report(error('SV1008', nowhere(root), `the specs folder ${root} cannot be read: ${reason(failure)}`))
    return []
  }
}

const nowhere = (file: string): Span => ({ source: { file, text: '' }, start: 0, end: 0 })
const reason = (failure: unknown) =>
  (failure as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file or folder' : (failure as Error).message

/** What a file says of itself, before machines are put on their bases. */
interface Loaded {
  kind: Kind
  name: string
  source: Source
  root: MapNode
}

/** Checks and indexes files whose text is at hand. */
export function loadFiles(files: readonly SpecFile[], report: Report, memory = new Memory()): SpecSet {
  const specs: SpecSet = {
    isa: new Map(),
    registers: new Map(),
    calls: new Map(),
    assists: new Map(),
    machines: new Map(),
    files: files.map(f => f.source.file),
    broken: new Set(),
  }
  const taken = new Map<string, Loaded>()
  const machines = new Map<string, Loaded>()
  for (const { path, source } of files) {
    const loaded = memory.recall(`file ${source.file}`, [path, source.text], report, report =>
      read(path, source, report),
    )
    if (!loaded) {
      for (const key of guesses(path)) specs.broken.add(key)
      continue
    }
    const key = keyOf(loaded.kind, loaded.name, familyOf(loaded))
    const earlier = taken.get(key)
    if (earlier) {
      const related = [{ message: 'the first one is here', span: nameSpan(earlier) }]
      report(
        error(
          'SV1012',
          nameSpan(loaded),
          `there is a ${describe(loaded)} already`,
          'give this one another name',
          related,
        ),
      )
      continue
    }
    taken.set(key, loaded)
    if (loaded.kind === 'machine') {
      machines.set(loaded.name, loaded)
      continue
    }
    const document = memory.recall(`document ${key}`, [loaded], report, report =>
      documentOf(loaded, loaded.root, report),
    )
    if (document) add(specs, document)
    else for (const broken of [key, ...guesses(path)]) specs.broken.add(broken)
  }
  for (const machine of machines.values()) {
    const make = (report: Report): Document | undefined => {
      const merged = inherit(machine, machines, specs, report, [])
      return merged && documentOf(machine, merged, report)
    }
    const bases = lineage(machine, machines)
    const document = bases ? memory.recall(`machine ${machine.name}`, bases, report, make) : make(report)
    if (document) specs.machines.set(machine.name, document)
    else specs.broken.add(keyOf('machine', machine.name))
  }
  return specs
}

/** The document of a file, with what it inherits, if it is as its schema wants it. */
function documentOf({ kind, name, source }: Loaded, root: MapNode, report: Report): Document | undefined {
  const document = makeDocument(kind, name, source, root)
  return validate(document, report) ? document : undefined
}

function familyOf({ root }: Loaded): string | undefined {
  const family = root.entries.get('family')?.value
  return family?.kind === 'scalar' ? family.text.text : undefined
}

const baseOf = ({ root }: Loaded): string | undefined => {
  const entry = root.entries.get('extends')
  if (!entry) return undefined
  return entry.value.kind === 'scalar' ? entry.value.text.text : ''
}

/** The machine and all that it extends; undefined if one is missing, or they go in a circle. */
function lineage(machine: Loaded, machines: ReadonlyMap<string, Loaded>): Loaded[] | undefined {
  const found = [machine]
  for (let base = baseOf(machine); base !== undefined; base = baseOf(found[found.length - 1]!)) {
    const next = machines.get(base)
    if (!next || found.includes(next)) return undefined
    found.push(next)
  }
  return found
}

/** Kinds whose name is not what a reader would call them. */
const things: Partial<Record<Kind, string>> = { registers: 'register map', calls: 'list of calls' }
const describe = ({ kind, name }: Loaded) => `${things[kind] ?? kind} '${name}'`
const nameSpan = ({ root, kind }: Loaded): Span => root.entries.get(kind)!.value.span

/** Key of `SpecSet.broken`; isa and privilege files of one family share a name space. */
export const keyOf = (kind: Kind, name: string, family?: unknown): string =>
  kind === 'isa' || kind === 'privilege' ? `isa ${family}/${name}` : `${kind} ${name}`

/** What an unreadable file probably describes, from where it lies. */
function guesses(path: string): string[] {
  const name = basename(path, '.yaml')
  const [folder, family] = path.split('/')
  if (folder === 'isa') return [keyOf('isa', name, family)]
  return kinds.slice(2).map(kind => keyOf(kind, name))
}

function add(specs: SpecSet, document: Document): void {
  if (document.kind === 'registers') specs.registers.set(document.name, document)
  else if (document.kind === 'calls') specs.calls.set(document.name, document)
  else if (document.kind === 'assist') specs.assists.set(document.name, document)
  else {
    const family = specs.isa.get(document.data.family) ?? new Map<string, Document>()
    specs.isa.set(document.data.family, family.set(document.name, document))
  }
}

const folders: Record<Kind, RegExp> = {
  isa: /^isa\/[^/]+\/[^/]+$/,
  privilege: /^isa\/[^/]+\/[^/]+$/,
  registers: /^(platform|pci)\/[^/]+$/,
  calls: /^platform\/[^/]+$/,
  assist: /^assists\/[^/]+$/,
  machine: /^machines\/[^/]+$/,
}
const places: Record<Kind, string> = {
  isa: 'isa/<family>/',
  privilege: 'isa/<family>/',
  registers: 'platform/ or pci/',
  calls: 'platform/',
  assist: 'assists/',
  machine: 'machines/',
}

function read(path: string, source: Source, report: Report): Loaded | undefined {
  const root = parseYaml(source, report)
  if (!root) return undefined
  const keys = [...root.entries.keys()]
  const kind = kinds.find(k => k === keys[0])
  if (!kind) {
    const span = root.entries.get(keys[0]!)?.key ?? root.span
    const late = kinds.find(k => root.entries.has(k))
    const hint = late
      ? `move '${late}:' to the top`
      : (didYouMean(keys[0] ?? '', kinds) ?? `the first key is one of ${kinds.join(', ')}`)
    report(error('SV1009', span, 'the file does not begin with what it describes', hint))
    return undefined
  }
  const { value } = root.entries.get(kind)!
  const name = value.kind === 'scalar' && value.value !== null ? value.text.text : undefined
  if (name === undefined) {
    report(error('SV2003', value.span, `'${kind}' must be followed by a name`))
    return undefined
  }
  const loaded = { kind, name, source, root }
  const expected = basename(path, '.yaml')
  if (name !== expected) {
    report(
      error(
        'SV1010',
        value.span,
        `this ${kind} is called '${name}', but its file '${expected}.yaml'`,
        `name the file ${name}.yaml, or write '${kind}: ${expected}'`,
      ),
    )
    return undefined
  }
  const article = kind === 'isa' || kind === 'assist' ? 'an' : 'a'
  if (!folders[kind].test(path)) {
    const thing = things[kind] ? `a ${things[kind]}` : `${article} ${kind} file`
    report(
      error(
        'SV1011',
        root.entries.get(kind)!.key,
        `${thing} does not belong here`,
        `move it to ${places[kind]} of the specs folder`,
      ),
    )
    return undefined
  }
  const family = root.entries.get('family')?.value
  const folder = path.split('/')[1]
  if ((kind === 'isa' || kind === 'privilege') && family?.kind === 'scalar' && family.text.text !== folder) {
    report(
      error(
        'SV1011',
        family.span,
        `family '${family.text.text}' in the folder of family '${folder}'`,
        `write 'family: ${folder}', or move the file to isa/${family.text.text}/`,
      ),
    )
    return undefined
  }
  return loaded
}

/** The machine on top of what it extends. */
function inherit(
  machine: Loaded,
  machines: Map<string, Loaded>,
  specs: SpecSet,
  report: Report,
  chain: string[],
): MapNode | undefined {
  const entry = machine.root.entries.get('extends')
  const base = baseOf(machine)
  if (!entry || base === undefined) return machine.root
  if (base === machine.name || chain.includes(base)) {
    const circle = [...chain, machine.name, base].join(' extends ')
    if (chain.length === 0) report(error('SV8002', entry.value.span, `a machine cannot extend itself: ${circle}`))
    else if (base === chain[0] && [...chain, machine.name].every(name => chain[0]! <= name))
      report(error('SV8002', entry.value.span, `machines extend each other in a circle: ${circle}`))
    return undefined
  }
  const found = machines.get(base)
  if (!found) {
    if (!specs.broken.has(keyOf('machine', base))) {
      const hint = didYouMean(base, machines.keys()) ?? `machines here: ${[...machines.keys()].join(', ')}`
      report(error('SV8001', entry.value.span, `there is no machine '${base}' to extend`, hint))
    }
    return undefined
  }
  const below = inherit(found, machines, specs, report, [...chain, machine.name])
  if (!below) return undefined
  return mergeMaps(
    below,
    { ...machine.root, entries: new Map([...machine.root.entries].filter(([key]) => key !== 'extends')) },
    report,
  )
}
