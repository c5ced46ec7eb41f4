/** Semantics text → TypeScript syntax tree. The text is only parsed: it is never executed and never copied into output. */
import { ts } from 'ts-morph'
import type { EmbeddedText } from '../load/document.ts'
import { type Report, refuse } from './scope.ts'

/** Texts that were parsed before: each is used under several sets of parameters, and again after edits elsewhere. */
const parsed = new WeakMap<EmbeddedText, ts.SourceFile>()

/** Parses statements; syntax errors are reported at their place in the YAML file. */
export function parseStatements(text: EmbeddedText, report: Report): ts.SourceFile {
  const known = parsed.get(text)
  if (known) return known
  const file = ts.createSourceFile('semantics.ts', text.text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
  const problems = (file as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics
  const first = problems[0]
  if (first) {
    const message = ts.flattenDiagnosticMessageText(first.messageText, ' ')
    refuse(
      report,
      'SV4001',
      text.span(first.start, first.start + Math.max(1, first.length)),
      `syntax error in semantics: ${message.replace(/\.$/, '')}`,
      'semantics are written in TypeScript syntax; see docs/spec-guide.md',
    )
  }
  parsed.set(text, file)
  return file
}

/** Parses a text that must be a single expression. */
export function parseExpression(text: EmbeddedText, report: Report): ts.Expression {
  const file = parseStatements(text, report)
  const [statement, extra] = file.statements
  if (!statement || extra || !ts.isExpressionStatement(statement)) {
    const at = extra ?? statement
    return refuse(
      report,
      'SV4002',
      at ? text.span(at.getStart(), at.getEnd()) : text.span(0, text.text.length),
      'expected a single expression',
    )
  }
  return statement.expression
}
