/**
 * The instruction-set side of a machine: everything that follows from its isa and privilege files, its assists, and what the machine
 * file lays over them, under one set of parameters.
 */
import type { Span } from '../diagnostics.ts'
import { BOOL, bitsType, type Expr, type IRFunction, type Place, type Stmt } from '../ir/ir.ts'
import { allStatements, mapBody, visitBody } from '../ir/walk.ts'
import type { Constants } from '../language/constants.ts'
import { attempt, didYouMean, lowerAction, lowerCondition, lowerFunction, lowerInto } from '../language/index.ts'
import { type RegisterName, type Report, refuse, type Scope, type TrapName } from '../language/scope.ts'
import type { Document, Path } from '../load/document.ts'
import type { Assist, Csr, Guard, Instruction, InstructionSet, Mode, Operations, Register, Trap } from '../model.ts'
import { FunctionTable } from './functions.ts'
import { elaborateInstruction, patternLengths } from './instructions.ts'
import { collect, Item, integer, type SpecSource } from './items.ts'
import { csrFunctionsByNumber, csrOperandWidths, type MemoryContext, memoryFunction } from './memory.ts'
import type { OperandContext } from './operands.ts'
import { elaboratePseudos } from './pseudos.ts'
import { csrFunctions } from './registers.ts'
import { csrNames, elaborateRegister, elaborateView, registerName, type StateContext } from './state.ts'

export interface ArchitectureInput {
  parts: readonly Document[]
  assists: readonly Document[]
  machine?: Document
  /** Parameters (integers) and the names of all extensions of the family (truth values: whether included). */
  constants: Constants
  report: Report
}

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

const ENGINE_FUNCTIONS = ['enterTrap', 'interrupts', 'translate', 'reset'] as const
/** The trap of an access that nothing answers, where a machine declares none. */
const BUS_FAULT = 'bus-fault'

export function elaborateArchitecture(input: ArchitectureInput): Architecture | undefined {
  return attempt(() => new Builder(input).build())
}

class Builder {
  private readonly constants: Constants
  private readonly report: Report
  private readonly sources: SpecSource[]
  private readonly input: ArchitectureInput
  private readonly enums = new Map<string, { width: number; members: Map<string, bigint> }>()
  private readonly registers = new Map<string, Register>()
  private readonly names = new Map<string, RegisterName>()
  private readonly traps = new Map<string, Trap>()
  private readonly trapNames = new Map<string, TrapName>()
  private readonly guards = new Map<string, Guard>()
  private readonly csrs: Csr[] = []
  private scope!: Scope
  private table!: FunctionTable
  private memory!: MemoryContext

  constructor(input: ArchitectureInput) {
    this.input = input
    this.constants = input.constants
    this.report = input.report
    this.sources = [
      ...input.parts.map(document => ({ document, path: [] as Path, over: false })),
      ...input.assists.map(document => ({ document, path: ['adds'] as Path, over: true })),
      ...(input.machine ? [{ document: input.machine, path: [] as Path, over: true }] : []),
    ]
  }

  /** A machine of devices alone: configuration spaces and register maps, and nothing to execute. */
  private withoutProcessor(): Architecture {
    return {
      family: '',
      byteOrder: this.input.machine?.data['byte-order'] ?? 'little',
      addressWidth: 64,
      physicalWidth: 64,
      instructionSet: { order: 'little', lengths: [], alignment: 1, instructions: [], pseudos: [] },
      registers: this.registers,
      enums: new Map(),
      functions: new Map(),
      operations: { deadlines: [], watched: [] },
      traps: this.traps,
      guards: this.guards,
      csrs: [],
      assists: [],
      scope: this.scope,
      table: this.table,
    }
  }

  build(): Architecture {
    this.elaborateEnums()
    const guardItems = this.collect('guards')
    const csrItems = this.collect('csrs')
    const trapItems = this.collect('traps')
    this.table = new FunctionTable(this.collect('functions'), this.constants, this.enums, this.report)
    this.makeScope(guardItems, csrItems)
    if (this.input.parts.length === 0) return this.withoutProcessor()
    this.elaborateRegisters()
    this.elaborateCsrRegisters(csrItems)
    const pc = this.registers.get('pc')
    if (!pc)
      refuse(
        this.report,
        'SV6021',
        this.origin(),
        "there is no register 'pc'",
        'every machine has one: the address of the instruction being executed',
      )
    this.scope.addressWidth = pc!.width
    this.scope.physicalWidth = Number(
      this.single('memory', item =>
        item.has('address') ? integer(item, ['address'], this.constants, this.report) : undefined,
      ) ?? BigInt(pc!.width),
    )
    this.elaborateTraps(trapItems)
    this.memory = this.memoryContext(pc!.at)
    this.scope.instructionWidth = 8 * this.longestInstruction()
    this.csrAccess(csrItems)
    this.elaborateGuards(guardItems)
    this.table.lowerAll(this.scope)
    const instructionSet = this.elaborateInstructions()
    this.makeFetch(instructionSet)
    this.neededAlways()
    const assists = this.elaborateAssists(instructionSet)
    const functions = this.table.ordered()
    return {
      family: String(this.input.parts[0]?.data.family ?? ''),
      byteOrder: this.byteOrder(),
      addressWidth: this.scope.addressWidth,
      physicalWidth: this.scope.physicalWidth,
      instructionSet,
      registers: this.registers,
      enums: new Map([...this.enums].map(([name, e]) => [name, e.members])),
      functions,
      operations: this.operations(functions),
      traps: this.traps,
      guards: this.guards,
      ...this.mode(),
      csrs: this.csrs,
      assists,
      ...this.elf(),
      scope: this.scope,
      table: this.table,
    }
  }

  private collect(section: string): Map<string, Item> {
    return collect(this.sources, section, this.constants, this.report)
  }

  private origin(): Span {
    const document = this.input.machine ?? this.input.parts[0]!
    return document.span([], 'value')
  }

  /** A section that one file says; the last word counts among the machine's own. */
  private single<T>(section: string, take: (item: Item) => T | undefined): T | undefined {
    let found: T | undefined
    for (const { document, path } of this.sources) {
      const item = new Item(section, [{ document, path: [...path, section] }])
      if (item.get() === undefined) continue
      const value = take(item)
      if (value !== undefined) found = value
    }
    return found
  }

  private elaborateEnums(): void {
    for (const item of this.collect('enums').values()) {
      const members: unknown = item.get()
      const map = new Map<string, bigint>()
      if (Array.isArray(members)) members.forEach((name, i) => void map.set(String(name), BigInt(i)))
      else for (const name of item.keys()) map.set(name, integer(item, [name], this.constants, this.report))
      const highest = [...map.values()].reduce((a, b) => (a > b ? a : b), 1n)
      this.enums.set(item.name, { width: highest.toString(2).length, members: map })
    }
  }

  private makeScope(guardItems: ReadonlyMap<string, Item>, csrItems: ReadonlyMap<string, Item>): void {
    const trapParameter = this.table.signatures.get('enterTrap')?.parameters[1]?.type
    this.scope = {
      constants: this.constants,
      enums: this.enums,
      registers: this.names,
      functions: this.table.signatures,
      traps: this.trapNames,
      guards: guardItems,
      operandKinds: new Set(this.collect('operands').keys()),
      trapValue: trapParameter ?? bitsType(64),
      addressWidth: 0,
      physicalWidth: 0,
      instructionWidth: 32,
      memoryFunction: (kind, width) => this.memoryFunctionNamed(kind, width),
    }
    this.table.useScope(this.scope)
    if (csrItems.size > 0) {
      const widths = this.single('csr', item => ({
        addressWidth: Number(integer(item, ['address'], this.constants, this.report)),
        width: Number(integer(item, ['width'], this.constants, this.report)),
      }))
      if (widths) this.scope.csr = widths
    }
  }

  private stateContext(): StateContext {
    return { constants: this.constants, report: this.report, scope: this.scope }
  }

  private addRegister(register: Register): void {
    const earlier = this.registers.get(register.name)
    if (earlier) {
      refuse(this.report, 'SV5006', register.at, `'${register.name}' is defined twice`)
    }
    this.registers.set(register.name, register)
    this.names.set(register.name, registerName(register))
  }

  private elaborateRegisters(): void {
    const views: Item[] = []
    for (const item of this.collect('registers').values()) {
      if (item.has('view')) views.push(item)
      else attempt(() => this.addRegister(elaborateRegister(item, this.stateContext())))
    }
    for (const item of views)
      attempt(() => void this.names.set(item.name, elaborateView(item, this.names, this.stateContext())))
  }

  private elaborateCsrRegisters(items: ReadonlyMap<string, Item>): void {
    const { constants, report } = this
    for (const item of items.values()) {
      attempt(() => {
        const first = integer(item, ['address'], constants, report)
        const implied = this.scope.csr
          ? BigInt(this.scope.csr.width)
          : this.names.get('pc')
            ? BigInt(this.names.get('pc')!.width)
            : undefined
        csrNames(item, constants, report).forEach((name, i) => {
          const { count: _, ...register } = elaborateRegister(withoutCount(item), this.stateContext(), {
            name,
            ...(implied === undefined ? {} : { width: implied }),
          })
          this.addRegister({ ...register, count: 1, file: false, names: [name] })
          const address = first + BigInt(i)
          const clash = this.csrs.find(c => c.address === address)
          if (clash) {
            report({
              code: 'SV6022',
              severity: 'error',
              message: `'${name}' and '${clash.name}' have the same number ${hex(address)}`,
              span: item.span(['address']),
              related: [{ message: `'${clash.name}' is here`, span: clash.at }],
            })
          }
          this.csrs.push({
            name,
            title: item.string('title') ?? '',
            address,
            register: name,
            at: item.span(),
            read: `csr.${name}.read`,
            write: `csr.${name}.write`,
          })
        })
      })
    }
    if (this.csrs.length > 0 && !this.scope.csr) {
      const width = this.csrs.reduce((max, c) => Math.max(max, this.registers.get(c.register)!.width), 1)
      this.scope.csr = { addressWidth: csrOperandWidths(this.csrs), width }
    }
  }

  /** Functions of each CSR, from its hooks or from its fields' access types; and those that go by number. */
  private csrAccess(items: ReadonlyMap<string, Item>): void {
    for (const csr of this.csrs) {
      const item =
        items.get(csr.name) ??
        [...items.values()].find(i => i.has('count') && csrNames(i, this.constants, this.report).includes(csr.name))!
      const register = this.registers.get(csr.register)!
      const made = csrFunctions(csr.name, register)
      if (item.has('read')) this.pending.push(() => this.csrHook(csr, item, register, 'read'))
      else this.table.add(made.read)
      if (item.has('write')) this.pending.push(() => this.csrHook(csr, item, register, 'write'))
      else this.table.add(made.write)
    }
    if (!this.scope.csr) return
    const widths = new Map(this.csrs.map(c => [c.name, this.registers.get(c.register)!.width]))
    for (const made of csrFunctionsByNumber(this.csrs, widths, this.scope.csr, this.csrs[0]?.at ?? this.origin()))
      this.table.add(made)
    // Hooks may use everything, these functions excepted; they are lowered once all signatures are known.
    for (const lower of this.pending) lower()
  }

  private readonly pending: (() => void)[] = []

  private csrHook(csr: Csr, item: Item, register: Register, which: 'read' | 'write'): void {
    const type = bitsType(register.width)
    const text = item.text(which)
    const lowered =
      which === 'read'
        ? lowerFunction(this.scope, text, this.report, [], type)
        : lowerAction(this.scope, text, this.report, { parameters: [{ name: 'value', type }] })
    if (!lowered) return
    const made: IRFunction = {
      name: which === 'read' ? csr.read : csr.write,
      title: `Software ${which} of ${csr.name}`,
      parameters: lowered.parameters,
      body: lowered.body,
      at: item.span([which]),
    }
    if (which === 'read') made.result = type
    this.table.add(made)
  }

  private elaborateTraps(items: ReadonlyMap<string, Item>): void {
    for (const item of items.values()) {
      attempt(() => {
        const priority = item.has('priority')
          ? Number(integer(item, ['priority'], this.constants, this.report))
          : undefined
        this.traps.set(item.name, {
          name: item.name,
          title: item.string('title') ?? item.name,
          cause: integer(item, ['cause'], this.constants, this.report),
          interrupt: item.get('interrupt') === true,
          ...(priority === undefined ? {} : { priority }),
          at: item.span(),
        })
        this.trapNames.set(
          item.name,
          item.has('value')
            ? { value: body => lowerInto(body, item.text('value'), this.report, this.scope.trapValue) }
            : {},
        )
      })
    }
  }

  private memoryContext(at: Span): MemoryContext {
    const named = (kind: 'fetch' | 'load' | 'store'): string => {
      const item = this.single('memory', i => (i.has('faults', kind) ? i : undefined))
      if (!item) return this.busFault(at)
      const name = String(item.get('faults', kind))
      if (!this.traps.has(name))
        refuse(
          this.report,
          'SV5005',
          item.span(['faults', kind]),
          `there is no trap '${name}'`,
          didYouMean(name, this.traps.keys()),
        )
      return name
    }
    const context: MemoryContext = {
      addressWidth: this.scope.addressWidth,
      physicalWidth: this.scope.physicalWidth,
      trapValue: this.scope.trapValue,
      faults: { fetch: named('fetch'), load: named('load'), store: named('store') },
      byteOrder: this.byteOrder(),
      at,
    }
    const translate = this.table.signatures.get('translate')
    if (translate) context.translate = this.translateContext(translate, at)
    return context
  }

  private translateContext(
    translate: { parameters: { name: string; type: { kind: string } }[] },
    at: Span,
  ): NonNullable<MemoryContext['translate']> {
    const access = this.enums.get('Access')
    const bytes = translate.parameters[1]?.type as { kind: 'bits'; width: number } | undefined
    if (!access || bytes?.kind !== 'bits' || translate.parameters.length !== 3) {
      return refuse(
        this.report,
        'SV4416',
        at,
        "'translate' takes (va, bytes: bits<8>, access: Access)",
        "declare 'enums: { Access: [fetch, load, store] }'",
      )
    }
    const member = (name: string): Expr => ({
      op: 'const',
      type: bitsType(access.width),
      value: access.members.get(name) ?? 0n,
      at,
    })
    return {
      function: 'translate',
      bytesWidth: bytes.width,
      access: { fetch: member('fetch'), load: member('load'), store: member('store') },
    }
  }

  private busFault(at: Span): string {
    if (!this.traps.has(BUS_FAULT)) {
      this.traps.set(BUS_FAULT, {
        name: BUS_FAULT,
        title: 'Access to an address where nothing answers',
        cause: 0n,
        interrupt: false,
        at,
      })
      this.trapNames.set(BUS_FAULT, {})
    }
    return BUS_FAULT
  }

  private memoryFunctionNamed(
    kind: 'load' | 'store' | 'loadPhysical' | 'storePhysical' | 'fetch',
    width: number,
  ): string {
    const name = `${kind}.${width}`
    if (!this.table.signatures.has(name)) this.table.add(memoryFunction(kind, width, this.memory))
    return name
  }

  private elaborateGuards(items: ReadonlyMap<string, Item>): void {
    for (const item of items.values()) {
      attempt(() => {
        const trap = String(item.get('trap') ?? '')
        if (!this.traps.has(trap))
          refuse(
            this.report,
            'SV5005',
            item.span(['trap']),
            `there is no trap '${trap}'`,
            didYouMean(trap, this.traps.keys()),
          )
        const permits =
          item.get('permits') === true
            ? { op: 'bool' as const, type: BOOL, value: true, at: item.span(['permits']) }
            : lowerCondition(this.scope, item.text('permits'), this.report, BOOL)
        if (!permits) return
        this.guards.set(item.name, {
          name: item.name,
          title: item.string('title') ?? item.name,
          at: item.span(),
          permits,
          trap,
          value: this.pureTrapValue(item, trap),
        })
      })
    }
  }

  /** A guard's trap value: its own, the trap's default, or 0. */
  private pureTrapValue(item: Item, trap: string): Expr {
    const type = this.scope.trapValue
    if (item.has('value'))
      return lowerCondition(this.scope, item.text('value'), this.report, type) ?? zero(type, item.span())
    const trapItem = this.collect('traps').get(trap)
    if (trapItem?.has('value'))
      return lowerCondition(this.scope, trapItem.text('value'), this.report, type) ?? zero(type, item.span())
    return zero(type, item.span())
  }

  /** Bytes of the longest encoding: needed before semantics are lowered, so it is read off the patterns' texts. */
  private longestInstruction(): number {
    let longest = 1
    const context = this.operandContext()
    const quiet: OperandContext = { ...context, report: () => {} }
    for (const item of this.collect('instructions').values()) {
      attempt(() => {
        for (const length of patternLengths(item, quiet)) longest = Math.max(longest, length)
      })
    }
    return longest
  }

  private operandContext(): OperandContext {
    return {
      scope: this.scope,
      constants: this.constants,
      report: this.report,
      kinds: this.collect('operands'),
      csrAddresses: new Map(this.csrs.map(c => [c.name, c.address])),
      files: new Map([...this.registers.values()].filter(r => r.file).map(r => [r.name, r.count])),
    }
  }

  private elaborateInstructions(): InstructionSet {
    const context = this.operandContext()
    const instructions: Instruction[] = []
    for (const item of this.collect('instructions').values()) instructions.push(...elaborateInstruction(item, context))
    const facts = this.instructionFacts()
    const lengths = [...new Set(instructions.map(i => i.length))].sort((a, b) => a - b)
    return {
      order: facts.order ?? this.byteOrder(),
      lengths: lengths.length > 0 ? lengths : [1],
      alignment: facts.alignment ?? lengths[0] ?? 1,
      instructions,
      pseudos: elaboratePseudos(this.collect('pseudos').values(), context),
      ...(facts.undefined ? { undefined: facts.undefined } : {}),
    }
  }

  private instructionFacts(): {
    order?: 'little' | 'big'
    alignment?: number
    undefined?: { trap: string; value: Expr }
  } {
    return (
      this.single('instruction', item => {
        const trap = item.get('undefined', 'trap')
        if (trap !== undefined && !this.traps.has(trap))
          refuse(
            this.report,
            'SV5005',
            item.span(['undefined', 'trap']),
            `there is no trap '${trap}'`,
            didYouMean(trap, this.traps.keys()),
          )
        const value =
          trap !== undefined && item.has('undefined', 'value')
            ? lowerCondition(this.scope, item.text('undefined', 'value'), this.report, this.scope.trapValue)
            : undefined
        return {
          ...(item.has('order') ? { order: item.get('order') as 'little' | 'big' } : {}),
          ...(item.has('alignment')
            ? { alignment: Number(integer(item, ['alignment'], this.constants, this.report)) }
            : {}),
          ...(trap === undefined
            ? {}
            : { undefined: { trap: String(trap), value: value ?? this.defaultUndefinedValue(String(trap), item) } }),
        }
      }) ?? {}
    )
  }

  private defaultUndefinedValue(trap: string, item: Item): Expr {
    const trapItem = this.collect('traps').get(trap)
    const type = this.scope.trapValue
    return (
      (trapItem?.has('value') ? lowerCondition(this.scope, trapItem.text('value'), this.report, type) : undefined) ??
      zero(type, item.span())
    )
  }

  private makeFetch(set: InstructionSet): void {
    const unit = set.lengths.reduce(gcd, set.lengths[0]!)
    const width = [8, 4, 2, 1].find(bytes => unit % bytes === 0)! * 8
    this.memoryFunctionNamed('fetch', width)
  }

  /** Accesses that loaders, debuggers and hypervisors ask for, whether or not an instruction does. */
  private neededAlways(): void {
    for (const kind of ['load', 'store'] as const) this.memoryFunctionNamed(kind, 8)
  }

  private byteOrder(): 'little' | 'big' {
    let found: 'little' | 'big' | undefined
    for (const { document } of this.sources) found = document.data['byte-order'] ?? found
    return (
      found ??
      refuse(
        this.report,
        'SV2002',
        this.origin(),
        'no file says the byte order',
        "write 'byte-order: little' (or big) in one isa file",
      )
    )
  }

  private mode(): { mode?: Mode } {
    const mode = this.single('mode', (item): Mode | undefined => {
      const scoped = lowerCondition(this.scope, item.text('state'), this.report, undefined)
      if (!scoped) return undefined
      if (scoped.op !== 'read' || scoped.place.index)
        return refuse(this.report, 'SV6023', item.span(['state']), 'the mode is a register or a field of one')
      const values = new Map<string, { value: bigint; title: string }>()
      for (const name of item.keys('values')) {
        const plain = typeof item.get('values', name) !== 'object'
        values.set(name, {
          value: integer(item, plain ? ['values', name] : ['values', name, 'value'], this.constants, this.report),
          title: String(item.get('values', name, 'title') ?? name),
        })
      }
      const mostPrivileged = String(item.get('most-privileged'))
      if (!values.has(mostPrivileged))
        refuse(
          this.report,
          'SV5011',
          item.span(['most-privileged']),
          `there is no mode '${mostPrivileged}'`,
          didYouMean(mostPrivileged, values.keys()),
        )
      return { place: scoped.place, values, mostPrivileged }
    })
    return mode ? { mode: { ...mode, values: new Map([...mode.values, ...this.furtherModes()]) } } : {}
  }

  /** Files beyond the one with `mode:` may add modes: `modes: { U: 0 }`. */
  private furtherModes(): [string, { value: bigint; title: string }][] {
    return [...this.collect('modes').values()].map(item => {
      const plain = typeof item.get() !== 'object'
      return [
        item.name,
        {
          value: integer(item, plain ? [] : ['value'], this.constants, this.report),
          title: String((plain ? undefined : item.get('title')) ?? item.name),
        },
      ]
    })
  }

  private elf(): { elf?: { class: 32 | 64; machine: number } } {
    const elf = this.single('elf', item => ({
      class: Number(integer(item, ['class'], this.constants, this.report)) as 32 | 64,
      machine: Number(integer(item, ['machine'], this.constants, this.report)),
    }))
    return elf ? { elf } : {}
  }

  private operations(functions: ReadonlyMap<string, IRFunction>): Operations {
    const operations: Operations = { deadlines: [], watched: [] }
    for (const name of ENGINE_FUNCTIONS) if (functions.has(name)) operations[name] = name
    for (const { document } of this.sources) {
      for (const [i, name] of ((document.data.deadlines as string[]) ?? []).entries()) {
        if (!this.registers.has(name))
          refuse(
            this.report,
            'SV5001',
            document.span(['deadlines', i]),
            `'${name}' is not a register`,
            didYouMean(name, this.registers.keys()),
          )
        operations.deadlines.push(name)
      }
    }
    if (operations.interrupts) operations.watched = placesRead(functions.get('interrupts')!, functions)
    return operations
  }

  private elaborateAssists(set: InstructionSet): Assist[] {
    return this.input.assists.flatMap(document => {
      const made = attempt(() => this.elaborateAssist(document, set))
      return made ? [made] : []
    })
  }

  /**
   * Lays an assist's behaviour over the semantics: in instructions (not in what the engine calls: traps, interrupts, translation)
   * a replaced register reads as the assist says while it acts, and the guards it removes permit.
   */
  private elaborateAssist(document: Document, set: InstructionSet): Assist {
    const item = new Item(document.name, [{ document, path: [] }])
    const acts = lowerCondition(this.scope, item.text('guest'), this.report, BOOL)
    const removes = ((item.get('removes') as string[]) ?? []).map(String)
    removes.forEach((name, i) => {
      if (!this.guards.has(name))
        refuse(
          this.report,
          'SV7001',
          item.span(['removes', i]),
          `there is no guard '${name}' to remove`,
          didYouMean(name, this.guards.keys()),
        )
    })
    if (acts) for (const name of removes) this.relieve(name, acts)
    const replaced = ((item.get('replaces') as unknown[]) ?? []).map((_, i) =>
      this.replacement(item.child('replaces', i), acts),
    )
    for (const change of replaced) if (change) this.replaceReads(set, change)
    return {
      name: document.name,
      title: item.string('title') ?? document.name,
      standard: item.string('standard'),
      at: document.span([document.kind], 'value'),
      removes,
      adds: [...item.keys('adds', 'registers'), ...item.keys('adds', 'csrs')],
    }
  }

  private relieve(name: string, acts: Expr): void {
    const guard = this.guards.get(name)!
    this.guards.set(name, {
      ...guard,
      permits: { op: 'lor', type: BOOL, left: guard.permits, right: acts, at: acts.at },
    })
  }

  private replacement(item: Item, acts: Expr | undefined): { register: string; value: Expr; acts: Expr } | undefined {
    const register = String(item.get('read'))
    const known = this.names.get(register)
    if (!known || known.file)
      return refuse(
        this.report,
        'SV7002',
        item.span(['read']),
        `'${register}' is not a register that can be replaced`,
        didYouMean(register, this.names.keys()),
      )
    const value = lowerCondition(this.scope, item.text('with'), this.report, bitsType(known.width))
    return value && acts ? { register, value, acts } : undefined
  }

  private replaceReads(
    set: InstructionSet,
    { register, value, acts }: { register: string; value: Expr; acts: Expr },
  ): void {
    const change = (e: Expr): Expr =>
      e.op === 'read' && e.place.register === register && !e.place.field
        ? { op: 'cond', type: e.type, test: acts, then: value, else: e, at: e.at }
        : e
    const hooks = new Set(ENGINE_FUNCTIONS.flatMap(name => [name, ...this.callees(name)]))
    for (const instruction of set.instructions) instruction.execute = mapBody(instruction.execute, change)
    for (const [name, made] of this.table.lowered) {
      if (!hooks.has(name)) this.table.lowered.set(name, { ...made, body: mapBody(made.body, change) })
    }
  }

  private callees(name: string): string[] {
    const made = this.table.lowered.get(name)
    if (!made) return []
    const direct = [...allStatements(made.body)].flatMap((s: Stmt) => (s.kind === 'call' ? [s.function] : []))
    return direct.flatMap(callee => [callee, ...this.callees(callee)])
  }
}

/** An item seen without its `count`: one of the registers it stands for. */
function withoutCount(item: Item): Item {
  const one = new Item(item.name, item.layers)
  const has = one.has.bind(one)
  one.has = (...path) => path[0] !== 'count' && has(...path)
  return one
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

const zero = (type: { kind: string; width?: number }, at: Span): Expr =>
  type.kind === 'bool'
    ? { op: 'bool', type: BOOL, value: false, at }
    : { op: 'const', type: bitsType(type.width!), value: 0n, at }
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const hex = (value: bigint): string => `0x${value.toString(16)}`
