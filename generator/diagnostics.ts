/** Diagnostics are data with coordinates; rendering them is somebody else's business (see `renderDiagnostic`). */

/** A source text: a spec file, or an embedded one. */
export interface Source {
  /** Path as the user would type it, relative to the working directory where possible. */
  file: string
  text: string
}

/** A range of a source, in UTF-16 offsets, half open. */
export interface Span {
  source: Source
  start: number
  end: number
}

export type Severity = 'error' | 'warning'

export interface Diagnostic {
  /** Stable: `SV` and four digits; documented in docs/diagnostics.md. */
  code: string
  severity: Severity
  /** One sentence: what is wrong, with the names involved. */
  message: string
  span: Span
  /** What was expected, or what to do. */
  hint?: string
  /** Other places that matter ("the first definition is here"). */
  related?: { message: string; span: Span }[]
}
