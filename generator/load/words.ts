/** Names for places in a spec, as a reader would say them. */
import type { Document, Path } from './document.ts'

/** What an entry of a section is called. */
const entries: Record<string, string> = {
  parameters: 'parameter',
  enums: 'enum',
  registers: 'register',
  operands: 'operand',
  variants: 'variant',
  functions: 'function',
  instructions: 'instruction',
  pseudos: 'pseudo-instruction',
  csrs: 'CSR',
  fields: 'field',
  map: 'register',
  traps: 'trap',
  guards: 'guard',
  memory: 'memory region',
  devices: 'device',
  hypercalls: 'paravirtual call',
  layout: 'capability',
  list: 'call',
}

/** `instruction 'addi'`, `'bits' of field 'MIE'`, `this machine file`. */
export function describePath(path: Path, document: Document): string {
  if (path.length === 0)
    return document.kind === 'registers'
      ? 'this register map'
      : document.kind === 'calls'
        ? 'this list of calls'
        : `this ${document.kind} file`
  const last = path.at(-1)!
  const section = path.at(-2)
  const isSection =
    section !== undefined && Object.hasOwn(entries, section) && !Object.hasOwn(entries, String(path.at(-3)))
  // `memory` of a privilege file is not a map of regions.
  if (isSection && !(section === 'memory' && document.kind !== 'machine')) return `${entries[section]} '${last}'`
  if (/^\d+$/.test(String(last)) && section !== undefined)
    return `element ${Number(last) + 1} of ${describePath(path.slice(0, -1), document)}`
  return path.length === 1 ? `'${last}'` : `'${last}' of ${describePath(path.slice(0, -1), document)}`
}
