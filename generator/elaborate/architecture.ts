/**
 * The instruction-set side of a machine: everything that follows from its isa and privilege files, its assists, and what the machine
 * file lays over them, under one set of parameters. What is shared between the rooms lies in the workshop.
 */

import type { Span } from '../diagnostics.ts'
import { bitsType, type IRFunction, type Place } from '../ir/ir.ts'
import { visitBody } from '../ir/walk.ts'
import { attempt, didYouMean } from '../language/index.ts'
import { refuse, type Scope } from '../language/scope.ts'
import type { Assist, Csr, Guard, InstructionSet, Mode, Operations, Pages, Register, Trap } from '../model.ts'
import { memoryContext, memoryFunctionNamed } from './address-space.ts'
import { elaborateAssists } from './assists.ts'
import { csrAccess, elaborateCsrRegisters } from './csrs.ts'
import { FunctionTable } from './functions.ts'
import { elaborateInstructions, longestInstruction, makeFetch, neededAlways } from './instruction-set.ts'
import { type Item, integer } from './items.ts'
import { mode } from './modes.ts'
import { elaborateRegister, elaborateView } from './state.ts'
import { elaborateGuards, elaborateTraps } from './traps.ts'
import { type ArchitectureInput, ENGINE_FUNCTIONS, Workshop } from './workshop.ts'

export interface Architecture {
  family: string
  byteOrder: 'little' | 'big'
  addressWidth: number
  physicalWidth: number
  instructionSet: InstructionSet
  registers: Map<string, Register>
  enums: Map<string, Map<string, bigint>>
  functions: Map<string, IRFunction>
  operations: Operations
  traps: Map<string, Trap>
  guards: Map<string, Guard>
  mode?: Mode
  csrs: Csr[]
  assists: Assist[]
  elf?: { class: 32 | 64; machine: number }
  scope: Scope
  table: FunctionTable
}

export function elaborateArchitecture(input: ArchitectureInput): Architecture | undefined {
  return attempt(() => build(new Workshop(input)))
}

/** A machine of devices alone: configuration spaces and register maps, and nothing to execute. */
function withoutProcessor(w: Workshop): Architecture {
  return {
    family: '',
    byteOrder: w.input.machine?.data['byte-order'] ?? 'little',
    addressWidth: 64,
    physicalWidth: 64,
    instructionSet: { order: 'little', lengths: [], alignment: 1, instructions: [], pseudos: [] },
    registers: w.registers,
    enums: new Map(),
    functions: new Map(),
    operations: { deadlines: [], watched: [] },
    traps: w.traps,
    guards: w.guards,
    csrs: [],
    assists: [],
    scope: w.scope,
    table: w.table,
  }
}

function build(w: Workshop): Architecture {
  elaborateEnums(w)
  const guardItems = w.collect('guards')
  const csrItems = w.collect('csrs')
  const trapItems = w.collect('traps')
  w.table = new FunctionTable(w.collect('functions'), w.constants, w.enums, w.report)
  makeScope(w, guardItems, csrItems)
  if (w.input.parts.length === 0) return withoutProcessor(w)
  elaborateRegisters(w)
  elaborateCsrRegisters(w, csrItems)
  const pc = w.registers.get('pc')
  if (!pc)
    refuse(
      w.report,
      'SV6021',
      w.origin(),
      "there is no register 'pc'",
      'every machine has one: the address of the instruction being executed',
    )
  w.scope.addressWidth = pc!.width
  w.scope.physicalWidth = Number(
    w.single('memory', item => (item.has('address') ? integer(item, ['address'], w.constants, w.report) : undefined)) ??
      BigInt(pc!.width),
  )
  elaborateTraps(w, trapItems)
  w.memory = memoryContext(w, pc!.at)
  w.scope.instructionWidth = 8 * longestInstruction(w)
  csrAccess(w, csrItems)
  elaborateGuards(w, guardItems)
  w.table.lowerAll(w.scope)
  const instructionSet = elaborateInstructions(w)
  makeFetch(w, instructionSet)
  neededAlways(w)
  const assists = elaborateAssists(w, instructionSet)
  const functions = w.table.ordered()
  return {
    family: String(w.input.parts[0]?.data.family ?? ''),
    byteOrder: w.byteOrder(),
    addressWidth: w.scope.addressWidth,
    physicalWidth: w.scope.physicalWidth,
    instructionSet,
    registers: w.registers,
    enums: new Map([...w.enums].map(([name, e]) => [name, e.members])),
    functions,
    operations: operations(w, functions),
    traps: w.traps,
    guards: w.guards,
    ...mode(w),
    csrs: w.csrs,
    assists,
    ...elf(w),
    scope: w.scope,
    table: w.table,
  }
}

function elaborateEnums(w: Workshop): void {
  for (const item of w.collect('enums').values()) {
    const members: unknown = item.get()
    const map = new Map<string, bigint>()
    if (Array.isArray(members)) members.forEach((name, i) => void map.set(String(name), BigInt(i)))
    else for (const name of item.keys()) map.set(name, integer(item, [name], w.constants, w.report))
    const highest = [...map.values()].reduce((a, b) => (a > b ? a : b), 1n)
    w.enums.set(item.name, { width: highest.toString(2).length, members: map })
  }
}

function makeScope(w: Workshop, guardItems: ReadonlyMap<string, Item>, csrItems: ReadonlyMap<string, Item>): void {
  const trapParameter = w.table.signatures.get('enterTrap')?.parameters[1]?.type
  w.scope = {
    constants: w.constants,
    enums: w.enums,
    registers: w.names,
    functions: w.table.signatures,
    traps: w.trapNames,
    guards: guardItems,
    operandKinds: new Set(w.collect('operands').keys()),
    trapValue: trapParameter ?? bitsType(64),
    addressWidth: 0,
    physicalWidth: 0,
    instructionWidth: 32,
    memoryFunction: (kind, width) => memoryFunctionNamed(w, kind, width),
  }
  w.table.useScope(w.scope)
  if (csrItems.size > 0) {
    const widths = w.single('csr', item => ({
      addressWidth: Number(integer(item, ['address'], w.constants, w.report)),
      width: Number(integer(item, ['width'], w.constants, w.report)),
    }))
    if (widths) w.scope.csr = widths
  }
}

function elaborateRegisters(w: Workshop): void {
  const views: Item[] = []
  for (const item of w.collect('registers').values()) {
    if (item.has('view')) views.push(item)
    else attempt(() => w.addRegister(elaborateRegister(item, w.stateContext())))
  }
  for (const item of views) attempt(() => void w.names.set(item.name, elaborateView(item, w.names, w.stateContext())))
}

function elf(w: Workshop): { elf?: { class: 32 | 64; machine: number } } {
  const elf = w.single('elf', item => ({
    class: Number(integer(item, ['class'], w.constants, w.report)) as 32 | 64,
    machine: Number(integer(item, ['machine'], w.constants, w.report)),
  }))
  return elf ? { elf } : {}
}

function operations(w: Workshop, functions: ReadonlyMap<string, IRFunction>): Operations {
  const operations: Operations = { deadlines: [], watched: [] }
  for (const name of ENGINE_FUNCTIONS) if (functions.has(name)) operations[name] = name
  for (const { document } of w.sources) {
    const { hart } = document.data
    if (hart !== undefined) operations.hart = registerNamed(w, hart, document.span(['hart']))
    for (const [i, name] of ((document.data.deadlines as string[]) ?? []).entries()) {
      operations.deadlines.push(registerNamed(w, name, document.span(['deadlines', i])))
    }
  }
  if (operations.interrupts) operations.watched = placesRead(functions.get('interrupts')!, functions)
  const pages = operations.translate ? pagesOf(w, functions) : undefined
  if (pages) operations.pages = pages
  return operations
}

/** The name of a register that there is. */
function registerNamed(w: Workshop, name: string, span: Span): string {
  if (!w.registers.has(name))
    refuse(w.report, 'SV5001', span, `'${name}' is not a register`, didYouMean(name, w.registers.keys()))
  return name
}

/** `memory.pages`: what engines may remember of translations, and the state that this depends on. */
function pagesOf(w: Workshop, functions: ReadonlyMap<string, IRFunction>): Pages | undefined {
  const item = w.single('memory', i => (i.has('pages') ? i : undefined))
  if (!item) return undefined
  const bytes = integer(item, ['pages', 'bytes'], w.constants, w.report)
  if (bytes < 2n || bytes > 1n << 30n || (bytes & (bytes - 1n)) !== 0n)
    refuse(w.report, 'SV6025', item.span(['pages', 'bytes']), `${bytes} bytes are no page`, 'a power of two up to 2^30')
  const fence = item.has('pages', 'fence') ? String(item.get('pages', 'fence')) : undefined
  const alike = item.has('pages', 'alike') ? String(item.get('pages', 'alike')) : undefined
  if (alike !== undefined) {
    const known = w.table.signatures.get(alike)
    const physical = known?.parameters[0]?.type
    const fits = physical?.kind === 'bits' && physical.width === w.scope.physicalWidth && known?.parameters.length === 1
    if (!fits || known.result?.kind !== 'bool')
      refuse(
        w.report,
        'SV6025',
        item.span(['pages', 'alike']),
        `'${alike}' is not a function of a physical address that gives a truth value`,
        `takes: { physical: bits<${w.scope.physicalWidth}> }, gives: bool`,
      )
  }
  const read = ['translate', ...(alike === undefined ? [] : [alike])].map(name => functions.get(name)!)
  const places = read.flatMap(made => placesRead(made, functions))
  return { bytes: Number(bytes), ...(fence ? { fence } : {}), ...(alike ? { alike } : {}), places }
}

/** State that a function reads, its callees included. */
function placesRead(made: IRFunction, functions: ReadonlyMap<string, IRFunction>): Place[] {
  const places = new Map<string, Place>()
  const visit = (f: IRFunction): void => {
    visitBody(
      f.body,
      s => {
        if (s.kind === 'call') visit(functions.get(s.function)!)
      },
      e => {
        if (e.op === 'read') places.set(`${e.place.register}.${e.place.field?.name ?? ''}`, e.place)
      },
    )
  }
  visit(made)
  return [...places.values()]
}
