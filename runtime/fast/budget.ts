/**
 * Where a region looks whether its budget is enough: at its entry, in front of loops and behind calls, and then for the longest way to
 * where it looks next. In between, blocks only take off what they are.
 */
import type { Graph } from './graph.ts'

/** Instructions that one look answers for, unless a block alone has more: what is left of fewer is executed one by one. */
const MOST = 32

/** By node: how much of the budget must be left before it; 0 where it is not looked at. */
export function budgetChecks(graph: Graph): readonly number[] {
  const { nodes, reducible } = graph
  const looks = nodes.map(
    ({ header, predecessors }, n) =>
      n === 0 || header || !reducible || predecessors.some(p => nodes[p].block.end.kind === 'call'),
  )
  const needed = nodes.map(() => 0)
  // Edges back lead to headers, so what follows is known before.
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { block, successors } = nodes[n]
    const count = block.steps.length
    const ways = successors.filter(s => !looks[s])
    const longest = Math.max(0, ...ways.map(s => needed[s]))
    if (count + longest > MOST) for (const s of ways) looks[s] = true
    needed[n] = count + (count + longest > MOST ? 0 : longest)
  }
  return needed.map((most, n) => (looks[n] ? most : 0))
}
