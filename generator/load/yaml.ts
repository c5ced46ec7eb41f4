/** YAML text → tree. Only the plain part of YAML is spoken: maps, lists and scalars, without tags and anchors. */
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml'
import { error, type Report, type Source, type Span, warning } from '../diagnostics.ts'
import { didYouMean } from '../suggest.ts'
import { embeddedText, type Style } from './embedded.ts'
import type { Entry, MapNode, Node, ScalarNode } from './tree.ts'
import { quoteHint, reportProblem } from './yaml-errors.ts'

/** Reads a file's text; undefined, and diagnostics, if it is not a map in well-formed YAML. */
export function parseYaml(source: Source, report: Report): MapNode | undefined {
  // `failsafe` makes no numbers, dates or nulls: texts such as `0000` or `0x58` must stay as they are written.
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  })
  const problem = firstProblem([...document.errors, ...document.warnings])
  if (problem) {
    reportProblem(source, problem, report)
    return undefined
  }
  const builder = new Builder(source, report)
  const root = document.contents as ParsedNode | null
  if (!root || (isScalar(root) && root.value === '')) {
    builder.fail(
      'SV1006',
      0,
      1,
      'the file is empty',
      'a spec file is a map that begins with what it describes, such as `isa: I`',
    )
    return undefined
  }
  if (!isMap(root)) {
    builder.fail(
      'SV1006',
      root.range[0],
      root.range[1],
      'the file is not a map',
      'write `key: value` lines, the first of them such as `isa: I`',
    )
    return undefined
  }
  const tree = builder.node(root)
  return builder.failed || tree?.kind !== 'map' ? undefined : tree
}

const MAX_ALIASED = 100_000

function sizeOf(node: Node): number {
  if (node.kind === 'scalar') return 1
  const below = node.kind === 'list' ? node.items : [...node.entries.values()].map(entry => entry.value)
  return below.reduce((sum, one) => sum + sizeOf(one), 1)
}

/** A syntax error makes many more after it: only the first says something. */
function firstProblem(problems: YAMLError[]): YAMLError | undefined {
  return problems.sort((a, b) => a.pos[0] - b.pos[0])[0]
}

class Builder {
  readonly source: Source
  readonly report: Report
  failed = false
  #anchors = new Map<string, Node>()
  #aliased = 0

  constructor(source: Source, report: Report) {
    this.source = source
    this.report = report
  }

  fail(
    code: Parameters<typeof error>[0],
    start: number,
    end: number,
    message: string,
    hint?: string,
    first?: Span,
  ): void {
    this.failed = true
    const related = first && [{ message: 'the first one is here', span: first }]
    this.report(error(code, this.span(start, end), message, hint, related))
  }

  span(start: number, end: number): Span {
    return { source: this.source, start, end }
  }

  node(node: ParsedNode | null, fallback?: Span): Node | undefined {
    if (node === null) return this.#nothing(fallback ?? this.span(0, 0))
    const [start, end] = node.range
    if (isAlias(node)) return this.#alias(node.source, this.span(start, end))
    const built = this.#anchorless(node, fallback)
    if (built && node.anchor) this.#anchors.set(node.anchor, built)
    return built
  }

  #anchorless(node: Exclude<ParsedNode, Alias.Parsed>, fallback?: Span): Node | undefined {
    const [start, end] = node.range
    if (isMap(node))
      return this.#map(
        node.items as Pair<ParsedNode, ParsedNode | null>[],
        this.span(start, this.#trimmed(start, end)),
        node.flow === true,
      )
    if (isSeq(node)) {
      const items = (node.items as ParsedNode[]).map(item => this.node(item)).filter(item => item !== undefined)
      return { kind: 'list', span: this.span(start, this.#trimmed(start, end)), items }
    }
    return this.#scalar(node as Scalar.Parsed, fallback)
  }

  /** An alias stands for the anchored value, which keeps its place. */
  #alias(name: string, span: Span): Node | undefined {
    const anchored = this.#anchors.get(name)
    this.#aliased += anchored ? sizeOf(anchored) : 0
    if (anchored && this.#aliased <= MAX_ALIASED) return anchored
    if (anchored)
      this.fail(
        'SV1005',
        span.start,
        span.end,
        'aliases make this file too large',
        `aliases may stand for ${MAX_ALIASED} values in all`,
      )
    else
      this.fail(
        'SV1005',
        span.start,
        span.end,
        `there is no anchor '&${name}' above this alias`,
        didYouMean(name, this.#anchors.keys()) ?? quoteHint,
      )
    return undefined
  }

  #map(pairs: Pair<ParsedNode, ParsedNode | null>[], span: Span, flow: boolean): MapNode {
    const entries = new Map<string, Entry>()
    for (const pair of pairs) {
      const key = this.#key(pair.key)
      if (!key) continue
      const first = entries.get(key.name)
      if (first) {
        this.fail(
          'SV1002',
          key.span.start,
          key.span.end,
          `'${key.name}' is given twice here`,
          'each key stands once in a map',
          first.key,
        )
        continue
      }
      if (flow && pair.value === null && !/^[\w.-]+$/.test(key.name)) {
        this.fail(
          'SV1001',
          key.span.start,
          key.span.end,
          `'${key.name}' has no value`,
          'between { and }, a text with a comma, a bracket or a brace must be quoted: { set: "store(8, a, v)" }',
        )
        continue
      }
      const value = this.node(pair.value, key.span)
      if (!value) continue
      if (key.name === 'assembly' && value.kind === 'scalar') this.#cutShort(pair.value!, value)
      entries.set(key.name, { key: key.span, value })
    }
    return { kind: 'map', span, entries }
  }

  #key(node: ParsedNode): { name: string; span: Span } | undefined {
    const [start, end] = node?.range ?? [0, 0]
    const name = isScalar(node) && typeof node.value === 'string' ? node.value : ''
    if (name === '' || name === '__proto__') {
      this.fail(
        'SV1013',
        start,
        Math.max(end, start + 1),
        'this key is not a plain name',
        'keys are names or numbers; quote what begins with [ or {',
      )
      return undefined
    }
    if (name === '<<') {
      this.fail(
        'SV1005',
        start,
        end,
        'merge keys are not allowed',
        'machines inherit with `extends`; nothing else inherits',
      )
      return undefined
    }
    return { name, span: this.span(start, end) }
  }

  #scalar(node: Scalar.Parsed, fallback?: Span): ScalarNode {
    const [start, end] = node.range
    const text = String(node.value)
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain'
    if (style === 'plain' && text === '' && fallback) return this.#nothing(fallback)
    return {
      kind: 'scalar',
      span: this.span(start, this.#trimmed(start, end)),
      value: style === 'plain' ? plainValue(text) : text,
      text: embeddedText(this.source, style, text, start, end),
    }
  }

  #nothing(span: Span): ScalarNode {
    return { kind: 'scalar', span, value: null, text: { text: '', span: () => span } }
  }

  /** `lda #v`: YAML takes what follows ` #` for a comment; assembly often means it. */
  #cutShort(node: ParsedNode, value: ScalarNode): void {
    const found =
      isScalar(node) && node.type === 'PLAIN' && /^[ \t]+(#[^\s#].*)/.exec(this.source.text.slice(node.range[1]))
    if (!found || found[0].includes('\n')) return
    const start = node.range[1] + found[0].indexOf('#')
    const whole = `${value.text.text} ${found[1]!.trim()}`
    this.report(
      warning(
        'SV1014',
        this.span(start, start + found[1]!.trimEnd().length),
        `'${found[1]!.trim()}' is a comment here`,
        `quote the text if you mean it: "${whole}"; put a space after # if you do not`,
      ),
    )
  }

  /** Ranges of block maps, lists and block scalars reach to the next line. */
  #trimmed(start: number, end: number): number {
    return start + this.source.text.slice(start, end).trimEnd().length
  }
}

const styles: Record<string, Style> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/** Only what cannot be mistaken for an encoding or a long number becomes a number. */
function plainValue(text: string): ScalarNode['value'] {
  if (text === 'true') return true
  if (text === 'false') return false
  if (text === 'null' || text === '~') return null
  return /^(0|-?[1-9][0-9]{0,14})$/.test(text) ? Number(text) : text
}
