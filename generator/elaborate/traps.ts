/** Traps, and guards: the permissions of sensitive operations. */
import { BOOL, type Expr } from '../ir/ir.ts'
import { attempt, didYouMean, lowerCondition, lowerInto } from '../language/index.ts'
import { refuse } from '../language/scope.ts'
import { type Item, integer } from './items.ts'
import { type Workshop, zero } from './workshop.ts'

export function elaborateTraps(w: Workshop, items: ReadonlyMap<string, Item>): void {
  for (const item of items.values()) {
    attempt(() => {
      const priority = item.has('priority') ? Number(integer(item, ['priority'], w.constants, w.report)) : undefined
      w.traps.set(item.name, {
        name: item.name,
        title: item.string('title') ?? item.name,
        cause: integer(item, ['cause'], w.constants, w.report),
        interrupt: item.get('interrupt') === true,
        ...(priority === undefined ? {} : { priority }),
        at: item.span(),
      })
      w.trapNames.set(
        item.name,
        item.has('value') ? { value: body => lowerInto(body, item.text('value'), w.report, w.scope.trapValue) } : {},
      )
    })
  }
}

export function elaborateGuards(w: Workshop, items: ReadonlyMap<string, Item>): void {
  for (const item of items.values()) {
    attempt(() => {
      const trap = String(item.get('trap') ?? '')
      if (!w.traps.has(trap))
        refuse(w.report, 'SV5005', item.span(['trap']), `there is no trap '${trap}'`, didYouMean(trap, w.traps.keys()))
      const permits =
        item.get('permits') === true
          ? { op: 'bool' as const, type: BOOL, value: true, at: item.span(['permits']) }
          : lowerCondition(w.scope, item.text('permits'), w.report, BOOL)
      if (!permits) return
      w.guards.set(item.name, {
        name: item.name,
        title: item.string('title') ?? item.name,
        at: item.span(),
        permits,
        trap,
        value: pureTrapValue(w, item, trap),
      })
    })
  }
}

/** A guard's trap value: its own, the trap's default, or 0. */
function pureTrapValue(w: Workshop, item: Item, trap: string): Expr {
  const type = w.scope.trapValue
  if (item.has('value')) return lowerCondition(w.scope, item.text('value'), w.report, type) ?? zero(type, item.span())
  const trapItem = w.collect('traps').get(trap)
  if (trapItem?.has('value'))
    return lowerCondition(w.scope, trapItem.text('value'), w.report, type) ?? zero(type, item.span())
  return zero(type, item.span())
}
