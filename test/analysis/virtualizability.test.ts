import { describe, expect, it } from 'vitest'
import { modesByPrivilege } from '../../generator/analysis/privilege.ts'
import { showVirtualizability, virtualizabilityJson } from '../../generator/analysis/show-virtualizability.ts'
import { type Virtualizability, verdicts, virtualizability } from '../../generator/analysis/virtualizability.ts'
import type { Expr, Stmt } from '../../generator/ir/ir.ts'
import { allStatements, bodiesOf } from '../../generator/ir/walk.ts'
import type { Guard, Instruction, Machine } from '../../generator/model.ts'
import * as h from '../ir/hand.ts'
import { specMachine } from './machines.ts'

const at = (name: string, hi: number, lo: number) => ({ register: 'psw', field: { name, hi, lo } })
const U = at('U', 0, 0)
const E = at('E', 1, 1)
const CC = at('CC', 3, 2)
const T = at('T', 4, 4)
const r = (operand: string) => ({ register: 'r', index: h.operand(operand, 4) })
const inUser: Expr = h.bin('eq', h.read(U, 1), h.k(1, 1))
const privileged = h.trap('privileged')

/** A third-generation machine: a status word with the mode, a relocation register, a clock. */
function machineOf(instructions: Instruction[], guards: Guard[] = []): Machine {
  const va = h.local('va', 32)
  const translate = h.made(
    'translate',
    [va],
    [
      h.when(h.bin('uge', h.use(va), h.read({ register: 'bound' }, 32)), [h.trap('protection')]),
      h.give(h.bin('add', h.use(va), h.read({ register: 'base' }, 32))),
    ],
    { kind: 'bits', width: 32 },
  )
  return h.machine(
    {
      registers: [
        h.register('psw', 8, {
          fields: [
            h.field('U', 0, 0, 'mode'),
            h.field('E', 1, 1, 'delivery'),
            h.field('CC', 3, 2),
            h.field('T', 4, 4, 'delivery'),
          ],
        }),
        h.register('base', 32, { role: 'relocation' }),
        h.register('bound', 32, { role: 'relocation' }),
        h.register('clock', 32, { source: 'time' }),
        h.register('r', 32, { count: 16, file: true }),
      ],
      functions: [translate],
      instructions: [...ordinary, ...instructions],
      traps: ['illegal', 'privileged', 'protection'],
      guards,
    },
    {
      mode: {
        place: U,
        values: new Map([
          ['supervisor', { value: 0n, title: 'Supervisor' }],
          ['user', { value: 1n, title: 'User' }],
        ]),
        mostPrivileged: 'supervisor',
      },
      operations: { translate: 'translate', deadlines: [], watched: [] },
    },
  )
}

const sum = h.bin('add', h.read(r('a'), 32), h.read(r('b'), 32))
const ordinary = [
  h.instruction('add', '00000001 aaaabbbb', [
    h.write(r('a'), sum),
    h.write(CC, h.zext(h.bitOf(h.bin('eq', sum, h.k(0, 32))), 2)),
  ]),
  h.instruction('branch', '00000010 aaaabbbb', [
    h.when(h.bin('eq', h.read(CC, 2), h.k(0, 2)), [h.jump(h.read(r('a'), 32))]),
  ]),
  // Sets the condition code through the whole status word: the other bits stay as they are.
  h.instruction('spm', '00000011 aaaa0000', [
    h.write(
      { register: 'psw' },
      h.bin(
        'or',
        h.bin('and', h.read({ register: 'psw' }, 8), h.k(0xf3, 8)),
        h.bin('and', h.extract(h.read(r('a'), 32), 7, 0), h.k(0x0c, 8)),
      ),
    ),
  ]),
]
const one = (id: string, ...execute: Stmt[]) => h.instruction(id, '10000000 aaaabbbb', execute)
const judge = (...instructions: Instruction[]) => virtualizability(machineOf(instructions))

describe('Popek and Goldberg, by hand-made instructions', () => {
  it('finds ordinary instructions innocent', () => {
    expect(judge()).toMatchObject({ verdict: 'classical', sensitive: [], offenders: [], configuration: [] })
  })

  it('a sensitive instruction that traps is privileged', () => {
    const load = one('lpsw', h.when(inUser, [privileged]), h.write({ register: 'psw' }, h.k(0, 8)))
    const verdict = judge(load)
    expect(verdict).toMatchObject({ verdict: 'classical', offenders: [] })
    expect(verdict.sensitive.map(each => each.operation)).toEqual(['lpsw'])
    expect(verdict.sensitive[0].host.map(each => each.state)).toContain('psw.U')
  })

  it('PDP-10 JRST 1 is hybrid: it leaves supervisor mode, and in user mode is a jump', () => {
    const jrst1 = one('jrst 1', h.when(h.un('lnot', inUser), [h.write(U, h.k(1, 1))]), h.jump(h.read(r('a'), 32)))
    const { verdict, offenders } = judge(jrst1)
    expect(verdict).toBe('hybrid')
    expect(offenders[0].host.map(each => each.text)).toEqual(['writes psw.U (mode)'])
    expect(offenders[0].guest).toEqual([])
    expect(offenders[0].differs.map(each => each.state)).toEqual(['psw.U'])
  })

  it.each<[string, Stmt[], string]>([
    ['PUSHF: interrupts enabled, let out', [h.write(r('a'), h.zext(h.read({ register: 'psw' }, 8), 32))], 'psw.U+E+T'],
    ['through a condition', [h.when(h.bin('eq', h.read(E, 1), h.k(1, 1)), [h.write(r('a'), h.k(1, 32))])], 'psw.E'],
    ['through a jump', [h.jump(h.read({ register: 'base' }, 32))], 'base'],
    ['the clock, whatever its role', [h.write(r('a'), h.read({ register: 'clock' }, 32))], 'clock'],
    ['a write', [h.write(E, h.extract(h.read(r('a'), 32), 0, 0))], 'psw.E'],
    ['idleness', [{ kind: 'wait', at: h.at }], 'the processor'],
  ])('not, with the state touched: %s', (_, execute, state) => {
    const { verdict, offenders } = judge(one('leak', ...execute))
    expect(verdict).toBe('not')
    expect(offenders.map(each => each.operation)).toEqual(['leak'])
    expect(offenders[0].guest.map(each => each.state)).toContain(state)
    expect(offenders[0].remedies.map(each => each.kind)).toEqual(['trap', 'assist', 'paravirtual call', 'translation'])
  })

  it('through a local, and a loop', () => {
    const flag = h.local('flag', 1, true)
    const i = h.local('i', 8)
    const execute: Stmt[] = [
      h.bind(flag, h.k(0, 1)),
      {
        kind: 'loop',
        local: i,
        from: 0n,
        end: 2n,
        step: 1n,
        at: h.at,
        body: [h.write(r('a'), h.zext(h.use(flag), 32)), h.assign(flag, h.read(E, 1))],
      },
    ]
    expect(judge(one('loop', ...execute)).offenders[0].guest[0].text).toBe('lets psw.E (delivery) out into r[a]')
  })

  it('hybrid: what silently does less in user mode (POPF)', () => {
    const popf = one('popf', h.when(h.un('lnot', inUser), [h.write(E, h.extract(h.read(r('a'), 32), 0, 0))]))
    expect(judge(popf).verdict).toBe('hybrid')
  })

  it('the map itself is no leak, an address past it is', () => {
    const pa = h.local('pa', 32)
    const value = h.local('value', 32)
    const load = (address: Expr): Stmt[] => [
      { kind: 'busread', width: 32, result: value, address, fault: [h.trap('protection')], at: h.at },
      h.write(r('a'), h.use(value)),
    ]
    expect(judge(one('load', h.call('translate', [h.read(r('b'), 32)], pa), ...load(h.use(pa)))).verdict).toBe(
      'classical',
    )
    const past = judge(one('lura', ...load(h.read(r('b'), 32))))
    expect(past.verdict).toBe('not')
    expect(past.offenders[0].guest[0].text).toBe('reaches physical memory past the relocation')
  })

  it('solves for a configuration that the monitor keeps, and no other', () => {
    const traps = h.bin('land', inUser, h.bin('eq', h.read(T, 1), h.k(1, 1)))
    const wfi = one('wfi', h.when(traps, [privileged]), { kind: 'wait', at: h.at })
    const { verdict, configuration, sensitive } = judge(wfi)
    expect(verdict).toBe('classical')
    expect(configuration).toMatchObject([{ state: 'psw.T', settings: [{ value: 1n }], because: ['wfi'] }])
    expect(sensitive[0]).toMatchObject({ operation: 'wfi', privileged: true })
    // A guest that can clear T itself is not kept by it.
    const clear = h.instruction('clear', '01000000 aaaabbbb', [h.write(T, h.k(0, 1))])
    expect(judge(wfi, clear).verdict).toBe('not')
  })

  it('takes no configuration that contradicts another', () => {
    const needs = (value: number) => h.bin('land', inUser, h.bin('eq', h.read(T, 1), h.k(value, 1)))
    const first = one('first', h.when(needs(1), [privileged]), { kind: 'wait', at: h.at })
    const second = {
      ...first,
      id: 'second',
      execute: [h.when(needs(0), [privileged]), { kind: 'wait', at: h.at } as Stmt],
    }
    const { verdict, offenders } = judge(first, second)
    expect(verdict).toBe('not')
    expect(offenders).toHaveLength(1)
  })

  it('says that a machine without modes protects nothing', () => {
    const machine = machineOf([])
    machine.mode = undefined
    expect(virtualizability(machine)).toMatchObject({ verdict: 'not', guestMode: '' })
  })

  it('notes micro-architectural state, which does not decide', () => {
    const machine = machineOf([one('sc', h.write(r('a'), h.read({ register: 'reserved' }, 32)))])
    machine.registers.set('reserved', h.register('reserved', 32, { role: 'micro-architectural' }))
    const { verdict, notes } = virtualizability(machine)
    expect(verdict).toBe('classical')
    expect(notes.join()).toContain('sc depends on reserved')
  })
})

describe('the machines of this repository', () => {
  it('pico is classical of itself', () => {
    expect(virtualizability(specMachine('pico'))).toMatchObject({
      verdict: 'classical',
      configuration: [],
      offenders: [],
    })
  })

  it('pico-leaky is not, for one instruction', () => {
    const { verdict, offenders } = virtualizability(specMachine('pico-leaky'))
    expect(verdict).toBe('not')
    expect(offenders.map(each => each.operation)).toEqual(['stsm'])
    expect(offenders[0].guest.map(each => each.text)).toEqual([
      expect.stringMatching(/^lets psw\..*E.* out into memory$/),
    ])
    expect(offenders[0].remedies[0].text).toContain('store-mask')
  })

  it('are told about in words and as data', () => {
    const machine = specMachine('pico-leaky')
    const found = verdicts(machine)
    const text = showVirtualizability(machine, found)
    expect(text).toContain('pico-leaky: not virtualizable')
    expect(text).toMatch(/stsm \(Store system mask\), specs\/isa\/pico\/control\.yaml:\d+/)
    expect(text).toMatch(/in mode problem it lets psw\.\S+ \(.*\) out into memory/)
    expect(virtualizabilityJson(machine, found)).toMatchObject({
      verdict: 'not',
      guests: [{ mode: 'problem', verdict: 'not', offenders: [{ operation: 'stsm' }] }],
    })
  })

  it('pico-clock is classical while the assist is off', () => {
    expect(virtualizability(specMachine('pico-clock'))).toMatchObject({
      verdict: 'classical',
      configuration: [{ state: 'vclock.ON', settings: [{ value: 0n }], because: ['stck'] }],
    })
  })

  it('loses its verdict with any guard of a sensitive instruction', () => {
    const guarded = specMachine('pico')
      .instructionSet.instructions.filter(({ execute }) =>
        [...allStatements(execute)].some(stmt => stmt.kind === 'guard' && stmt.guard !== 'hypercall'),
      )
      .map(({ id }) => id)
    expect(guarded.length).toBeGreaterThan(5)
    for (const id of guarded) {
      const machine = specMachine('pico')
      const mutant = machine.instructionSet.instructions.find(each => each.id === id)!
      mutant.execute = withoutGuards(mutant.execute)
      const { verdict, offenders } = virtualizability(machine)
      expect(`${id} ${verdict}`).not.toBe(`${id} classical`)
      expect(offenders.map(each => each.operation.split(' ')[0])).toContain(id)
    }
  })
})

describe('rv64, of three modes', () => {
  const rv64 = specMachine('rv64')
  const [user, supervisor] = verdicts(rv64)
  /** Registers and instructions that stand in the way, each once. */
  const inTheWay = ({ offenders }: Virtualizability) => [
    ...new Set(offenders.map(one => one.csr?.name ?? one.operation)),
  ]
  const kept = ({ configuration }: Virtualizability) =>
    configuration.map(({ state, settings }) => `${state} = ${settings[0].value}`).sort()
  /** CSRs by the mode that their numbers give them to (Privileged ISA, §2.1). */
  const csrsOf = (mode: number) =>
    rv64.csrs.filter(({ address }) => Number((address >> 8n) & 3n) === mode).map(({ name }) => name)

  it('orders them by what they may do, not by how they are declared', () => {
    expect([...rv64.mode!.values.keys()]).toEqual(['M', 'U', 'S'])
    expect(modesByPrivilege(rv64)).toEqual(['M', 'S', 'U'])
  })

  it('is classical with guests in user mode, once the counters are closed', () => {
    expect(user).toMatchObject({ guestMode: 'U', hostMode: 'M', verdict: 'classical', offenders: [] })
    const enables = ['CY', 'HPM', 'IR', 'TM'].map(field => `mcounteren.${field} = 0`)
    expect(kept(user)).toEqual(enables)
    const operations = user.sensitive.map(one => one.operation)
    expect(operations).toEqual(expect.arrayContaining(['mret', 'sret', 'wfi', 'csrrw satp', 'csrrs time', 'csrrw sie']))
    expect(user.sensitive.every(one => one.privileged)).toBe(true)
    // What is the guest's alone is not sensitive, and runs as it is.
    for (const one of [
      'add',
      'ld',
      'fadd.d',
      'amoadd.d',
      'cbo.flush',
      'csrrw fcsr',
      'csrrw mscratch',
      'csrrw sscratch',
    ])
      expect(operations).not.toContain(one)
    expect(user.notes.join('\n')).toContain('reservation')
    expect(user.notes.join('\n')).not.toContain('nothing keeps guests from the memory')
  })

  it('is not with guests in supervisor mode: CSRs of that mode are the real ones, and do not trap', () => {
    expect(supervisor).toMatchObject({ guestMode: 'S', hostMode: 'M', verdict: 'not' })
    // All of supervisor mode but those that have a trap of their own (satp: TVM; stimecmp: the counter enable), and sscratch.
    const without = ['sscratch', 'satp', 'stimecmp']
    expect(inTheWay(supervisor).sort()).toEqual(
      csrsOf(1)
        .filter(name => !without.includes(name))
        .sort(),
    )
    expect(kept(supervisor)).toEqual([
      ...['CY', 'IR', 'TM'].map(field => `mcounteren.${field} = 0`),
      ...['TSR', 'TVM', 'TW'].map(field => `mstatus.${field} = 1`),
    ])
    const status = supervisor.offenders.find(one => one.operation === 'csrrw sstatus')!
    expect(status.guest.map(({ mode, text }) => `${mode}: ${text}`)).toEqual([
      'S: writes mstatus.SIE+SPIE (delivery)',
      'S: writes mstatus.SPP (mode)',
      'S: writes mstatus.SUM+MXR (relocation)',
      'S: lets mstatus.SIE+SPIE+SPP+SUM+MXR (delivery and mode and relocation) out into x[rd].x',
    ])
    expect(status.remedies[0].text).toBe('make it trap: let the guard supervisor-csr permit it in mode M alone')
  })

  it('is told about mode by mode, the best first', () => {
    const text = showVirtualizability(rv64, [user, supervisor])
    expect(text).toMatch(/^rv64: classical with guests in mode U, not virtualizable with guests in mode S\n/)
    expect(text).toMatch(/\n--- guests in mode U: classical\n[\s\S]*\n--- guests in mode S: not virtualizable\n/)
    expect(text).toMatch(/\n {2}stvec \(Supervisor trap vector; csrrw, .*csrrci\), specs\/isa\/riscv\/S\.yaml:\d+/)
    expect(virtualizability(rv64)).toMatchObject({ guestMode: 'U', verdict: 'classical' })
  })

  it('loses its verdict with guards that permit, by what they guarded alone', () => {
    const permissive = specMachine('rv64')
    for (const name of ['supervisor-csr', 'trap-return', 'wait'])
      permissive.guards.get(name)!.permits = { op: 'bool', value: true, type: { kind: 'bool' }, at: permissive.at }
    const found = virtualizability(permissive, 'U')
    expect(found.verdict).toBe('not')
    const guarded = csrsOf(1).filter(name => name !== 'sscratch' && name !== 'satp' && name !== 'stimecmp')
    expect(inTheWay(found).sort()).toEqual([...guarded, 'mret', 'wfi'].sort())
  })

  it('becomes classical with guests in supervisor mode where the guard of its CSRs refuses', () => {
    const strict = specMachine('rv64')
    strict.guards.get('supervisor-csr')!.permits = strict.guards.get('machine-csr')!.permits
    expect(virtualizability(strict, 'S')).toMatchObject({ verdict: 'classical', offenders: [] })
  })
})

describe('guests in one of three modes', () => {
  const mode = { register: 'psw', field: { name: 'MODE', hi: 1, lo: 0 } }
  const isMode = (value: number): Expr => h.bin('eq', h.read(mode, 2), h.k(value, 2))
  const setEnable = h.write({ register: 'psw', field: { name: 'E', hi: 2, lo: 2 } }, h.k(1, 1))
  /** Declared in another order than that of privilege, which the last three show. */
  function machineOfThree(...execute: Stmt[]): Machine {
    return h.machine(
      {
        registers: [
          h.register('psw', 3, { fields: [h.field('MODE', 1, 0, 'mode'), h.field('E', 2, 2, 'delivery')] }),
          h.register('r', 32, { count: 16, file: true }),
        ],
        instructions: [
          one('op', ...execute),
          h.instruction('kernel', '00100000 aaaabbbb', [h.when(h.un('lnot', isMode(0)), [privileged]), setEnable]),
          ...['0100', '0101'].map(number =>
            h.instruction(`upper ${number}`, `${number}0000 aaaabbbb`, [h.when(isMode(2), [privileged])]),
          ),
        ],
        traps: ['illegal', 'privileged'],
      },
      {
        mode: {
          place: mode,
          values: new Map([
            ['user', { value: 2n, title: 'User' }],
            ['kernel', { value: 0n, title: 'Kernel' }],
            ['executive', { value: 3n, title: 'Executive' }],
          ]),
          mostPrivileged: 'kernel',
        },
      },
    )
  }
  const judgeThree = (...execute: Stmt[]) =>
    Object.fromEntries(verdicts(machineOfThree(...execute)).map(one => [one.guestMode, one.verdict]))

  it('finds the order, and the most favourable mode first', () => {
    const machine = machineOfThree(h.when(isMode(2), [privileged]), setEnable)
    expect(modesByPrivilege(machine)).toEqual(['kernel', 'executive', 'user'])
    expect(verdicts(machine).map(one => [one.guestMode, one.verdict])).toEqual([
      ['user', 'classical'],
      ['executive', 'not'],
    ])
  })

  it('judges the less privileged modes with it, since a guest’s code for them runs there', () => {
    // Traps in the executive mode, and not in user mode below it.
    expect(judgeThree(h.when(isMode(3), [privileged]), h.when(isMode(2), [setEnable]))).toEqual({
      user: 'not',
      executive: 'not',
    })
  })

  it('compares it with every more privileged mode that it stands in for', () => {
    const value = (number: number) => h.write(r('a'), h.k(number, 32))
    // As in the kernel's mode, but not as in the executive's.
    expect(judgeThree(h.when(isMode(3), [value(1)]), h.when(h.un('lnot', isMode(3)), [value(2)]))).toEqual({
      user: 'hybrid',
      executive: 'hybrid',
    })
    expect(judgeThree(h.when(isMode(2), [value(1)]), h.when(h.un('lnot', isMode(2)), [value(2)]))).toEqual({
      executive: 'classical',
      user: 'hybrid',
    })
  })
})

function withoutGuards(body: Stmt[]): Stmt[] {
  return body.filter(
    stmt => stmt.kind !== 'guard' && bodiesOf(stmt).every(inner => inner.every(s => s.kind !== 'guard')),
  )
}
