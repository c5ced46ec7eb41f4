/**
 * Emits `semantics.ts`: for each instruction a function that tells the fast engine what it does, value by value. The engine runs it
 * on the operands of an instruction that it translates, and makes WebAssembly of what it is told.
 */
import { type BitsType, BOOL, type Expr, type Local, type Stmt } from '../ir/ir.ts'
import type { Machine } from '../model.ts'
import { type Layout, layoutOf } from './layout.ts'
import { executeName, UniqueNames } from './names.ts'
import { BY_NUMBER, FOUND, registerName, SemanticsWriter } from './semantics-writer.ts'
import { type EmittedFile, fill } from './template.ts'
import { contextOf, REMEMBERED, remembers } from './translations.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** Names of emitted functions. */
const TELL_INTERRUPTS = 'tellInterrupts'
const TELL_WALK = 'tellWalk'

export function emitSemantics(machine: Machine, runtime: string): EmittedFile {
  const layout = layoutOf(machine)
  const out = new Lines()
  const table: string[] = []
  const taken = new UniqueNames(['b', ...[...layout.slots.keys()].map(registerName)])
  const functions = new Lines()
  for (const instruction of machine.instructionSet.instructions) {
    const writer = new SemanticsWriter(machine)
    const body = writer.instruction(instruction)
    if (typeof body === 'string') {
      table.push(quoted(body))
      continue
    }
    const name = taken.unique(executeName(machine, instruction))
    table.push(name)
    functions.doc(`${instruction.title} (${provenance(instruction.at)})`)
    const text = body.toString()
    if (text === '') functions.add(`function ${name}(): void {}`)
    else functions.block(`function ${name}(b: Builder): void {`, () => void functions.add(...text.split('\n')))
    functions.add('')
  }
  const operations = emitOperations(machine, functions)
  emitByNumber(machine, functions)
  const told = functions.toString()
  for (const name of layout.slots.keys())
    if (new RegExp(`\\b${registerName(name)}\\b`).test(told)) emitRegister(layout, name, out)
  out.add('', ...told.split('\n'))
  emitTable(machine, layout, table, operations, out)
  const values = /: Value\b/.test(told)
  const text = fill('code', {
    title: `What the instructions of ${machine.title} do, as the fast engine is told.`,
    notes: [],
    source: provenance(machine.at),
    imports: [
      ...(told.includes('new Choice(') ? [`import { Choice } from '${runtime}/fast/choice.ts'`] : []),
      `import type { Builder, Semantics, StateRegister${values ? ', Value' : ''} } from '${runtime}/fast/semantics.ts'`,
      ...(remembers(machine) ? [`import { ${REMEMBERED} } from './functions.ts'`] : []),
    ].join('\n'),
    body: out.toString(),
  })
  return { path: 'semantics.ts', text }
}

function emitRegister(layout: Layout, name: string, out: Lines): void {
  const { register, offset, bytes } = layout.slots.get(name)!
  const zero = register.zero === undefined ? '' : `, zero: ${register.zero}`
  out.add(
    `const ${registerName(name)}: StateRegister = { name: ${quoted(name)}, width: ${register.width}, offset: ${offset}, bytes: ${bytes}, count: ${register.count}${zero} }`,
  )
}

/** Functions of the machine that the engine is told of beside instructions; gives what the table says of them. */
function emitOperations(machine: Machine, out: Lines): string[] {
  const { interrupts, translate, pages } = machine.operations
  const said: string[] = []
  const at = machine.at
  if (interrupts) {
    out.doc('Leaves if an interrupt is taken.')
    const body: Stmt[] = [{ kind: 'call', function: interrupts, args: [], at }]
    new SemanticsWriter(machine).function(TELL_INTERRUPTS, [], body, out)
    said.push(`interrupts: ${TELL_INTERRUPTS},`)
  }
  if (remembers(machine)) {
    const { parameters, result } = machine.functions.get(translate!)!
    const next = Math.max(...parameters.map(one => one.id)) + 1
    const physical: Local = { id: next, name: 'physical', type: result!, mutable: false }
    const whole: Local = { id: next + 1, name: 'whole', type: BOOL, mutable: false }
    const value = (local: Local): Expr => ({ op: 'local', local, type: local.type, at })
    const body: Stmt[] = [{ kind: 'call', result: physical, function: translate!, args: parameters.map(value), at }]
    if (pages!.alike) body.push({ kind: 'call', result: whole, function: pages!.alike, args: [value(physical)], at })
    else body.push({ kind: 'let', local: whole, value: { op: 'bool', value: true, type: BOOL, at }, at })
    const ends: Stmt = { kind: 'call', function: FOUND, args: [value(physical), value(whole)], at }
    out.doc('How an address is translated of which nothing is remembered, unless that has an effect.')
    new SemanticsWriter(machine, true).function(TELL_WALK, parameters, [...body, ends], out)
    const widths = parameters.map(one => (one.type as BitsType).width).join(', ')
    said.push(`walk: { widths: [${widths}], tell: ${TELL_WALK} },`)
  }
  return said
}

/** The functions that go by a register's number. */
function emitByNumber(machine: Machine, out: Lines): void {
  const told = out.toString()
  for (const name of BY_NUMBER) {
    if (!told.includes(`b.choose(${name},`)) continue
    const { title, parameters, result, body } = machine.functions.get(name)!
    const [choice, ...rest] = body
    const width = result && (result.kind === 'bits' ? result.width : 1)
    const closure = (list: Stmt[]) => new SemanticsWriter(machine).closure(list, parameters.slice(1), width)
    // Registers that do the same share a case.
    const cases = new Map<string, bigint[]>()
    for (const { values, body } of choice.kind === 'switch' ? choice.cases : []) {
      const text = closure(body)
      cases.set(text, [...(cases.get(text) ?? []), ...values])
    }
    out.doc(`${title}.`)
    out.block(
      `const ${name} = new Choice([${parameters.map(one => (one.type as BitsType).width).join(', ')}], ${width ?? 0}, [`,
      () => {
        for (const [text, values] of cases)
          out.add(...`[[${values.map(value => `0x${value.toString(16)}`).join(', ')}], ${text}],`.split('\n'))
      },
      `], ${closure(choice.kind === 'switch' ? rest : body)})`,
    )
    out.add('')
  }
}

function emitTable(machine: Machine, layout: Layout, table: string[], operations: string[], out: Lines): void {
  const pc = layout.slots.get('pc')!
  const { pages } = machine.operations
  const access = machine.enums.get('Access')
  out.doc('By instruction id: what tells of it, or why the reference engine must execute it.')
  out.block(
    'export const semantics: Semantics = {',
    () => {
      out.add(`pc: { offset: ${pc.offset}, bytes: ${pc.bytes}, width: ${pc.register.width} },`)
      out.add(`stateBytes: ${layout.size},`)
      if (remembers(machine)) {
        out.add(`pageBytes: ${pages!.bytes},`)
        out.add(
          `access: { load: ${access!.get('load')}, store: ${access!.get('store')}, fetch: ${access!.get('fetch')} },`,
          `translate: ${REMEMBERED},`,
        )
      }
      out.add(...operations)
      const context = [...contextOf(machine)].flatMap(([name, mask]) => {
        const { register, offset, bytes } = layout.slots.get(name)!
        const element = `bytes: ${bytes}, mask: 0x${mask.toString(16)}n`
        return Array.from({ length: register.count }, (_, i) => `{ offset: ${offset + i * bytes}, ${element} }`)
      })
      if (context.length > 0) out.add(`context: [${context.join(', ')}],`)
      out.block('instructions: [', () => out.add(...table.map(t => `${t},`)), '],')
    },
    '}',
  )
}
