/** What values and statements are made of. */
import type { Statement } from './statement.ts'
import type { Value } from './value.ts'

const NONE: readonly (readonly Statement[])[] = []

/** Shows the values that one is made of directly. */
export function eachPart(value: Value, see: (part: Value) => void): void {
  if (value.op === 'cond') {
    see(value.test)
    see(value.then)
    see(value.else)
  } else if ('a' in value) {
    see(value.a)
    if ('b' in value && value.b) see(value.b)
  }
}

/** Shows the values that a statement goes by; not those of the statements within it. */
export function eachValue(s: Statement, see: (value: Value) => void): void {
  if ('value' in s) see(s.value)
  if ('address' in s) see(s.address)
  if (s.kind === 'writeElement') see(s.index)
  if (s.kind === 'jump') see(s.target)
  if (s.kind === 'if' || s.kind === 'attend') see(s.test)
  if (s.kind === 'attend') see(s.interrupts)
  if (s.kind === 'choose') for (const one of s.parameters) see(one)
  if (s.kind === 'reach') see(s.bits)
  if (s.kind === 'found') {
    see(s.physical)
    see(s.whole)
  }
}

/** Shows all statements, each before those within it. */
export function eachStatement(list: readonly Statement[], see: (s: Statement) => void): void {
  for (const s of list) {
    see(s)
    for (const one of inner(s)) eachStatement(one, see)
  }
}

/** Whether this is true of a statement, or of one within. */
export const someStatement = (list: readonly Statement[], test: (s: Statement) => boolean): boolean =>
  list.some(s => test(s) || inner(s).some(one => someStatement(one, test)))

/** The lists of statements within one. */
export function inner(s: Statement): readonly (readonly Statement[])[] {
  if (s.kind === 'if') return [s.then, s.else]
  if (s.kind === 'switch') return [...s.cases.map(one => one.body), s.otherwise]
  return s.kind === 'loop' ? [s.body] : NONE
}
