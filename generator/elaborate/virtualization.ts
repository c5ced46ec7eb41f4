/** The `virtualization` section: how a hypervisor puts guests on the machine; assists add their own world switch. */
import { bitsType, sameType, showType, type Type } from '../ir/ir.ts'
import { allStatements } from '../ir/walk.ts'
import { attempt, didYouMean } from '../language/index.ts'
import { type RegisterName, type Report, refuse, type Scope, type Signature } from '../language/scope.ts'
import type { Composition, Document } from '../load/index.ts'
import type {
  Assist,
  Guard,
  InstructionSet,
  Mode,
  Place,
  Register,
  SwitchArgument,
  Virtualization,
  WorldSwitch,
} from '../model.ts'
import { Item, integer } from './items.ts'

/** What it needs to know of the machine's instruction-set side. */
export interface VirtualizedArchitecture {
  instructionSet: InstructionSet
  registers: ReadonlyMap<string, Register>
  guards: ReadonlyMap<string, Guard>
  assists: readonly Assist[]
  mode?: Mode
  scope: Scope
}

/** The technique that every operation class has: the operation traps and its handler emulates it. */
export const TRAP = 'trap'
export const HYPERCALL = 'hypercall'

/** Undefined if no file says how, or after errors, which are reported. */
export function elaborateVirtualization(
  composition: Composition,
  architecture: VirtualizedArchitecture,
  report: Report,
): Virtualization | undefined {
  const document = composition.parts.find(part => part.data.virtualization !== undefined)
  if (!document) return undefined
  return attempt(() => new Builder(document, composition, architecture, report).build())
}

class Builder {
  private readonly item: Item
  private readonly composition: Composition
  private readonly architecture: VirtualizedArchitecture
  private readonly report: Report

  constructor(document: Document, composition: Composition, architecture: VirtualizedArchitecture, report: Report) {
    this.item = new Item('virtualization', [{ document, path: ['virtualization'] }])
    this.composition = composition
    this.architecture = architecture
    this.report = report
  }

  build(): Virtualization {
    const { item } = this
    const guestMode = String(item.get('guest-mode'))
    const modes = this.architecture.mode?.values ?? new Map()
    if (!modes.has(guestMode)) {
      refuse(
        this.report,
        'SV5011',
        item.span(['guest-mode']),
        `there is no mode '${guestMode}'`,
        didYouMean(guestMode, modes.keys()) ?? `modes: ${[...modes.keys()].join(', ')}`,
      )
    }
    return {
      at: item.span(),
      guestMode,
      ...(item.has('install') ? { install: this.functionNamed(item, 'install', 0).name } : {}),
      enter: [this.worldSwitch(item.child('enter')), ...this.assistSwitches()],
      leave: {
        cause: this.reading('cause'),
        value: this.reading('value'),
        restores: this.restores(),
      },
      ...this.offers(),
      techniques: this.techniques(),
      hypercalls: this.hypercalls(),
    }
  }

  private functionNamed(owner: Item, key: string, parameters?: number): Signature {
    if (!owner.has(key)) refuse(this.report, 'SV2002', owner.span(), `'${owner.name}' does not say its '${key}'`)
    const name = String(owner.get(key))
    const functions = this.architecture.scope.functions
    const signature = functions.get(name)
    if (!signature)
      return refuse(
        this.report,
        'SV5004',
        owner.span([key]),
        `there is no function '${name}'`,
        didYouMean(name, functions.keys()),
      )
    if (parameters !== undefined && signature.parameters.length !== parameters) {
      refuse(
        this.report,
        'SV4302',
        owner.span([key]),
        `'${name}' takes ${signature.parameters.length} arguments, and here it gets ${parameters}`,
      )
    }
    return signature
  }

  /** A function that reads back what a trap has stored. */
  private reading(key: 'cause' | 'value'): string {
    const leave = this.item.child('leave')
    const signature = this.functionNamed(leave, key, 0)
    if (signature.result?.kind !== 'bits') {
      refuse(this.report, 'SV4101', leave.span([key]), `'${signature.name}' gives no bit vector`, "say 'gives:'")
    }
    return signature.name
  }

  private requireType(have: Type | undefined, want: Type, item: Item, path: (string | number)[]): void {
    if (have && sameType(have, want)) return
    const found = have ? showType(have) : 'nothing'
    refuse(this.report, 'SV4101', item.span(path), `this is ${found}, but ${showType(want)} is wanted here`)
  }

  private worldSwitch(item: Item, assist?: string): WorldSwitch {
    const signature = this.functionNamed(item, 'function')
    const given = new Set(item.keys('with'))
    const values = signature.parameters.map(({ name, type }): SwitchArgument => {
      if (!given.delete(name))
        return refuse(
          this.report,
          'SV4302',
          item.span(),
          `'${signature.name}' gets no '${name}'`,
          `write '${name}: vcpu.…' under 'with:'`,
        )
      return this.argument(item, name, type, assist)
    })
    const [surplus] = given
    if (surplus !== undefined)
      refuse(
        this.report,
        'SV4302',
        item.span(['with', surplus]),
        `'${signature.name}' takes no '${surplus}'`,
        didYouMean(
          surplus,
          signature.parameters.map(p => p.name),
        ),
      )
    return { function: signature.name, ...(assist === undefined ? {} : { assist }), arguments: values, at: item.span() }
  }

  private argument(item: Item, name: string, want: Type, assist?: string): SwitchArgument {
    const text = String(item.get('with', name))
    const [group, which] = text.split('.')
    if (group === 'vcpu' && which !== undefined) {
      const register = this.architecture.registers.get(which)
      if (register && !register.file) {
        this.requireType(bitsType(register.width), want, item, ['with', name])
        return { is: 'vcpu', register: which }
      }
      return refuse(
        this.report,
        'SV5001',
        item.span(['with', name]),
        `'${which}' is not a single register`,
        didYouMean(which, this.architecture.registers.keys()),
      )
    }
    if (group === 'partition' && (which === 'origin' || which === 'size')) return { is: 'partition', which }
    if (group === 'clock' && (which === 'offset' || which === 'deadline')) return { is: 'clock', which }
    if (text === 'assist.enabled' && assist !== undefined) {
      this.requireType(bitsType(1), want, item, ['with', name])
      return { is: 'enabled' }
    }
    return refuse(
      this.report,
      'SV2006',
      item.span(['with', name]),
      `'${text}' is nothing that a world switch can pass on`,
      'vcpu.<register>, partition.origin, partition.size, clock.offset, clock.deadline, or in an assist assist.enabled',
    )
  }

  private assistSwitches(): WorldSwitch[] {
    return this.composition.assists.flatMap(document => {
      const item = new Item(document.name, [{ document, path: [] }])
      return item.has('enter') ? [this.worldSwitch(item.child('enter'), document.name)] : []
    })
  }

  private restores(): { place: Place; function: string }[] {
    const leave = this.item.child('leave')
    return leave.keys('restores').map(name => {
      const [registerName, fieldName] = name.split('.') as [string, string | undefined]
      const registers = this.architecture.scope.registers
      const register: RegisterName | undefined = registers.get(registerName)
      if (!register || register.file)
        return refuse(
          this.report,
          'SV5001',
          leave.span(['restores', name], 'key'),
          `'${registerName}' is not a single register`,
          didYouMean(registerName, registers.keys()),
        )
      const field = fieldName === undefined ? undefined : register.fields.get(fieldName)
      if (fieldName !== undefined && !field)
        refuse(
          this.report,
          'SV5003',
          leave.span(['restores', name], 'key'),
          `register '${registerName}' has no field '${fieldName}'`,
          didYouMean(fieldName, register.fields.keys()),
        )
      const signature = this.functionNamed(leave.child('restores'), name, 0)
      const width = field ? field.hi - field.lo + 1 : register.width
      this.requireType(signature.result, bitsType(width), leave, ['restores', name])
      return {
        place: { register: registerName, ...(field ? { field: { name: fieldName!, ...field } } : {}) },
        function: signature.name,
      }
    })
  }

  private offers(): Pick<Virtualization, 'offers'> {
    const { item, report } = this
    if (!item.has('offers')) return {}
    const offers = item.child('offers')
    const constants = this.architecture.scope.constants
    const width = Number(integer(offers, ['width'], constants, report))
    if (![8, 16, 32].includes(width)) {
      refuse(report, 'SV2006', offers.span(['width']), `the word of offers cannot have ${width} bits`, '8, 16 or 32')
    }
    const bits = new Map(
      offers.keys('bits').map(name => {
        this.requireClass(name, offers, ['bits', name])
        const bit = Number(integer(offers, ['bits', name], constants, report))
        if (bit >= width) refuse(report, 'SV2009', offers.span(['bits', name]), `the word of offers has no bit ${bit}`)
        return [name, bit]
      }),
    )
    return { offers: { address: integer(offers, ['at'], constants, report), width, bits } }
  }

  private hypercalls(): Virtualization['hypercalls'] {
    const { constants } = this.architecture.scope
    return new Map(
      this.item.keys('hypercalls').map(name => {
        this.requireClass(name, this.item, ['hypercalls', name])
        const call = this.item.child('hypercalls', name)
        const number = integer(call, ['number'], constants, this.report)
        const { name: called } = this.functionNamed(call, 'function', 0)
        return [name, { number, operand: this.callOperand(call), function: called, at: call.span() }]
      }),
    )
  }

  /** The operand that holds a call's number: some instruction that passes the guard of such calls has it. */
  private callOperand(call: Item): string {
    const name = String(call.get('operand') ?? '')
    const callers = this.architecture.instructionSet.instructions.filter(i =>
      [...allStatements(i.execute)].some(s => s.kind === 'guard' && s.guard === HYPERCALL),
    )
    if (callers.length > 0 && callers.every(i => i.operands.some(o => o.name === name))) return name
    const known = callers.flatMap(i => i.operands.map(o => o.name))
    const hint = callers.length > 0 ? didYouMean(name, known) : `an instruction makes it with guard('${HYPERCALL}')`
    const at = call.has('operand') ? call.span(['operand']) : call.span()
    return refuse(this.report, 'SV5007', at, `no instruction that calls the hypervisor has an operand '${name}'`, hint)
  }

  /** The privilege file's lists, with the machine's own in place of those it names. */
  private techniques(): Map<string, string[]> {
    const own = new Item('virtualization', [{ document: this.composition.machine, path: ['virtualization'] }])
    const techniques = new Map<string, string[]>()
    const take = (owner: Item, path: string[], name: string): void => {
      this.requireClass(name, owner, [...path, name])
      const names = (owner.get(...path, name) as unknown[]).map(String)
      for (const [i, technique] of names.entries()) this.requireTechnique(technique, name, owner, [...path, name, i])
      techniques.set(name, names)
    }
    for (const name of this.item.keys('techniques')) take(this.item, ['techniques'], name)
    if (own.get() !== undefined) for (const name of own.keys('techniques')) take(own, ['techniques'], name)
    return techniques
  }

  private requireClass(name: string, owner: Item, path: (string | number)[]): void {
    const { guards } = this.architecture
    if (!guards.has(name))
      refuse(
        this.report,
        'SV5005',
        owner.span(path, 'key'),
        `there is no guard '${name}'`,
        didYouMean(name, guards.keys()),
      )
  }

  private requireTechnique(technique: string, name: string, owner: Item, path: (string | number)[]): void {
    if (technique === TRAP) return
    if (technique === HYPERCALL && this.item.has('hypercalls', name)) return
    const assists = this.architecture.assists.filter(a => a.removes.includes(name)).map(a => a.name)
    if (assists.includes(technique)) return
    const known = [TRAP, ...(this.item.has('hypercalls', name) ? [HYPERCALL] : []), ...assists]
    refuse(
      this.report,
      'SV2006',
      owner.span(path),
      `'${technique}' is no technique for '${name}' on this machine`,
      `techniques here: ${known.join(', ')}`,
    )
  }
}
