/** What has been worked out of inputs that may come again, as they do when specs are watched and one file is edited. */
import type { Diagnostic, Report } from './diagnostics.ts'

interface Entry {
  inputs: readonly unknown[]
  result: unknown
  diagnostics: Diagnostic[]
}

export class Memory {
  readonly #entries = new Map<string, Entry>()

  /**
   * What `make` gives; if it was asked for these inputs (compared by identity) under this name last time, what it gave then, and
   * what it reported then is reported again.
   * @param name one result is kept for each
   * @param make must depend on nothing but the inputs
   */
  recall<T>(name: string, inputs: readonly unknown[], report: Report, make: (report: Report) => T): T {
    const known = this.#entries.get(name)
    if (known && known.inputs.length === inputs.length && known.inputs.every((input, i) => input === inputs[i])) {
      known.diagnostics.forEach(report)
      return known.result as T
    }
    const diagnostics: Diagnostic[] = []
    const result = make(diagnostic => {
      diagnostics.push(diagnostic)
      report(diagnostic)
    })
    this.#entries.set(name, { inputs, result, diagnostics })
    return result
  }
}
