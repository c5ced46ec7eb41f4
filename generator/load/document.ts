/** A loaded spec file: plain data, with the place of every value. */
import type { Source, Span } from '../diagnostics.ts'

export type Kind = 'isa' | 'privilege' | 'registers' | 'calls' | 'assist' | 'machine'
export type Path = readonly (string | number)[]

export interface Document {
  kind: Kind
  name: string
  source: Source
  /** The document as plain data, checked against its kind's JSON Schema. */
  // biome-ignore lint/suspicious/noExplicitAny: shapes are the schemas' business
  data: any
  /** The place of the value (or of its key) at a path; the nearest enclosing place if there is none. */
  span(path: Path, part?: 'key' | 'value'): Span
  /** The text of a scalar with the place of each of its characters, for texts that are parsed further. */
  text(path: Path): EmbeddedText
}

/** A scalar's text, and where in the file each offset of it stands (block scalars lose their indentation). */
export interface EmbeddedText {
  text: string
  span(start: number, end: number): Span
}
