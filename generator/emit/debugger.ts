/** Emits `debugger.ts`: what debuggers know the machine by. */
import type { Machine } from '../model.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** Nothing for a machine whose specs have no `debugger:` section. */
export function emitDebugger(machine: Machine, runtime: string): EmittedFile[] {
  const { debugger: facts } = machine
  if (!facts) return []
  const out = new Lines()
  const reached = facts.features.some(feature => feature.csrs.length > 0)
  out.doc(`What debuggers know ${machine.title} by.`)
  out.block('export const debugDescription: DebugDescription<State> = {', () => {
    out.add(`architecture: ${quoted(facts.architecture)},`)
    out.block(
      'features: [',
      () => {
        for (const { name, registers, csrs } of facts.features)
          out.block(
            '{',
            () => {
              out.add(`name: ${quoted(name)},`, `registers: [${registers.map(quoted).join(', ')}],`)
              if (csrs.length === 0) out.add('csrs: [],')
              else
                out.block(
                  'csrs: [',
                  () => {
                    for (const csr of csrs)
                      out.add(
                        `{ name: ${quoted(csr.name)}, number: 0x${csr.address.toString(16)}, width: ${machine.registers.get(csr.register)?.width ?? accessWidth(machine)} },`,
                      )
                  },
                  '],',
                )
            },
            '},',
          )
      },
      '],',
    )
    if (reached) {
      const value = accessWidth(machine) > 32 ? 'value' : 'Number(value)'
      out.add('readCsr: csrRead,', `writeCsr: (s, number, value) => csrWrite(s, number, ${value}),`)
    }
  })
  const text = fill('code', {
    title: `What debuggers know ${machine.title} by.`,
    notes: [],
    source: provenance(facts.at),
    imports: [
      `import type { DebugDescription } from '${runtime}/debug/description.ts'`,
      ...(reached ? ["import { csrRead, csrWrite } from './functions.ts'"] : []),
      "import type { State } from './state.ts'",
    ].join('\n'),
    body: out.toString(),
  })
  return [{ path: 'debugger.ts', text }]
}

/** Bits of what csrRead gives. */
function accessWidth(machine: Machine): number {
  const result = machine.functions.get('csrRead')?.result
  return result?.kind === 'bits' ? result.width : 0
}
