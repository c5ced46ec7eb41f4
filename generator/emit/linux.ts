/** Emits `linux.ts`: how kernels are started on the machine, and how they call what lies below them. */
import type { Machine } from '../model.ts'
import { element, emitCalls } from './calls.ts'
import { emitRegisterMap, registersClass } from './registers.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance } from './writer.ts'

/** Nothing for a machine whose specs have no `linux:` section. */
export function emitLinux(machine: Machine, runtime: string): EmittedFile[] {
  const { linux } = machine
  if (!linux) return []
  const { image, info, call } = linux
  const out = new Lines()
  out.doc(`How kernels are started on ${machine.title}, and how they call what lies below them.`)
  out.block('export const linux: LinuxDescription = {', () => {
    out.add(`createImage: () => new ${registersClass(image)}(),`, `createInfo: () => new ${registersClass(info)}(),`)
    const { hart, tree, info: told } = linux.arguments
    out.add(`arguments: { hart: ${element(hart)}, tree: ${element(tree)}, info: ${element(told)} },`)
    out.block(
      'call: {',
      () => {
        out.add(`extension: ${element(call.extension)},`, `number: ${element(call.number)},`)
        out.block('parameters: [', () => void out.add(...call.parameters.map(p => `${element(p)},`)), '],')
        out.add(`error: ${element(call.error)},`, `value: ${element(call.value)},`)
      },
      '},',
    )
    out.block('table: {', () => void out.add(...emitCalls(linux.calls).toString().split('\n')), '},')
  })
  const text = fill('code', {
    title: `Kernels on ${machine.title}.`,
    notes: [],
    source: provenance(linux.at),
    imports: [
      `import type { LinuxDescription } from '${runtime}/boot/linux.ts'`,
      `import { ${registersClass(image)} } from './registers/${image.name}.ts'`,
      `import { ${registersClass(info)} } from './registers/${info.name}.ts'`,
    ].join('\n'),
    body: out.toString(),
  })
  return [{ path: 'linux.ts', text }, ...[image, info].map(map => emitRegisterMap(map, `../${runtime}`))]
}
