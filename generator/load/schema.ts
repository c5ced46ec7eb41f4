/** Checks documents against the JSON Schemas of `specs/schema/`, and says what is wrong in the words of those who write specs. */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Code } from '../codes.ts'
import { error, type Report } from '../diagnostics.ts'
import { didYouMean, nearest } from '../suggest.ts'
import type { Document, Kind, Path } from './document.ts'
import { describePath } from './words.ts'

const folder = new URL('../../specs/schema/', import.meta.url)
export const schemaFiles = ['common', 'isa', 'privilege', 'registers', 'calls', 'assist', 'machine']
let ajv: Ajv2020 | undefined

function schemaOf(kind: Kind): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      allowUnionTypes: true,
      strictTypes: false,
      strictRequired: false,
      // A test holds the schemas to their own schema; here, to be ready soon is worth more than code that runs fast.
      validateSchema: false,
      code: { optimize: false },
    })
    for (const name of schemaFiles)
      ajv.addSchema(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')), `${name}.json`)
  }
  return ajv.getSchema(`${kind}.json`)!
}

/** True if the document is as its kind's schema wants it; otherwise each fault is reported once, at its place. */
export function validate(document: Document, report: Report): boolean {
  const check = schemaOf(document.kind)
  if (check(document.data)) return true
  const places = new Set<string>()
  const misspelt = new Set((check.errors ?? []).flatMap(misspeltProperty))
  // One fault may break several rules; the most telling comes first, and the rest of the same place is left out.
  for (const problem of (check.errors ?? [])
    .filter(problem => tells(problem, misspelt))
    .sort((a, b) => rank(a) - rank(b))) {
    const finding = explain(problem, document)
    const place = `${finding.path.join('/')} ${finding.part}`
    if (places.has(place)) continue
    places.add(place)
    report(error(finding.code, document.span(finding.path, finding.part), finding.message, finding.hint))
  }
  return false
}

/** `if` and `propertyNames` only say that something below them failed; a misspelt property is not also missing. */
const tells = ({ keyword, instancePath, params }: ErrorObject, misspelt: ReadonlySet<string>): boolean =>
  keyword !== 'if' && keyword !== 'propertyNames' && !misspelt.has(`${instancePath} ${params.missingProperty}`)

/** The property that an unknown one probably means, with its place. */
function misspeltProperty(problem: ErrorObject): string[] {
  if (problem.keyword !== 'additionalProperties') return []
  const meant = nearest(String(problem.params.additionalProperty), knownProperties(problem))
  return meant === undefined ? [] : [`${problem.instancePath} ${meant}`]
}

const knownProperties = (problem: ErrorObject): string[] =>
  Object.keys((problem.parentSchema as { properties: object }).properties)

const order = ['type', 'additionalProperties', 'enum', 'pattern', 'required']
const rank = ({ keyword }: ErrorObject): number => (order.indexOf(keyword) + order.length) % order.length

interface Finding {
  code: Code
  path: Path
  part: 'key' | 'value'
  message: string
  hint?: string
}

function explain(problem: ErrorObject, document: Document): Finding {
  const path = problem.instancePath.split('/').slice(1).map(fromPointer)
  const value = { path, part: 'value' as const }
  const what = describePath(path, document)
  const expected: string = (problem.parentSchema as { title?: string }).title ?? 'something else'
  if (problem.propertyName !== undefined) return badName(problem, path, expected)
  switch (problem.keyword) {
    case 'additionalProperties':
      return unknownProperty(problem, path, what)
    case 'required': {
      const missing = String(problem.params.missingProperty)
      const part = path.length === 0 ? 'value' : 'key'
      return {
        code: 'SV2002',
        path: path.length === 0 ? [document.kind] : path,
        part,
        message: `${what} has no '${missing}'`,
        hint: meaningOf(problem, missing),
      }
    }
    case 'dependentRequired': {
      const { property, missingProperty: missing } = problem.params
      const message = `${what} has '${property}', but no '${missing}'`
      return { code: 'SV2002', path: [...path, property], part: 'key', message, hint: meaningOf(problem, missing) }
    }
    case 'type':
      return problem.data === null
        ? { code: 'SV2003', ...value, message: `${what} is empty`, hint: `expected ${expected}` }
        : {
            code: 'SV2003',
            ...value,
            message: `${what} is ${nounOf(problem.data)}, not ${expected}`,
            hint: hintOf(problem),
          }
    case 'pattern':
      return { code: 'SV2004', ...value, message: `'${problem.data}' is not ${expected}`, hint: hintOf(problem) }
    case 'enum': {
      const allowed = (problem.schema as unknown[]).map(String)
      const hint = didYouMean(String(problem.data), allowed) ?? `one of ${allowed.join(', ')}`
      return { code: 'SV2006', ...value, message: `${nounOf(problem.data)} is not ${expected}`, hint }
    }
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return { code: 'SV2007', ...value, message: `${what} is empty`, hint: `expected ${expected}` }
    case 'uniqueItems': {
      const twice = (problem.data as unknown[])[problem.params.i]
      return {
        code: 'SV2008',
        path: [...path, problem.params.i],
        part: 'value',
        message: `'${twice}' stands twice in ${what}`,
      }
    }
    case 'false schema':
      return {
        code: 'SV2010',
        path,
        part: 'key',
        message: `${describePath(path.slice(0, -1), document)} has no '${path.at(-1)}' beside its 'view'`,
        hint: 'a view is made of other registers, which have it',
      }
    default:
      return { code: 'SV2009', ...value, message: `${what}: ${problem.message}` }
  }
}

function badName(problem: ErrorObject, path: Path, expected: string): Finding {
  return {
    code: 'SV2005',
    path: [...path, problem.propertyName!],
    part: 'key',
    message: `'${problem.propertyName}' cannot be a name here`,
    hint: `expected ${expected}`,
  }
}

function unknownProperty(problem: ErrorObject, path: Path, what: string): Finding {
  const property = String(problem.params.additionalProperty)
  const known = knownProperties(problem)
  const hint = didYouMean(property, known) ?? `known here: ${known.join(', ')}`
  return {
    code: 'SV2001',
    path: [...path, property],
    part: 'key',
    message: `${what} has no property '${property}'`,
    hint,
  }
}

/** What the missing property is for, as the schema describes it. */
function meaningOf(problem: ErrorObject, property: string): string | undefined {
  const schema = problem.parentSchema as { properties?: Record<string, { description?: string }> }
  const description = schema.properties?.[property]?.description
  return description && `${property}: ${description}`
}

const hintOf = (problem: ErrorObject): string | undefined =>
  (problem.parentSchema as { description?: string }).description

function nounOf(data: unknown): string {
  if (data === null) return 'nothing'
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object') return 'a map'
  return `'${data}'`
}

const fromPointer = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')
