/** Names in emitted code, from names in specs. */
import * as bits from '../../runtime/engine/bits.ts'
import type { Instruction, Machine } from '../model.ts'

/** What emitted bodies import of the run-time library. */
export const HELPERS: ReadonlySet<string> = new Set([...Object.keys(bits), 'float'])

/** What every emitted state has beside registers. */
const STATE_MEMBERS = [
  'buffer',
  'bytes',
  'bus',
  'host',
  'current',
  'signal',
  'u32',
  'u64',
  'trap',
  'reset',
  'nextPc',
  'constructor',
]
const RESERVED: ReadonlySet<string> = new Set(
  'abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function get if implements import in instanceof interface is let module namespace new null number of package private protected public require return set static string super switch symbol this throw true try type typeof undefined unique var void while with yield s i'
    .split(' ')
    .concat(STATE_MEMBERS),
)

/** What the emitted state calls a register's field. */
export const fieldAccessor = (register: string, field: string): string => `${register}_${field}`

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

/**
 * A function of the model. Those that the generator makes have a dot in their names (`load.32` → `load32`); one of a spec that would
 * come out the same, or as a helper of the run-time library, gets a line behind it.
 */
export function functionName(name: string): string {
  const plain = camel(name)
  const made = name.includes('.')
  return !made && (HELPERS.has(plain) || /^((load|store)(Physical)?|fetch)\d+$/.test(plain)) ? `${plain}_` : plain
}
export const guardName = (name: string): string => `guard${pascal(name)}`

const taken = new WeakMap<Machine, ReadonlySet<string>>()
/** Names that bodies may import: functions, guards and helpers. */
export function importable(machine: Machine): ReadonlySet<string> {
  let names = taken.get(machine)
  if (!names) {
    names = new Set([
      ...[...machine.functions.keys()].map(functionName),
      ...[...machine.guards.keys()].map(guardName),
      ...HELPERS,
    ])
    taken.set(machine, names)
  }
  return names
}

/** The function that executes an instruction; it lives among those that it calls. */
export function executeName(machine: Machine, instruction: Instruction): string {
  const plain = camel(instruction.id)
  return importable(machine).has(plain) ? `${plain}_` : plain
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
