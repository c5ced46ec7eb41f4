/** Which names a spec may give to what semantics refer to. */
import { ts } from 'ts-morph'
import type { Span } from '../diagnostics.ts'
import { type Report, refuse } from './scope.ts'

const IDENTIFIER = /^[A-Za-z_]\w*$/

/** Words of TypeScript, in which semantics are parsed; and names that mean something of every instruction. */
const TAKEN: ReadonlySet<string> = new Set([
  ...Array.from(
    { length: ts.SyntaxKind.LastReservedWord - ts.SyntaxKind.FirstReservedWord + 1 },
    (_, i) => ts.tokenToString(ts.SyntaxKind.FirstReservedWord + i)!,
  ),
  'let',
  'await',
  'yield',
  'instruction',
  'length',
])

/** Refuses a name that semantics could not use: SV5009 if it is no identifier, SV5010 if it belongs to the language. */
export function requireNameable(report: Report, at: Span, name: string, what: string): void {
  if (!IDENTIFIER.test(name)) {
    refuse(
      report,
      'SV5009',
      at,
      `'${name}' cannot be ${what}'s name`,
      'letters, digits and _, so that semantics can name it',
    )
  }
  if (TAKEN.has(name)) {
    refuse(
      report,
      'SV5010',
      at,
      `'${name}' belongs to the language and cannot be ${what}'s name`,
      'choose another name',
    )
  }
}
