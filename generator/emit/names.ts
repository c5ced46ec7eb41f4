/** Names in emitted code, from names in specs. */
const RESERVED = new Set(
  'abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in instanceof interface is let module namespace new null number of package private protected public require return set static string super switch symbol this throw true try type typeof undefined unique var void while with yield s i'.split(
    ' ',
  ),
)

/** `lda.zero-page` → `ldaZeroPage`, `illegal-instruction` → `illegalInstruction`. */
export function camel(name: string): string {
  const joined = name.replace(/[^A-Za-z0-9_]+(.)?/g, (_, c: string | undefined) => (c ?? '').toUpperCase())
  const safe = /^\d/.test(joined) ? `_${joined}` : joined
  return RESERVED.has(safe) ? `${safe}_` : safe
}

export function pascal(name: string): string {
  const c = camel(name)
  return c.charAt(0).toUpperCase() + c.slice(1)
}

/** `illegal-instruction` → `ILLEGAL_INSTRUCTION`. */
export const constantName = (name: string): string => name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()

/** The property of a decoded instruction that holds an operand: `mem.X` → `mem_X`. */
export function operandProperty(name: string): string {
  const property = name.replaceAll('.', '_')
  return INSTRUCTION_MEMBERS.has(property) ? `${property}_` : property
}
const INSTRUCTION_MEMBERS = new Set(['id', 'length', 'bits', 'execute', 'constructor'])

/** Gives each name once: a second `value` becomes `value2`. */
export class UniqueNames {
  private readonly taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken)
  }

  unique(name: string): string {
    const wanted = camel(name) || 'value'
    let candidate = wanted
    for (let n = 2; this.taken.has(candidate); n++) candidate = `${wanted}${n}`
    this.taken.add(candidate)
    return candidate
  }
}
