import { describe, expect, it } from 'vitest'
import { accessTable, accessTableJson, accessTableMarkdown, proveAsserts } from '../../generator/analysis/access.ts'
import type { Diagnostic } from '../../generator/diagnostics.ts'
import type { Stmt } from '../../generator/ir/ir.ts'
import type { Machine } from '../../generator/model.ts'
import * as h from '../ir/hand.ts'

const P = { register: 'psw', field: { name: 'P', hi: 0, lo: 0 } }
const T = { register: 'psw', field: { name: 'T', hi: 1, lo: 1 } }
const one = (place: typeof P) => h.bin('eq', h.read(place, 1), h.k(1, 1))

function machineOf(execute: Stmt[]): Machine {
  return h.machine(
    {
      registers: [
        h.register('psw', 8, { fields: [h.field('P', 0, 0, 'mode'), h.field('T', 1, 1, 'delivery')] }),
        h.register('r', 32, { count: 16, file: true }),
      ],
      instructions: [
        h.instruction('op', '0001aaaa', execute, {
          asserts: [{ mode: 'user', trap: 'privileged', at: h.at }],
        }),
      ],
      traps: ['illegal', 'privileged'],
      guards: [
        {
          name: 'sensitive',
          title: 'sensitive',
          at: h.at,
          permits: h.bin('lor', h.bin('eq', h.read(P, 1), h.k(0, 1)), h.bin('eq', h.read(T, 1), h.k(0, 1))),
          trap: 'privileged',
          value: h.k(0, 32),
        },
      ],
    },
    {
      mode: {
        place: P,
        values: new Map([
          ['kernel', { value: 0n, title: 'Kernel' }],
          ['user', { value: 1n, title: 'User' }],
        ]),
        mostPrivileged: 'kernel',
      },
    },
  )
}
const broken = (execute: Stmt[]): Diagnostic[] => {
  const found: Diagnostic[] = []
  proveAsserts(machineOf(execute), diagnostic => found.push(diagnostic))
  return found
}

describe('asserts', () => {
  it('hold where every path traps so', () => {
    expect(broken([h.when(one(P), [h.trap('privileged')]), h.jump(h.k(0, 32))])).toEqual([])
  })

  it.each<[string, Stmt[], RegExp]>([
    ['a path without a trap', [h.guard('sensitive')], /ends without a trap when not .*psw\.T/],
    [
      'another trap',
      [h.when(one(T), [h.trap('illegal')]), h.trap('privileged')],
      /traps with illegal when \(psw\.T === 1'1\)/,
    ],
    ['nothing at all', [], /ends without a trap/],
    ['a stop', [{ kind: 'halt', status: h.k(0, 32), at: h.at }], /stops the machine/],
    ['an unguarded return', [h.when(one(T), [h.give()]), h.trap('privileged')], /ends without a trap when \(psw\.T/],
  ])('name the path: %s', (_, execute, hint) => {
    const found = broken(execute)
    expect(found.map(diagnostic => diagnostic.code)).toEqual(['SV4501'])
    expect(found[0].hint).toMatch(hint)
  })
})

describe('the access table', () => {
  const machine = machineOf([
    h.guard('sensitive'),
    h.write({ register: 'r', index: h.operand('a', 4) }, h.zext(h.read({ register: 'psw' }, 8), 32)),
  ])
  const rows = accessTable(machine)

  it('says what is read and written in each mode, and where it traps', () => {
    expect(accessTableJson(machine, rows)).toMatchObject({
      operations: [
        { operation: 'op', modes: ['kernel'], reads: ['psw'], writes: ['r[a]'], trapping: 'never', traps: [] },
        { operation: 'op', modes: ['user'], reads: ['psw.T', 'psw'], trapping: 'sometimes', traps: ['privileged'] },
      ],
    })
  })

  it('reads well in Markdown', () => {
    expect(accessTableMarkdown(machine, rows)).toContain('| `op` | kernel | `psw` | `r[a]` |  |  |')
  })
})
