/** Functions declared in specs: signatures first, bodies when they are needed; callees before callers. */
import type { IRFunction, Stmt, Type } from '../ir/ir.ts'
import { allStatements } from '../ir/walk.ts'
import type { Constants } from '../language/constants.ts'
import { attempt, BUILTIN_NAMES, lowerFunction } from '../language/index.ts'
import { requireNameable } from '../language/nameable.ts'
import { type Report, refuse, type Scope, type Signature } from '../language/scope.ts'
import type { Item } from './items.ts'
import { parseType } from './types.ts'

const IMPURE: ReadonlySet<Stmt['kind']> = new Set([
  'write',
  'busread',
  'buswrite',
  'trap',
  'jump',
  'guard',
  'fence',
  'reach',
  'wait',
  'halt',
])

export class FunctionTable {
  readonly signatures = new Map<string, Signature>()
  readonly lowered = new Map<string, IRFunction>()
  private readonly items: ReadonlyMap<string, Item>
  private readonly report: Report
  private readonly underway: string[] = []
  private scope!: Scope

  constructor(items: ReadonlyMap<string, Item>, constants: Constants, enums: Scope['enums'], report: Report) {
    this.items = items
    this.report = report
    for (const item of items.values()) {
      attempt(() => {
        if (BUILTIN_NAMES.has(item.name))
          refuse(report, 'SV5010', item.span(), `'${item.name}' is a name of the language`, 'choose another name')
        requireNameable(report, item.span(), item.name, 'a function')
        for (const name of item.keys('takes'))
          requireNameable(report, item.span(['takes', name], 'key'), name, 'a parameter')
        const parameters = item
          .keys('takes')
          .map(name => ({ name, type: parseType(item.text('takes', name), constants, enums, report) }))
        const result = item.has('gives') ? parseType(item.text('gives'), constants, enums, report) : undefined
        this.signatures.set(item.name, { name: item.name, parameters, result, pure: () => this.isPure(item.name) })
      })
    }
  }

  /** Adds a function that the generator made. */
  add(made: IRFunction): void {
    this.lowered.set(made.name, made)
    this.signatures.set(made.name, {
      name: made.name,
      parameters: made.parameters.map(p => ({ name: p.name, type: p.type })),
      result: made.result,
      pure: () => this.isPure(made.name),
    })
  }

  /** Lowers all bodies; the scope knows the functions' signatures already. */
  lowerAll(scope: Scope): void {
    this.scope = scope
    for (const name of this.items.keys()) this.body(name)
  }

  useScope(scope: Scope): void {
    this.scope = scope
  }

  private body(name: string): IRFunction | undefined {
    const done = this.lowered.get(name)
    const item = this.items.get(name)
    const signature = this.signatures.get(name)
    if (done || !item || !signature || this.failed.has(name)) return done
    if (this.underway.includes(name)) {
      const cycle = [...this.underway.slice(this.underway.indexOf(name)), name].join(' → ')
      return refuse(
        this.report,
        'SV4415',
        item.span(),
        `'${name}' calls itself: ${cycle}`,
        'functions cannot be recursive',
      )
    }
    this.underway.push(name)
    const lowered = attempt(() =>
      lowerFunction(this.scope, item.text('does'), this.report, signature.parameters, signature.result),
    )
    this.underway.pop()
    if (!lowered) {
      this.failed.add(name)
      return undefined
    }
    const title = item.string('title')
    const made: IRFunction = {
      name,
      ...(title ? { title } : {}),
      parameters: lowered.parameters,
      body: lowered.body,
      text: item.text('does').text.trimEnd(),
      at: item.span(),
    }
    if (signature.result) made.result = signature.result
    this.lowered.set(name, made)
    return made
  }

  private readonly failed = new Set<string>()

  private isPure(name: string): boolean {
    const made = this.body(name)
    if (!made) return true
    for (const s of allStatements(made.body)) {
      if (IMPURE.has(s.kind)) return false
      if (s.kind === 'call' && !this.signatures.get(s.function)?.pure()) return false
    }
    return true
  }

  /** All functions, callees before callers; a cycle is reported. */
  ordered(): Map<string, IRFunction> {
    const order = new Map<string, IRFunction>()
    const path: string[] = []
    const visit = (name: string): void => {
      const made = this.lowered.get(name)
      if (order.has(name) || !made) return
      if (path.includes(name)) {
        const cycle = [...path.slice(path.indexOf(name)), name].join(' → ')
        this.report({
          code: 'SV4415',
          severity: 'error',
          message: `'${name}' calls itself: ${cycle}`,
          span: made.at,
          hint: 'functions cannot be recursive',
        })
        return
      }
      path.push(name)
      for (const s of allStatements(made.body)) if (s.kind === 'call') visit(s.function)
      path.pop()
      order.set(name, made)
    }
    for (const name of this.lowered.keys()) visit(name)
    return order
  }

  resultOf(name: string): Type | undefined {
    return this.signatures.get(name)?.result
  }
}
