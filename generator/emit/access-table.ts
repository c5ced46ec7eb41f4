/** Emits the access table: for each instruction what it reads and writes, and where it traps, by mode; for people and for programs. */
import { accessTable, accessTableJson, accessTableMarkdown } from '../analysis/access.ts'
import type { Machine } from '../model.ts'
import type { EmittedFile } from './template.ts'

export function emitAccessTable(machine: Machine): EmittedFile[] {
  const rows = accessTable(machine)
  return [
    { path: 'access-table.md', text: `${accessTableMarkdown(machine, rows).trimEnd()}\n` },
    { path: 'access-table.json', text: `${JSON.stringify(accessTableJson(machine, rows), null, 1)}\n` },
  ]
}
