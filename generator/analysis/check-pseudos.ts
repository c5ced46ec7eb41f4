/** Checks that every line of a pseudo-instruction is one that the machine's assembler takes. */
import {
  type AssemblerTable,
  type Pseudo as Parsed,
  SourceError,
  Syntax,
  type Token,
} from '../../runtime/assembler/index.ts'
import type { Report } from '../diagnostics.ts'
import type { Machine, Pseudo } from '../model.ts'
import { assemblerTable } from './assembler-table.ts'

/**
 * Reports SV3126 (a line that is no instruction of the machine, or not in this form) and SV3127 (pseudo-instructions
 * that differ in nothing but name, so that the second is never taken).
 */
export function checkPseudos(machine: Machine, report: Report): void {
  const { pseudos } = machine.instructionSet
  if (pseudos.length === 0) return
  const table = assemblerTable(machine)
  const syntax = attempt(() => new Syntax(table))
  if (syntax instanceof SourceError) {
    reportUnreadable(table, pseudos, report)
    return
  }
  const seen = new Map<string, Pseudo>()
  for (const pseudo of pseudos) {
    const shape = syntax
      .shapesFor(pseudo.mnemonic)
      .find(one => 'pseudo' in one.target && sameAlternatives(one.target.pseudo, pseudo))
    const parsed = shape && 'pseudo' in shape.target ? shape.target.pseudo : undefined
    for (const { lines } of parsed?.alternatives ?? []) {
      for (const line of lines) {
        const problem = problemOf(syntax, line, parsed!)
        if (!problem) continue
        report({
          code: 'SV3126',
          severity: 'error',
          message: `'${pseudo.mnemonic}' stands for '${line.text}', which does not assemble: ${problem.message}`,
          span: pseudo.at,
          ...(problem.hint ? { hint: problem.hint } : {}),
        })
      }
    }
    const key = keyOf(pseudo)
    const earlier = seen.get(key)
    if (earlier) {
      report({
        code: 'SV3127',
        severity: 'error',
        message: `another pseudo-instruction is written like '${pseudo.mnemonic}'`,
        span: pseudo.at,
        hint: 'give one another mnemonic, or make them alternatives of one',
        related: [{ message: 'the first is here', span: earlier.at }],
      })
    } else seen.set(key, pseudo)
  }
}

/** The pseudo-instructions whose lines the assembler cannot even read. */
function reportUnreadable(table: AssemblerTable, pseudos: readonly Pseudo[], report: Report): void {
  for (const [i, { at, mnemonic }] of pseudos.entries()) {
    const problem = attempt(() => new Syntax({ ...table, forms: [], pseudos: [table.pseudos[i]] }))
    if (!(problem instanceof SourceError)) continue
    const message = `what '${mnemonic}' stands for cannot be read: ${problem.message}`
    report({ code: 'SV3126', severity: 'error', message, span: at, ...(problem.hint ? { hint: problem.hint } : {}) })
  }
}

/** The result, or the fault in the source if there is one. */
function attempt<T>(make: () => T): T | SourceError {
  try {
    return make()
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
}

const sameAlternatives = (parsed: Parsed, pseudo: Pseudo): boolean => parsed.source.alternatives === pseudo.alternatives

function problemOf(
  syntax: Syntax,
  line: { text: string; mnemonic: string; tokens: readonly Token[] },
  pseudo: Parsed,
): SourceError | undefined {
  const { start, end } = { start: 0, end: line.mnemonic.length }
  const tokens = line.tokens.map(token => stand(token, pseudo))
  const found = attempt(() => syntax.match(line.mnemonic, tokens, { start, end }))
  return found instanceof SourceError ? found : undefined
}

/** A register's name for a hole that is a register, a number for any other: enough to see whether the line has a form. */
function stand(token: Token, pseudo: Parsed): Token {
  if (token.kind !== 'hole') return token
  const [only, more] = token.tokens
  const kind = more === undefined && only?.kind === 'word' ? pseudo.kinds.get(only.text) : undefined
  const { start, end, text } = token
  if (kind?.is === 'register')
    return { kind: 'placeholder', operand: only.text, relative: false, file: kind.file, start, end, text }
  const expression = { op: 'number' as const, value: 0n, start, end }
  return { kind: 'value', expression, named: kind?.is === 'named', start, end, text }
}

/** What the assembler sees of a pseudo-instruction. */
function keyOf(pseudo: Pseudo): string {
  const parts = pseudo.assembly.map(part => {
    if (part.kind === 'literal') return part.text.toLowerCase()
    const kind = pseudo.operands.find(operand => operand.name === part.name)!.kind
    return kind.is === 'register' ? `\0${kind.file}` : kind.is === 'named' ? `\0${[...kind.names.keys()].join()}` : '\0'
  })
  return [pseudo.mnemonic.toLowerCase(), ...parts].join(' ')
}
