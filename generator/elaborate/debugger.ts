/** The `debugger:` sections of a machine and of its instruction set's files: what gdb calls its registers. */
import { error, type Report } from '../diagnostics.ts'
import type { Composition } from '../load/index.ts'
import type { DebuggerFacts, Machine } from '../model.ts'
import { didYouMean } from '../suggest.ts'

/** Nothing where no file says what the architecture is called; features come in the order of files. */
export function elaborateDebugger(
  composition: Composition,
  machine: Pick<Machine, 'registers' | 'csrs' | 'parameters'>,
  report: Report,
): DebuggerFacts | undefined {
  const said = [...composition.parts, composition.machine].filter(document => document.data.debugger !== undefined)
  const naming = said.findLast(document => document.data.debugger.architecture !== undefined)
  if (!naming) return undefined
  const features = new Map<string, DebuggerFacts['features'][number]>()
  const rest: DebuggerFacts['features'] = []
  for (const document of said) {
    for (const [name, wanted] of Object.entries<unknown>(document.data.debugger.features ?? {})) {
      const feature = { name, registers: [] as string[], csrs: [] as Machine['csrs'] }
      features.set(name, feature)
      if (!Array.isArray(wanted)) {
        rest.push(feature)
        continue
      }
      wanted.map(String).forEach((register, i) => {
        const csr = machine.csrs.find(c => c.name === register)
        if (csr) feature.csrs.push(csr)
        else if (machine.registers.has(register)) feature.registers.push(register)
        else {
          const known = [...machine.registers.keys(), ...machine.csrs.map(c => c.name)]
          const at = document.span(['debugger', 'features', name, i])
          report(error('SV8033', at, `there is no register '${register}'`, didYouMean(register, known)))
        }
      })
    }
  }
  const taken = new Set([...features.values()].flatMap(feature => feature.csrs))
  for (const feature of rest) feature.csrs = machine.csrs.filter(csr => !taken.has(csr))
  const architecture = String(naming.data.debugger.architecture).replace(/\{(\w+)\}/g, (text, name: string) =>
    String(machine.parameters.get(name) ?? text),
  )
  return { at: naming.span(['debugger'], 'key'), architecture, features: [...features.values()] }
}
