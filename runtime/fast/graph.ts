/** The control flow of a region, put in order: reverse postorder, dominators, loop headers. */
import type { Block, Region } from './region.ts'

export interface Node {
  readonly block: Block
  /** Numbers of nodes, in reverse postorder; the entry's is 0. */
  successors: number[]
  predecessors: number[]
  /** Immediate dominator; the entry's is its own. */
  dominator: number
  /** Some edge comes from behind. */
  header: boolean
  /** Several edges come from before, or one of a table of jumps. */
  merge: boolean
}

export interface Graph {
  readonly nodes: readonly Node[]
  readonly numbers: ReadonlyMap<number, number>
  /** Every loop is entered through its header only. */
  readonly reducible: boolean
}

export function graphOf(region: Region): Graph {
  const order = reversePostorder(region)
  const numbers = new Map<number, number>()
  for (let n = 0; n < order.length; n++) numbers.set(order[n], n)
  const nodes = order.map((at): Node => {
    const block = region.blocks.get(at)!
    const successors = block.successors.map(s => numbers.get(s)!)
    return { block, successors, predecessors: [], dominator: -1, header: false, merge: false }
  })
  for (let n = 0; n < nodes.length; n++) {
    const { successors } = nodes[n]
    for (let i = 0; i < successors.length; i++) nodes[successors[i]].predecessors.push(n)
  }
  findDominators(nodes)
  let reducible = true
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n]
    const { predecessors } = node
    let before = 0
    let ofTable = false
    for (let i = 0; i < predecessors.length; i++) {
      const p = predecessors[i]
      // Tables of jumps want a label, too.
      if (nodes[p].block.table.includes(node.block.at)) ofTable = true
      if (p < n) {
        before++
        continue
      }
      node.header = true
      if (!dominates(nodes, n, p)) reducible = false
    }
    node.merge = before > 1 || ofTable
  }
  return { nodes, numbers, reducible }
}

function dominates(nodes: readonly Node[], a: number, b: number): boolean {
  let at = b
  while (at > a) at = nodes[at].dominator
  return at === a
}

function reversePostorder(region: Region): number[] {
  const order: number[] = []
  const seen = new Set([region.entry])
  const stack = [{ at: region.entry, next: 0 }]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]
    const { successors } = region.blocks.get(top.at)!
    if (top.next === successors.length) {
      order.push(top.at)
      stack.pop()
      continue
    }
    const to = successors[top.next++]
    if (seen.has(to)) continue
    seen.add(to)
    stack.push({ at: to, next: 0 })
  }
  return order.reverse()
}

/** Cooper, Harvey and Kennedy: A Simple, Fast Dominance Algorithm (2001). */
function findDominators(nodes: Node[]): void {
  nodes[0].dominator = 0
  for (let changed = true; changed; ) {
    changed = false
    for (let n = 1; n < nodes.length; n++) {
      let found = -1
      const { predecessors } = nodes[n]
      for (let i = 0; i < predecessors.length; i++) {
        const p = predecessors[i]
        if (nodes[p].dominator < 0) continue
        if (found < 0) {
          found = p
          continue
        }
        let a = p
        let b = found
        while (a !== b) {
          while (a > b) a = nodes[a].dominator
          while (b > a) b = nodes[b].dominator
        }
        found = a
      }
      if (found !== nodes[n].dominator) {
        nodes[n].dominator = found
        changed = true
      }
    }
  }
}
