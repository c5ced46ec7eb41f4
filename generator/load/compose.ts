/** Puts the documents together that make up one machine. */
import { error, type Report, type Span } from '../diagnostics.ts'
import { didYouMean } from '../suggest.ts'
import type { Document, Path } from './document.ts'
import { parseInteger } from './integer.ts'
import { keyOf, type SpecSet } from './specs.ts'
import { describePath } from './words.ts'

export interface Composition {
  /** After `extends`; `span` and `text` answer with the place in whichever file a value stands. */
  machine: Document
  /** The isa and privilege documents, each after those that it requires. */
  parts: Document[]
  assists: Document[]
  /** All register maps, by name; those that the machine refers to are among them. */
  registers: Map<string, Document>
  /** All lists of calls, by name; that of the machine's semihosting is among them. */
  calls: Map<string, Document>
  /** Names of all extensions of its family, included or not. */
  familyExtensions: string[]
  parameters: Map<string, bigint>
}

/** Keys of a machine's `isa` that are not parameters. */
const notParameters = ['family', 'extensions']

/**
 * The composition of a machine; undefined, and diagnostics, if it does not hold together.
 * @param parameters values to take instead of the machine's own, to check other sets of them
 */
export function composeMachine(
  specs: SpecSet,
  name: string,
  report: Report,
  parameters?: ReadonlyMap<string, bigint>,
): Composition | undefined {
  const machine = specs.machines.get(name)
  if (!machine) {
    if (!specs.broken.has(keyOf('machine', name))) reportUnknownMachine(specs, name, report)
    return undefined
  }
  let failed = false
  const fail: Report = diagnostic => {
    failed = true
    report(diagnostic)
  }
  const parts = findParts(specs, machine, fail)
  const assists = findAssists(specs, machine, fail)
  const whole = [checkRegisters(specs, machine, fail), checkCalls(specs, machine, fail)].every(ok => ok)
  if (!parts || !assists || !whole) return undefined
  checkOverrides(machine, [...parts, ...assists], fail)
  const values = setParameters(machine, parts, fail, parameters)
  if (failed) return undefined
  const familyExtensions = [...(specs.isa.get(String(machine.data.isa?.family))?.keys() ?? [])]
  return {
    machine,
    parts,
    assists,
    registers: new Map(specs.registers),
    calls: new Map(specs.calls),
    familyExtensions,
    parameters: values,
  }
}

function reportUnknownMachine(specs: SpecSet, name: string, report: Report): void {
  const names = [...specs.machines.keys()]
  const hint = didYouMean(name, names) ?? `machines: ${names.join(', ') || 'none'}`
  report(error('SV8015', { source: { file: name, text: '' }, start: 0, end: 0 }, `there is no machine '${name}'`, hint))
}

/** Looks a name up; unknown ones are reported, unless they exist and were reported as broken. */
function find(
  all: ReadonlyMap<string, Document>,
  name: string,
  broken: boolean,
  report: () => void,
): Document | undefined {
  const found = all.get(name)
  if (!found && !broken) report()
  return found
}

function findParts(specs: SpecSet, machine: Document, report: Report): Document[] | undefined {
  // A machine may have no processor: PCI devices that others drive.
  if (!machine.data.isa) return []
  const family = String(machine.data.isa.family)
  const all = specs.isa.get(family)
  if (!all) {
    const anyBroken = [...specs.broken].some(key => key.startsWith(`isa ${family}/`))
    const hint = didYouMean(family, specs.isa.keys()) ?? `families: ${[...specs.isa.keys()].join(', ') || 'none'}`
    if (!anyBroken)
      report(error('SV8004', machine.span(['isa', 'family']), `there is no instruction set family '${family}'`, hint))
    return undefined
  }
  const chosen = new Map<string, Document>()
  let whole = true
  for (const [i, extension] of (machine.data.isa.extensions as unknown[]).map(String).entries()) {
    const found = find(all, extension, specs.broken.has(keyOf('isa', extension, family)), () => {
      const hint = didYouMean(extension, all.keys()) ?? `extensions of ${family}: ${[...all.keys()].join(', ')}`
      report(
        error(
          'SV8005',
          machine.span(['isa', 'extensions', i]),
          `family '${family}' has no extension '${extension}'`,
          hint,
        ),
      )
    })
    if (found) chosen.set(extension, found)
    else whole = false
  }
  return whole ? inOrder(chosen, all, machine, report) : undefined
}

/** Each document after those it requires; otherwise in the machine's order. */
function inOrder(
  chosen: Map<string, Document>,
  all: ReadonlyMap<string, Document>,
  machine: Document,
  report: Report,
): Document[] | undefined {
  const ordered = new Set<Document>()
  const missing = new Set<string>()
  let whole = true
  const visit = (document: Document, path: string[]): void => {
    if (ordered.has(document)) return
    for (const [i, required] of ((document.data.requires ?? []) as unknown[]).map(String).entries()) {
      const span = document.span(['requires', i])
      const circle = [...path, document.name]
      if (circle.includes(required)) {
        whole = false
        report(
          error(
            'SV8007',
            span,
            `extensions require each other in a circle: ${[...circle.slice(circle.indexOf(required)), required].join(', ')}`,
          ),
        )
        return
      }
      const other = chosen.get(required)
      if (other) visit(other, circle)
      else if (!missing.has(required)) {
        missing.add(required)
        whole = false
        const known = all.has(required)
        const at = known ? machine.span(['isa', 'extensions']) : span
        const message = known
          ? `extension '${document.name}' requires '${required}', which machine '${machine.name}' does not have`
          : `extension '${document.name}' requires '${required}', which does not exist`
        const hint = known ? `add ${required} to the extensions` : didYouMean(required, all.keys())
        report(
          error(
            known ? 'SV8006' : 'SV8005',
            at,
            message,
            hint,
            known ? [{ message: 'required here', span }] : undefined,
          ),
        )
      }
    }
    ordered.add(document)
  }
  for (const document of chosen.values()) visit(document, [])
  return whole ? [...ordered] : undefined
}

function findAssists(specs: SpecSet, machine: Document, report: Report): Document[] | undefined {
  const names = ((machine.data.assists ?? []) as unknown[]).map(String)
  const found = names.map((name, i) =>
    find(specs.assists, name, specs.broken.has(keyOf('assist', name)), () => {
      const hint =
        didYouMean(name, specs.assists.keys()) ?? `assists: ${[...specs.assists.keys()].join(', ') || 'none'}`
      report(error('SV8013', machine.span(['assists', i]), `there is no assist '${name}'`, hint))
    }),
  )
  return found.every(document => document !== undefined) ? found : undefined
}

/** True if every register map that the machine names exists. */
function checkRegisters(specs: SpecSet, machine: Document, report: Report): boolean {
  let whole = true
  for (const { name, path, part } of mapReferences(machine)) {
    const found = find(specs.registers, name, specs.broken.has(keyOf('registers', name)), () => {
      const hint =
        didYouMean(name, specs.registers.keys()) ?? `register maps: ${[...specs.registers.keys()].join(', ') || 'none'}`
      report(error('SV8012', machine.span(path, part), `there is no register map '${name}' in platform/ or pci/`, hint))
    })
    if (!found) whole = false
  }
  return whole
}

/** The name of the list of calls that a machine's semihosting speaks. */
export const semihostingCalls = (machine: Document): string => String(machine.data.semihosting.calls ?? 'semihosting')

/** True if the list of calls of the machine's semihosting exists. */
function checkCalls(specs: SpecSet, machine: Document, report: Report): boolean {
  if (machine.data.semihosting === undefined) return true
  const name = semihostingCalls(machine)
  const found = find(specs.calls, name, specs.broken.has(keyOf('calls', name)), () => {
    const hint =
      didYouMean(name, specs.calls.keys()) ?? `lists of calls: ${[...specs.calls.keys()].join(', ') || 'none'}`
    report(error('SV8016', machine.span(['semihosting', 'calls']), `there is no list of calls '${name}'`, hint))
  })
  return found !== undefined
}

interface MapReference {
  name: string
  path: Path
  part: 'key' | 'value'
}

/** All names of register maps in a machine; a part of a PCI layout that does not say `is` has its map's name. */
function mapReferences(machine: Document): MapReference[] {
  const { data } = machine
  const named = (path: Path): MapReference => ({ name: machine.text(path).text, path, part: 'value' })
  const inLayout = (path: Path, layout: Record<string, { is?: unknown } | null> = {}): MapReference[] =>
    Object.entries(layout).map(([name, part]) =>
      part?.is === undefined ? { name, path: [...path, name], part: 'key' as const } : named([...path, name, 'is']),
    )
  const devices = Object.keys(data.devices ?? {}).map(name => named(['devices', name, 'is']))
  const functions = Object.keys(data.pci?.functions ?? {}).flatMap(name => {
    const path = ['pci', 'functions', name]
    const { layout, vf } = data.pci.functions[name]
    return [...inLayout([...path, 'layout'], layout), ...inLayout([...path, 'vf', 'layout'], vf?.layout)]
  })
  return [...devices, ...functions]
}

/** Sections in which a machine may lay something over what its parts define, and what a definition must have. */
const overridable: Record<string, string> = {
  instructions: 'encoding',
  functions: 'does',
  traps: 'cause',
  guards: 'permits',
  csrs: 'address',
  registers: 'width',
}

/** What a machine says of something that no part defines is a definition, or a misspelt name. */
function checkOverrides(machine: Document, parts: readonly Document[], report: Report): void {
  for (const [section, needed] of Object.entries(overridable)) {
    const known = new Set(parts.flatMap(({ data }) => Object.keys({ ...data[section], ...data.adds?.[section] })))
    for (const [name, item] of Object.entries<Record<string, unknown>>(machine.data[section] ?? {})) {
      const whole = needed in item && (section !== 'guards' || 'trap' in item)
      if (known.has(name) || whole || 'view' in item) continue
      const what = describePath([section, name], machine)
      const hint = didYouMean(name, known) ?? `to define it here, say its '${needed}'`
      report(error('SV8014', machine.span([section, name], 'key'), `there is no ${what} to override`, hint))
    }
  }
}

interface Declaration {
  document: Document
  values: bigint[]
  fallback?: bigint
}

const declarationSpan = (name: string, { document }: Declaration): Span => document.span(['parameters', name], 'key')

function declarations(parts: readonly Document[], report: Report): Map<string, Declaration> {
  const declared = new Map<string, Declaration>()
  for (const document of parts) {
    for (const [name, { values, default: fallback }] of Object.entries<{ values: unknown[]; default?: unknown }>(
      document.data.parameters ?? {},
    )) {
      const declaration = { document, values: values.map(v => parseInteger(v)!), fallback: parseInteger(fallback) }
      const earlier = declared.get(name)
      if (earlier) {
        const related = [{ message: 'the first declaration is here', span: declarationSpan(name, earlier) }]
        report(
          error(
            'SV8011',
            declarationSpan(name, declaration),
            `parameter '${name}' is declared twice`,
            'declare it in the one file that all others require',
            related,
          ),
        )
      } else declared.set(name, declaration)
    }
  }
  return declared
}

function setParameters(
  machine: Document,
  parts: readonly Document[],
  report: Report,
  instead?: ReadonlyMap<string, bigint>,
): Map<string, bigint> {
  const declared = declarations(parts, report)
  for (const name of Object.keys(machine.data.isa ?? {})) {
    if (notParameters.includes(name) || declared.has(name)) continue
    const hint =
      didYouMean(name, [...declared.keys(), ...notParameters]) ??
      `parameters: ${[...declared.keys()].join(', ') || 'none'}`
    report(
      error(
        'SV8008',
        machine.span(['isa', name], 'key'),
        `the extensions of this machine have no parameter '${name}'`,
        hint,
      ),
    )
  }
  const values = new Map<string, bigint>()
  for (const [name, declaration] of declared) {
    const own = machine.data.isa?.[name]
    const value = instead?.get(name) ?? (own === undefined ? declaration.fallback : parseInteger(own))
    const allowed = `its values are ${declaration.values.join(', ')}`
    const related = [{ message: 'declared here', span: declarationSpan(name, declaration) }]
    if (own === undefined && value === undefined) {
      report(
        error(
          'SV8009',
          machine.span(['isa'], 'key'),
          `machine '${machine.name}' does not set the parameter '${name}'`,
          `${allowed}: write '${name}: ${declaration.values[0]}' under 'isa:'`,
          related,
        ),
      )
    } else if (value === undefined || !declaration.values.includes(value)) {
      report(
        error(
          'SV8010',
          machine.span(['isa', name]),
          `${machine.text(['isa', name]).text} is not a value of parameter '${name}'`,
          allowed,
          related,
        ),
      )
    } else values.set(name, value)
  }
  return values
}

/** A set of parameter values with an extension list that a machine has. */
export interface ParameterSet {
  /** The first machine with these extensions: `composeMachine(specs, set.machine, report, set.parameters)`. */
  machine: string
  extensions: string[]
  parameters: Map<string, bigint>
}

/**
 * Every combination of the declared parameter values of a family, for every distinct list of extensions that its
 * machines have. Machines that do not hold together are left out: composing them says why.
 */
export function allParameterSets(specs: SpecSet, family: string): ParameterSet[] {
  const sets: ParameterSet[] = []
  const seen = new Set<string>()
  for (const machine of specs.machines.values()) {
    if (String(machine.data.isa?.family) !== family) continue
    const extensions = (machine.data.isa.extensions as unknown[]).map(String)
    const key = [...extensions].sort().join(' ')
    const composition = seen.has(key) ? undefined : composeMachine(specs, machine.name, () => {})
    if (!composition) continue
    seen.add(key)
    let combinations: [string, bigint][][] = [[]]
    for (const [name, { values }] of declarations(composition.parts, () => {})) {
      combinations = combinations.flatMap(others => values.map(value => [...others, [name, value] as [string, bigint]]))
    }
    for (const combination of combinations)
      sets.push({ machine: machine.name, extensions, parameters: new Map(combination) })
  }
  return sets
}
