/** A section that several of a machine's files say: maps merge, lists and scalars replace, and an empty value removes. */
import type { Span } from '../diagnostics.ts'
import type { Composition, Document, EmbeddedText, Path } from '../load/index.ts'

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export class LaidSection {
  /** Those that say it, the last one on top: the instruction set's in their order, then the machine. */
  private readonly documents: readonly Document[]
  private readonly section: string

  constructor({ parts, machine }: Composition, section: string) {
    this.documents = [...parts, machine].filter(document => document.data[section] !== undefined)
    this.section = section
  }

  /** What is said under a path (a map: by the file on top); undefined where nothing is, or no longer. */
  // biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
  get(...path: Path): any {
    const document = this.holder(path)
    return document && this.within(document, path)
  }

  has(...path: Path): boolean {
    return this.holder(path) !== undefined
  }

  /** The keys of a map, of all files. */
  keys(...path: Path): string[] {
    const keys = this.documents.flatMap(document => {
      const map = this.within(document, path)
      return isMap(map) ? Object.keys(map) : []
    })
    return [...new Set(keys)].filter(key => this.has(...path, key))
  }

  span(path: Path = [], part: 'key' | 'value' = 'value'): Span {
    const document = this.holder(path) ?? this.documents[this.documents.length - 1]
    return document.span([this.section, ...path], part)
  }

  text(...path: Path): EmbeddedText {
    return this.holder(path)!.text([this.section, ...path])
  }

  private holder(path: Path): Document | undefined {
    for (const document of this.documents.toReversed()) {
      for (let depth = 0; depth <= path.length; depth++) {
        const value = this.within(document, path.slice(0, depth))
        if (value === undefined) break
        if (depth === path.length) return value === null ? undefined : document
        // What is no map replaces all that lies below.
        if (!isMap(value)) return this.within(document, path) === undefined ? undefined : document
      }
    }
    return undefined
  }

  private within(document: Document, path: Path): unknown {
    return [this.section, ...path].reduce((value, key) => value?.[key], document.data)
  }
}
