/** The `semihosting` section of a machine, and the list of calls that it speaks. */
import { error, type Report, type Span } from '../diagnostics.ts'
import { type Composition, type Document, parseInteger } from '../load/index.ts'
import type { Call, CallTable, Register, RegisterElement, Semihosting } from '../model.ts'
import { didYouMean } from '../suggest.ts'

/** Undefined if the machine has none, or after errors, which are reported. */
export function elaborateSemihosting(
  composition: Composition,
  registers: ReadonlyMap<string, Register>,
  report: Report,
): Semihosting | undefined {
  const { machine } = composition
  const section = machine.data.semihosting
  const document = composition.calls.get(String(section?.calls ?? 'semihosting'))
  if (section === undefined || !document) return undefined
  const at = (property: string) => machine.span(['semihosting', property])
  const element = (property: string) => findElement(String(section[property]), at(property), registers, report)
  const [operation, argument, result] = [element('operation'), element('argument'), element('result')]
  if (!operation || !argument || !result) return undefined
  return {
    at: machine.span(['semihosting'], 'key'),
    before: String(section.before),
    trap: String(section.trap),
    after: String(section.after),
    operation,
    argument,
    result,
    calls: elaborateCalls(document, argument.width, report),
  }
}

/** A single register by its name, or an element of a file by one of its assembly names. */
export function findElement(
  name: string,
  at: Span,
  registers: ReadonlyMap<string, Register>,
  report: Report,
): RegisterElement | undefined {
  const known: string[] = []
  for (const register of registers.values()) {
    const { width } = register
    if (!register.file) {
      if (register.name === name) return { register: name, width }
      known.push(register.name)
      continue
    }
    const index = register.aliases.get(name) ?? register.names.indexOf(name)
    if (index >= 0) return { register: register.name, index, width }
    known.push(...register.names, ...register.aliases.keys())
  }
  report(error('SV8017', at, `there is no register '${name}'`, didYouMean(name, known)))
  return undefined
}

/** The calls of a document of kind `calls`, for words of so many bits. */
export function elaborateCalls(document: Document, wordBits: number, report: Report): CallTable {
  const { data } = document
  const calls = new Map<string, Call>()
  for (const [name, spec] of Object.entries<Record<string, unknown>>(data.list)) {
    const path = ['list', name]
    const number = parseInteger(spec.number) ?? 0n
    const extension = spec.extension === undefined ? undefined : String(spec.extension)
    if (extension !== undefined && !(extension in (data.values?.extension ?? {}))) {
      const hint = didYouMean(extension, Object.keys(data.values?.extension ?? {}))
      report(error('SV8034', document.span([...path, 'extension']), `there is no extension '${extension}'`, hint))
    }
    const key = `${extension ?? ''} ${number}`
    const first = calls.get(key)
    if (first) {
      const related = [{ message: `'${first.name}' is here`, span: first.at }]
      const message = `'${name}' has the number of '${first.name}', ${number}`
      report(error('SV8018', document.span([...path, 'number']), message, 'each call has a number of its own', related))
      continue
    }
    const parameters = ((spec.parameters ?? []) as unknown[]).map(String)
    const direct = isDirect(spec.direct, wordBits)
    calls.set(key, {
      name,
      title: String(spec.title),
      number,
      ...(extension === undefined ? {} : { extension }),
      // What fits into the argument itself is the first parameter.
      parameters: direct ? parameters.slice(0, 1) : parameters,
      direct,
      ...(spec.returns === undefined ? {} : { returns: String(spec.returns) }),
      at: document.span(path, 'key'),
    })
  }
  return {
    name: document.name,
    title: String(data.title),
    ...(data.standard === undefined ? {} : { standard: String(data.standard) }),
    at: document.span(['calls']),
    calls: [...calls.values()],
    values: new Map(
      Object.entries<Record<string, unknown>>(data.values ?? {}).map(([group, members]) => [
        group,
        new Map(Object.entries(members).map(([name, value]) => [name, parseInteger(value) ?? 0n])),
      ]),
    ),
    texts: new Map(Object.entries<unknown>(data.texts ?? {}).map(([name, text]) => [name, String(text)])),
  }
}

const isDirect = (direct: unknown, wordBits: number): boolean =>
  Array.isArray(direct) ? direct.some(width => parseInteger(width) === BigInt(wordBits)) : direct === true
