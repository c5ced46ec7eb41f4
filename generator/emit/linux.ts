/** Emits `linux.ts`: how kernels are started on the machine, and how they call what lies below them. */
import type { DirectFacts, Machine, StatePlace } from '../model.ts'
import { element, emitCalls } from './calls.ts'
import { constantName } from './names.ts'
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
    if (linux.direct) emitDirect(linux.direct, out)
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
      ...(linux.direct ? [`import { TRAP } from './traps.ts'`] : []),
    ].join('\n'),
    body: out.toString(),
  })
  return [{ path: 'linux.ts', text }, ...[image, info].map(map => emitRegisterMap(map, `../${runtime}`))]
}

function emitDirect(direct: DirectFacts, out: Lines): void {
  const { opaque, software, timer, deadline, identity } = direct
  out.block(
    'direct: {',
    () => {
      out.add(`trap: TRAP.${constantName(direct.trap)},`)
      out.block(
        'start: [',
        () => {
          for (const value of direct.start)
            out.add(
              `// ${value.text} (${provenance(value.at)})`,
              `${place(value).replace(' }', `, value: 0x${value.value.toString(16)}n }`)},`,
            )
        },
        '],',
      )
      out.add(`opaque: ${element(opaque)},`, `software: ${place(software)},`, `timer: ${place(timer)},`)
      if (deadline) out.add(`deadline: ${element(deadline)},`)
      const { vendor, architecture, implementation } = identity
      out.block(
        'identity: {',
        () =>
          void out.add(
            `vendor: ${element(vendor)},`,
            `architecture: ${element(architecture)},`,
            `implementation: ${element(implementation)},`,
          ),
        '},',
      )
    },
    '},',
  )
}

const place = ({ register, index = 0, hi, lo }: StatePlace): string =>
  `{ register: '${register}', index: ${index}, hi: ${hi}, lo: ${lo} }`
