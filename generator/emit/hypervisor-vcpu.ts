/** Emits `hypervisor/vcpu.ts`: what of the bag of bits goes into the machine while the guest runs, and the world switch. */
import type { IRFunction, Machine, Place, Register, SwitchArgument } from '../model.ts'
import { BodyWriter, fieldAccessor, functionName, newImports } from './body.ts'
import { type HypervisorContext, hypervisorFile } from './hypervisor.ts'
import { camel } from './names.ts'
import type { EmittedFile } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** A register, or a field of one, by the property of the emitted state that holds it. */
interface Part {
  property: string
  register: Register
  title: string
}

export function emitVcpu(context: HypervisorContext): EmittedFile {
  const { machine, virtualization, runtime } = context
  const used = new Set<string>()
  const out = new Lines()
  const direct = directParts(
    machine,
    virtualization.leave.restores.map(r => r.place),
  )
  emitLists(
    machine,
    direct,
    virtualization.leave.restores.map(r => r.place),
    out,
  )
  out.doc('The bag of bits, and the way between it and the machine.')
  out.block('export const vcpu: Vcpu<State> = {', () => {
    emitInstall(context, out, used)
    emitEnter(context, direct, out, used)
    emitLeave(context, direct, out, used)
    const helpers = emitPrivileged(context, out)
    if (helpers.length > 0) used.add(`helpers ${helpers.join(', ')}`)
  })
  const helpers = [...used].filter(u => u.startsWith('helpers ')).map(u => u.slice(8))
  const functions = [...used].filter(u => !u.startsWith('helpers ')).sort()
  const imports = [
    ...helpers.map(h => `import { ${h} } from '${runtime}/engine/bits.ts'`),
    `import type { Vcpu } from '${runtime}/hypervisor/types.ts'`,
    `import { ${functions.join(', ')} } from '../functions.ts'`,
    "import type { State } from '../state.ts'",
  ].join('\n')
  const title = `A guest of ${machine.title} as a bag of bits: the state that the machine would have if it were the guest's.`
  return hypervisorFile('vcpu', title, imports, out, provenance(virtualization.at))
}

/** What guests work with directly: state that is visible to them and of no other role, but for what the world switch sees to. */
function directParts(machine: Machine, restored: readonly Place[]): Part[] {
  const parts: Part[] = []
  const csrs = new Set(machine.csrs.map(c => c.register))
  for (const register of machine.registers.values()) {
    if (register.source || register.internal || csrs.has(register.name)) continue
    const own = restored.filter(p => p.register === register.name)
    if (own.some(p => !p.field)) continue
    const name = camel(register.name)
    const mixed = register.fields.some(f => f.role !== 'guest-visible')
    if (!mixed && own.length === 0) {
      if (register.role === 'guest-visible')
        parts.push({ property: name, register, title: register.title || register.name })
      continue
    }
    for (const field of register.fields) {
      if (field.role !== 'guest-visible' || own.some(p => p.field?.name === field.name)) continue
      parts.push({ property: fieldAccessor(name, field.name), register, title: field.title || field.name })
    }
  }
  return parts
}

function emitLists(machine: Machine, direct: readonly Part[], restored: readonly Place[], out: Lines): void {
  const swapped = [
    ...direct.map(p => p.property),
    ...restored.map(p => (p.field ? fieldAccessor(camel(p.register), p.field.name) : camel(p.register))),
  ]
  const inside = new Set(direct.filter(p => p.property === camel(p.register.name)).map(p => p.register.name))
  const whole = new Set(restored.filter(p => !p.field).map(p => p.register))
  const bag = [...machine.registers.values()].filter(r => !r.source && !inside.has(r.name) && !whole.has(r.name))
  out.doc('State that is in the machine while the guest runs, and in the bag otherwise.')
  out.add(`export const IN_THE_MACHINE: readonly string[] = [${swapped.map(quoted).join(', ')}]`)
  out.doc('State that stays in the bag: the machine holds what the world switch puts in its place.')
  out.add(`export const IN_THE_BAG: readonly string[] = [${bag.map(r => quoted(camel(r.name))).join(', ')}]`, '')
}

function emitInstall({ machine, virtualization }: HypervisorContext, out: Lines, used: Set<string>): void {
  const name = virtualization.install
  if (name === undefined) {
    out.add('install() {},')
    return
  }
  out.doc(`${titleOf(machine, name)}`)
  out.add(`install: ${use(name, used)},`, '')
}

function emitEnter(
  { machine, virtualization }: HypervisorContext,
  direct: readonly Part[],
  out: Lines,
  used: Set<string>,
): void {
  const calls = virtualization.enter.map(e => ({ ...e, declared: machine.functions.get(e.function)! }))
  const all = calls.flatMap(c => c.arguments)
  const parameters = ['machine', 'guest']
  const usesClock = all.some(a => a.is === 'clock')
  const usesAssists = all.some(a => a.is === 'enabled')
  if (usesAssists || usesClock || all.some(a => a.is === 'partition')) parameters.push('partition')
  if (usesAssists || usesClock) parameters.push('clock')
  if (usesAssists) parameters.push('assists')
  out.block(
    `enter(${parameters.join(', ')}) {`,
    () => {
      for (const part of direct)
        out.add(`// ${part.title} (${provenance(part.register.at)})`, copy('machine', 'guest', part))
      for (const { declared, function: name, arguments: given, assist, at } of calls) {
        out.add(`// ${declared.title ?? name} (${provenance(at)})`)
        const args = given.map((a, i) => argument(a, declared, i, machine, assist))
        out.add(`${use(name, used)}(${['machine', ...args].join(', ')})`)
      }
      out.add('machine.pc = machine.nextPc')
    },
    '},',
  )
  out.add('')
}

const copy = (to: string, from: string, { property, register }: Part): string =>
  register.file ? `${to}.${property}.set(${from}.${property})` : `${to}.${property} = ${from}.${property}`

/** An argument of the world switch, as the emitted function wants it. */
function argument(
  given: SwitchArgument,
  declared: IRFunction,
  index: number,
  machine: Machine,
  assist: string | undefined,
): string {
  const type = declared.parameters[index]!.type
  const wide = type.kind === 'bits' && type.width > 32
  switch (given.is) {
    case 'vcpu': {
      const text = `guest.${camel(given.register)}`
      const have = machine.registers.get(given.register)!.width > 32
      return have === wide ? text : wide ? `BigInt(${text})` : `Number(${text})`
    }
    case 'partition':
      return wide ? `BigInt(partition.${given.which})` : `partition.${given.which}`
    case 'clock':
      return wide ? `clock.${given.which}` : `Number(BigInt.asUintN(32, clock.${given.which}))`
    case 'enabled':
      return `assists.has(${quoted(assist ?? '')}) ? 1 : 0`
  }
}

function emitLeave(
  { machine, virtualization }: HypervisorContext,
  direct: readonly Part[],
  out: Lines,
  used: Set<string>,
): void {
  const { cause, value, restores } = virtualization.leave
  out.block(
    'leave(machine, guest) {',
    () => {
      for (const part of direct) out.add(copy('guest', 'machine', part))
      for (const { place, function: name } of restores) {
        const property = place.field ? fieldAccessor(camel(place.register), place.field.name) : camel(place.register)
        out.add(`// ${titleOf(machine, name)}`, `guest.${property} = ${use(name, used)}(machine)`)
      }
    },
    '},',
  )
  out.add('')
  out.doc(titleOf(machine, cause)).add(`cause: ${use(cause, used)},`, '')
  out.doc(titleOf(machine, value)).add(`value: ${use(value, used)},`, '')
}

function emitPrivileged({ machine, analysis }: HypervisorContext, out: Lines): string[] {
  const imports = newImports()
  const writer = new BodyWriter(machine, out, imports, 's.current')
  out.doc(`Whether the guest believes to be in mode ${machine.mode?.mostPrivileged}.`)
  out.add(`privileged: s => ${writer.expressions.text(analysis.privileged)},`)
  return [...imports.helpers]
}

function titleOf(machine: Machine, name: string): string {
  const declared = machine.functions.get(name)
  return `${declared?.title ?? name}${declared ? ` (${provenance(declared.at)})` : ''}`
}

function use(name: string, used: Set<string>): string {
  const emitted = functionName(name)
  used.add(emitted)
  return emitted
}
