/**
 * What the instructions of pico with a hole, in which problem programs may read the system mask do, as the fast engine is told.
 *
 * Generated from specs/machines/pico-leaky.yaml:2 by specvisor; edit that instead.
 */
import { Choice } from '../../runtime/fast/choice.ts'
import type { Builder, Semantics, StateRegister } from '../../runtime/fast/semantics.ts'

const COMPARATOR: StateRegister = { name: 'comparator', width: 64, offset: 0, bytes: 8, count: 1 }
const R: StateRegister = { name: 'r', width: 32, offset: 12, bytes: 4, count: 16 }
const PSW: StateRegister = { name: 'psw', width: 32, offset: 76, bytes: 4, count: 1 }
const PENDING: StateRegister = { name: 'pending', width: 32, offset: 80, bytes: 4, count: 1 }
const BASE: StateRegister = { name: 'base', width: 32, offset: 84, bytes: 4, count: 1 }
const BOUND: StateRegister = { name: 'bound', width: 32, offset: 88, bytes: 4, count: 1 }
const SUBMASK: StateRegister = { name: 'submask', width: 32, offset: 92, bytes: 4, count: 1 }

/** Load register (specs/isa/pico/general.yaml:100) */
function lr(b: Builder): void {
  b.write(R, b.operand('R1', 4), b.read(R, b.operand('R2', 4)))
}

/** Add register (specs/isa/pico/general.yaml:107) */
function ar(b: Builder): void {
  const wide = b.let(b.add(b.sext(b.read(R, b.operand('R1', 4)), 33), b.sext(b.read(R, b.operand('R2', 4)), 33)))
  b.write(R, b.operand('R1', 4), b.extract(wide, 31, 0))
  const value = b.let(b.extract(wide, 31, 0))
  b.if(
    b.ne(b.sext(value, 33), wide),
    () => {
      b.writeField(PSW, 0, 17, 16, b.constant(2, 3))
    },
    () => {
      b.writeField(
        PSW,
        0,
        17,
        16,
        b.cond(
          b.eq(value, b.constant(32, 0)),
          b.constant(2, 0),
          b.cond(b.eq(b.extract(value, 31, 31), b.constant(1, 1)), b.constant(2, 1), b.constant(2, 2)),
        ),
      )
    },
  )
}

/** Subtract register (specs/isa/pico/general.yaml:119) */
function sr(b: Builder): void {
  const wide = b.let(b.sub(b.sext(b.read(R, b.operand('R1', 4)), 33), b.sext(b.read(R, b.operand('R2', 4)), 33)))
  b.write(R, b.operand('R1', 4), b.extract(wide, 31, 0))
  const value = b.let(b.extract(wide, 31, 0))
  b.if(
    b.ne(b.sext(value, 33), wide),
    () => {
      b.writeField(PSW, 0, 17, 16, b.constant(2, 3))
    },
    () => {
      b.writeField(
        PSW,
        0,
        17,
        16,
        b.cond(
          b.eq(value, b.constant(32, 0)),
          b.constant(2, 0),
          b.cond(b.eq(b.extract(value, 31, 31), b.constant(1, 1)), b.constant(2, 1), b.constant(2, 2)),
        ),
      )
    },
  )
}

/** And register (specs/isa/pico/general.yaml:130) */
function nr(b: Builder): void {
  b.write(R, b.operand('R1', 4), b.and(b.read(R, b.operand('R1', 4)), b.read(R, b.operand('R2', 4))))
  b.writeField(PSW, 0, 17, 16, b.zext(b.ne(b.read(R, b.operand('R1', 4)), b.constant(32, 0)), 2))
}

/** Exclusive or register (specs/isa/pico/general.yaml:140) */
function xr(b: Builder): void {
  b.write(R, b.operand('R1', 4), b.xor(b.read(R, b.operand('R1', 4)), b.read(R, b.operand('R2', 4))))
  b.writeField(PSW, 0, 17, 16, b.zext(b.ne(b.read(R, b.operand('R1', 4)), b.constant(32, 0)), 2))
}

/** Compare register (specs/isa/pico/general.yaml:150) */
function cr(b: Builder): void {
  const equal = b.let(b.eq(b.read(R, b.operand('R1', 4)), b.read(R, b.operand('R2', 4))))
  const low = b.let(b.slt(b.read(R, b.operand('R1', 4)), b.read(R, b.operand('R2', 4))))
  b.writeField(PSW, 0, 17, 16, b.cond(equal, b.constant(2, 0), b.cond(low, b.constant(2, 1), b.constant(2, 2))))
}

/** Compare logical register (specs/isa/pico/general.yaml:158) */
function clr(b: Builder): void {
  const equal = b.let(b.eq(b.read(R, b.operand('R1', 4)), b.read(R, b.operand('R2', 4))))
  const low = b.let(b.ult(b.read(R, b.operand('R1', 4)), b.read(R, b.operand('R2', 4))))
  b.writeField(PSW, 0, 17, 16, b.cond(equal, b.constant(2, 0), b.cond(low, b.constant(2, 1), b.constant(2, 2))))
}

/** Multiply register (specs/isa/pico/general.yaml:165) */
function mr(b: Builder): void {
  b.if(b.eq(b.extract(b.operand('R1', 4), 0, 0), b.constant(1, 1)), () => {
    b.leave('trap')
  })
  const product = b.let(
    b.mul(b.sext(b.read(R, b.or(b.operand('R1', 4), b.constant(4, 1))), 64), b.sext(b.read(R, b.operand('R2', 4)), 64)),
  )
  b.write(R, b.operand('R1', 4), b.extract(product, 63, 32))
  b.write(R, b.or(b.operand('R1', 4), b.constant(4, 1)), b.extract(product, 31, 0))
}

/** Divide register (specs/isa/pico/general.yaml:179) */
function dr(b: Builder): void {
  b.if(b.eq(b.extract(b.operand('R1', 4), 0, 0), b.constant(1, 1)), () => {
    b.leave('trap')
  })
  const dividend = b.let(
    b.concat(64, [b.read(R, b.operand('R1', 4)), b.read(R, b.or(b.operand('R1', 4), b.constant(4, 1)))]),
  )
  const divisor = b.let(b.sext(b.read(R, b.operand('R2', 4)), 64))
  b.if(b.eq(divisor, b.constant(64, 0)), () => {
    b.leave('trap')
  })
  const quotient = b.let(b.sdiv(dividend, divisor))
  b.if(b.ne(b.sext(b.extract(quotient, 31, 0), 64), quotient), () => {
    b.leave('trap')
  })
  const remainder = b.let(b.srem(dividend, divisor))
  b.write(R, b.operand('R1', 4), b.extract(remainder, 31, 0))
  b.write(R, b.or(b.operand('R1', 4), b.constant(4, 1)), b.extract(quotient, 31, 0))
}

/** Load (specs/isa/pico/general.yaml:200) */
function l(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(32, physical2)
  b.write(R, b.operand('R1', 4), value)
}

/** Store (specs/isa/pico/general.yaml:209) */
function st(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  const value = b.let(b.read(R, b.operand('R1', 4)))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  b.busWrite(32, physical2, value)
}

/** Load address (specs/isa/pico/general.yaml:217) */
function la(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  b.write(R, b.operand('R1', 4), S2Address)
}

/** Insert character (specs/isa/pico/general.yaml:225) */
function ic(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(8, physical2)
  b.write(R, b.operand('R1', 4), b.concat(32, [b.extract(b.read(R, b.operand('R1', 4)), 31, 8), value]))
}

/** Store character (specs/isa/pico/general.yaml:235) */
function stc(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  const value = b.let(b.extract(b.read(R, b.operand('R1', 4)), 7, 0))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  b.busWrite(8, physical2, value)
}

/** Load halfword immediate (specs/isa/pico/general.yaml:243) */
function lhi(b: Builder): void {
  b.write(R, b.operand('R1', 4), b.sext(b.operand('S', 16), 32))
}

/** Add halfword immediate (specs/isa/pico/general.yaml:250) */
function ahi(b: Builder): void {
  const wide = b.let(b.add(b.sext(b.read(R, b.operand('R1', 4)), 33), b.sext(b.operand('S', 16), 33)))
  b.write(R, b.operand('R1', 4), b.extract(wide, 31, 0))
  const value = b.let(b.extract(wide, 31, 0))
  b.if(
    b.ne(b.sext(value, 33), wide),
    () => {
      b.writeField(PSW, 0, 17, 16, b.constant(2, 3))
    },
    () => {
      b.writeField(
        PSW,
        0,
        17,
        16,
        b.cond(
          b.eq(value, b.constant(32, 0)),
          b.constant(2, 0),
          b.cond(b.eq(b.extract(value, 31, 31), b.constant(1, 1)), b.constant(2, 1), b.constant(2, 2)),
        ),
      )
    },
  )
}

/** Shift left logical (specs/isa/pico/general.yaml:261) */
function sll(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  b.write(
    R,
    b.operand('R1', 4),
    b.shl(b.read(R, b.operand('R1', 4)), b.extract(b.add(result, b.zext(b.operand('S2_D', 12), 32)), 5, 0)),
  )
}

/** Shift right logical (specs/isa/pico/general.yaml:271) */
function srl(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  b.write(
    R,
    b.operand('R1', 4),
    b.lshr(b.read(R, b.operand('R1', 4)), b.extract(b.add(result, b.zext(b.operand('S2_D', 12), 32)), 5, 0)),
  )
}

/** Branch on condition to register (specs/isa/pico/branch.yaml:9) */
function bcr(b: Builder): void {
  const result = b.let(
    b.eq(
      b.extract(
        b.lshr(b.operand('M1', 4), b.sub(b.constant(4, 3), b.zext(b.extract(b.read(PSW, 0), 17, 16), 4))),
        0,
        0,
      ),
      b.constant(1, 1),
    ),
  )
  b.if(b.and(result, b.ne(b.operand('R2', 4), b.constant(4, 0))), () => {
    b.jump(b.read(R, b.operand('R2', 4)))
  })
}

/** Branch on condition (specs/isa/pico/branch.yaml:20) */
function bc(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  const result3 = b.let(
    b.eq(
      b.extract(
        b.lshr(b.operand('M1', 4), b.sub(b.constant(4, 3), b.zext(b.extract(b.read(PSW, 0), 17, 16), 4))),
        0,
        0,
      ),
      b.constant(1, 1),
    ),
  )
  b.if(result3, () => {
    b.jump(S2Address)
  })
}

/** Branch relative on condition (specs/isa/pico/branch.yaml:32) */
function brc(b: Builder): void {
  const result = b.let(
    b.eq(
      b.extract(
        b.lshr(b.operand('M1', 4), b.sub(b.constant(4, 3), b.zext(b.extract(b.read(PSW, 0), 17, 16), 4))),
        0,
        0,
      ),
      b.constant(1, 1),
    ),
  )
  b.if(result, () => {
    b.jump(b.add(b.pc(), b.sext(b.operand('S', 16), 32)))
  })
}

/** Branch and link (specs/isa/pico/branch.yaml:42) */
function bal(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  b.write(R, b.operand('R1', 4), b.add(b.pc(), b.constant(32, 4)))
  b.jump(S2Address)
}

/** Load multiple (specs/isa/pico/storage.yaml:68) */
function lm(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(result, b.zext(b.operand('S2_D', 12), 32)))
  const result2 = b.let(b.add(b.zext(b.sub(b.operand('R3', 4), b.operand('R1', 4)), 32), b.constant(32, 1)))
  const count = b.let(b.shl(result2, b.constant(6, 2)))
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(result3, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(result3, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const result4 = b.let(result3)
  const va = b.let(b.sub(b.add(S2Address, count), b.constant(32, 1)))
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(result5, va)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(va, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(result5, b.add(b.read(BASE, 0), va))
    },
  )
  const result6 = b.let(result5)
  b.if(b.not(b.mapped(8, result4, 'load')), () => {
    b.leave('trap')
  })
  b.if(b.not(b.mapped(8, result6, 'load')), () => {
    b.leave('trap')
  })
  b.if(b.ult(b.constant(32, 0), result2), () => {
    const physical = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical, S2Address)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical, b.add(b.read(BASE, 0), S2Address))
      },
    )
    const physical2 = b.let(physical)
    const value = b.busRead(32, physical2)
    b.write(R, b.operand('R1', 4), value)
  })
  b.if(b.ult(b.constant(32, 1), result2), () => {
    const address = b.let(b.add(S2Address, b.constant(32, 4)))
    const physical3 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical3, address)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical3, b.add(b.read(BASE, 0), address))
      },
    )
    const physical4 = b.let(physical3)
    const value2 = b.busRead(32, physical4)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 1)), value2)
  })
  b.if(b.ult(b.constant(32, 2), result2), () => {
    const address2 = b.let(b.add(S2Address, b.constant(32, 8)))
    const physical5 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical5, address2)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address2, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical5, b.add(b.read(BASE, 0), address2))
      },
    )
    const physical6 = b.let(physical5)
    const value3 = b.busRead(32, physical6)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 2)), value3)
  })
  b.if(b.ult(b.constant(32, 3), result2), () => {
    const address3 = b.let(b.add(S2Address, b.constant(32, 12)))
    const physical7 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical7, address3)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address3, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical7, b.add(b.read(BASE, 0), address3))
      },
    )
    const physical8 = b.let(physical7)
    const value4 = b.busRead(32, physical8)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 3)), value4)
  })
  b.if(b.ult(b.constant(32, 4), result2), () => {
    const address4 = b.let(b.add(S2Address, b.constant(32, 16)))
    const physical9 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical9, address4)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address4, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical9, b.add(b.read(BASE, 0), address4))
      },
    )
    const physical10 = b.let(physical9)
    const value5 = b.busRead(32, physical10)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 4)), value5)
  })
  b.if(b.ult(b.constant(32, 5), result2), () => {
    const address5 = b.let(b.add(S2Address, b.constant(32, 20)))
    const physical11 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical11, address5)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address5, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical11, b.add(b.read(BASE, 0), address5))
      },
    )
    const physical12 = b.let(physical11)
    const value6 = b.busRead(32, physical12)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 5)), value6)
  })
  b.if(b.ult(b.constant(32, 6), result2), () => {
    const address6 = b.let(b.add(S2Address, b.constant(32, 24)))
    const physical13 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical13, address6)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address6, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical13, b.add(b.read(BASE, 0), address6))
      },
    )
    const physical14 = b.let(physical13)
    const value7 = b.busRead(32, physical14)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 6)), value7)
  })
  b.if(b.ult(b.constant(32, 7), result2), () => {
    const address7 = b.let(b.add(S2Address, b.constant(32, 28)))
    const physical15 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical15, address7)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address7, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical15, b.add(b.read(BASE, 0), address7))
      },
    )
    const physical16 = b.let(physical15)
    const value8 = b.busRead(32, physical16)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 7)), value8)
  })
  b.if(b.ult(b.constant(32, 8), result2), () => {
    const address8 = b.let(b.add(S2Address, b.constant(32, 32)))
    const physical17 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical17, address8)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address8, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical17, b.add(b.read(BASE, 0), address8))
      },
    )
    const physical18 = b.let(physical17)
    const value9 = b.busRead(32, physical18)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 8)), value9)
  })
  b.if(b.ult(b.constant(32, 9), result2), () => {
    const address9 = b.let(b.add(S2Address, b.constant(32, 36)))
    const physical19 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical19, address9)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address9, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical19, b.add(b.read(BASE, 0), address9))
      },
    )
    const physical20 = b.let(physical19)
    const value10 = b.busRead(32, physical20)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 9)), value10)
  })
  b.if(b.ult(b.constant(32, 10), result2), () => {
    const address10 = b.let(b.add(S2Address, b.constant(32, 40)))
    const physical21 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical21, address10)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address10, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical21, b.add(b.read(BASE, 0), address10))
      },
    )
    const physical22 = b.let(physical21)
    const value11 = b.busRead(32, physical22)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 10)), value11)
  })
  b.if(b.ult(b.constant(32, 11), result2), () => {
    const address11 = b.let(b.add(S2Address, b.constant(32, 44)))
    const physical23 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical23, address11)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address11, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical23, b.add(b.read(BASE, 0), address11))
      },
    )
    const physical24 = b.let(physical23)
    const value12 = b.busRead(32, physical24)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 11)), value12)
  })
  b.if(b.ult(b.constant(32, 12), result2), () => {
    const address12 = b.let(b.add(S2Address, b.constant(32, 48)))
    const physical25 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical25, address12)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address12, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical25, b.add(b.read(BASE, 0), address12))
      },
    )
    const physical26 = b.let(physical25)
    const value13 = b.busRead(32, physical26)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 12)), value13)
  })
  b.if(b.ult(b.constant(32, 13), result2), () => {
    const address13 = b.let(b.add(S2Address, b.constant(32, 52)))
    const physical27 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical27, address13)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address13, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical27, b.add(b.read(BASE, 0), address13))
      },
    )
    const physical28 = b.let(physical27)
    const value14 = b.busRead(32, physical28)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 13)), value14)
  })
  b.if(b.ult(b.constant(32, 14), result2), () => {
    const address14 = b.let(b.add(S2Address, b.constant(32, 56)))
    const physical29 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical29, address14)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address14, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical29, b.add(b.read(BASE, 0), address14))
      },
    )
    const physical30 = b.let(physical29)
    const value15 = b.busRead(32, physical30)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 14)), value15)
  })
  b.if(b.ult(b.constant(32, 15), result2), () => {
    const address15 = b.let(b.add(S2Address, b.constant(32, 60)))
    const physical31 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical31, address15)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address15, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical31, b.add(b.read(BASE, 0), address15))
      },
    )
    const physical32 = b.let(physical31)
    const value16 = b.busRead(32, physical32)
    b.write(R, b.add(b.operand('R1', 4), b.constant(4, 15)), value16)
  })
}

/** Store multiple (specs/isa/pico/storage.yaml:87) */
function stm(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(result, b.zext(b.operand('S2_D', 12), 32)))
  const result2 = b.let(b.add(b.zext(b.sub(b.operand('R3', 4), b.operand('R1', 4)), 32), b.constant(32, 1)))
  const count = b.let(b.shl(result2, b.constant(6, 2)))
  const result3 = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(result3, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(result3, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const result4 = b.let(result3)
  const va = b.let(b.sub(b.add(S2Address, count), b.constant(32, 1)))
  const result5 = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(result5, va)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(va, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(result5, b.add(b.read(BASE, 0), va))
    },
  )
  const result6 = b.let(result5)
  b.if(b.not(b.mapped(8, result4, 'store')), () => {
    b.leave('trap')
  })
  b.if(b.not(b.mapped(8, result6, 'store')), () => {
    b.leave('trap')
  })
  b.if(b.ult(b.constant(32, 0), result2), () => {
    const value = b.let(b.read(R, b.operand('R1', 4)))
    const physical = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical, S2Address)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical, b.add(b.read(BASE, 0), S2Address))
      },
    )
    const physical2 = b.let(physical)
    b.busWrite(32, physical2, value)
  })
  b.if(b.ult(b.constant(32, 1), result2), () => {
    const address = b.let(b.add(S2Address, b.constant(32, 4)))
    const value2 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 1))))
    const physical3 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical3, address)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical3, b.add(b.read(BASE, 0), address))
      },
    )
    const physical4 = b.let(physical3)
    b.busWrite(32, physical4, value2)
  })
  b.if(b.ult(b.constant(32, 2), result2), () => {
    const address2 = b.let(b.add(S2Address, b.constant(32, 8)))
    const value3 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 2))))
    const physical5 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical5, address2)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address2, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical5, b.add(b.read(BASE, 0), address2))
      },
    )
    const physical6 = b.let(physical5)
    b.busWrite(32, physical6, value3)
  })
  b.if(b.ult(b.constant(32, 3), result2), () => {
    const address3 = b.let(b.add(S2Address, b.constant(32, 12)))
    const value4 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 3))))
    const physical7 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical7, address3)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address3, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical7, b.add(b.read(BASE, 0), address3))
      },
    )
    const physical8 = b.let(physical7)
    b.busWrite(32, physical8, value4)
  })
  b.if(b.ult(b.constant(32, 4), result2), () => {
    const address4 = b.let(b.add(S2Address, b.constant(32, 16)))
    const value5 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 4))))
    const physical9 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical9, address4)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address4, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical9, b.add(b.read(BASE, 0), address4))
      },
    )
    const physical10 = b.let(physical9)
    b.busWrite(32, physical10, value5)
  })
  b.if(b.ult(b.constant(32, 5), result2), () => {
    const address5 = b.let(b.add(S2Address, b.constant(32, 20)))
    const value6 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 5))))
    const physical11 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical11, address5)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address5, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical11, b.add(b.read(BASE, 0), address5))
      },
    )
    const physical12 = b.let(physical11)
    b.busWrite(32, physical12, value6)
  })
  b.if(b.ult(b.constant(32, 6), result2), () => {
    const address6 = b.let(b.add(S2Address, b.constant(32, 24)))
    const value7 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 6))))
    const physical13 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical13, address6)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address6, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical13, b.add(b.read(BASE, 0), address6))
      },
    )
    const physical14 = b.let(physical13)
    b.busWrite(32, physical14, value7)
  })
  b.if(b.ult(b.constant(32, 7), result2), () => {
    const address7 = b.let(b.add(S2Address, b.constant(32, 28)))
    const value8 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 7))))
    const physical15 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical15, address7)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address7, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical15, b.add(b.read(BASE, 0), address7))
      },
    )
    const physical16 = b.let(physical15)
    b.busWrite(32, physical16, value8)
  })
  b.if(b.ult(b.constant(32, 8), result2), () => {
    const address8 = b.let(b.add(S2Address, b.constant(32, 32)))
    const value9 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 8))))
    const physical17 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical17, address8)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address8, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical17, b.add(b.read(BASE, 0), address8))
      },
    )
    const physical18 = b.let(physical17)
    b.busWrite(32, physical18, value9)
  })
  b.if(b.ult(b.constant(32, 9), result2), () => {
    const address9 = b.let(b.add(S2Address, b.constant(32, 36)))
    const value10 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 9))))
    const physical19 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical19, address9)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address9, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical19, b.add(b.read(BASE, 0), address9))
      },
    )
    const physical20 = b.let(physical19)
    b.busWrite(32, physical20, value10)
  })
  b.if(b.ult(b.constant(32, 10), result2), () => {
    const address10 = b.let(b.add(S2Address, b.constant(32, 40)))
    const value11 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 10))))
    const physical21 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical21, address10)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address10, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical21, b.add(b.read(BASE, 0), address10))
      },
    )
    const physical22 = b.let(physical21)
    b.busWrite(32, physical22, value11)
  })
  b.if(b.ult(b.constant(32, 11), result2), () => {
    const address11 = b.let(b.add(S2Address, b.constant(32, 44)))
    const value12 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 11))))
    const physical23 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical23, address11)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address11, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical23, b.add(b.read(BASE, 0), address11))
      },
    )
    const physical24 = b.let(physical23)
    b.busWrite(32, physical24, value12)
  })
  b.if(b.ult(b.constant(32, 12), result2), () => {
    const address12 = b.let(b.add(S2Address, b.constant(32, 48)))
    const value13 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 12))))
    const physical25 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical25, address12)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address12, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical25, b.add(b.read(BASE, 0), address12))
      },
    )
    const physical26 = b.let(physical25)
    b.busWrite(32, physical26, value13)
  })
  b.if(b.ult(b.constant(32, 13), result2), () => {
    const address13 = b.let(b.add(S2Address, b.constant(32, 52)))
    const value14 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 13))))
    const physical27 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical27, address13)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address13, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical27, b.add(b.read(BASE, 0), address13))
      },
    )
    const physical28 = b.let(physical27)
    b.busWrite(32, physical28, value14)
  })
  b.if(b.ult(b.constant(32, 14), result2), () => {
    const address14 = b.let(b.add(S2Address, b.constant(32, 56)))
    const value15 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 14))))
    const physical29 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical29, address14)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address14, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical29, b.add(b.read(BASE, 0), address14))
      },
    )
    const physical30 = b.let(physical29)
    b.busWrite(32, physical30, value15)
  })
  b.if(b.ult(b.constant(32, 15), result2), () => {
    const address15 = b.let(b.add(S2Address, b.constant(32, 60)))
    const value16 = b.let(b.read(R, b.add(b.operand('R1', 4), b.constant(4, 15))))
    const physical31 = b.variable(b.constant(32, 0))
    b.if(
      b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
      () => {
        b.assign(physical31, address15)
      },
      () => {
        b.if(b.ugt(b.add(b.zext(address15, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
          b.leave('trap')
        })
        b.assign(physical31, b.add(b.read(BASE, 0), address15))
      },
    )
    const physical32 = b.let(physical31)
    b.busWrite(32, physical32, value16)
  })
}

/** Move immediate (specs/isa/pico/storage.yaml:101) */
function mvi(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S1_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S1_B', 4))),
  )
  const S1Address = b.let(b.add(result, b.zext(b.operand('S1_D', 12), 32)))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S1Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S1Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S1Address))
    },
  )
  const physical2 = b.let(physical)
  b.busWrite(8, physical2, b.operand('I2', 8))
}

/** Compare logical immediate (specs/isa/pico/storage.yaml:109) */
function cli(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S1_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S1_B', 4))),
  )
  const S1Address = b.let(b.add(result, b.zext(b.operand('S1_D', 12), 32)))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S1Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S1Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S1Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(8, physical2)
  const equal = b.let(b.eq(value, b.operand('I2', 8)))
  const low = b.let(b.ult(value, b.operand('I2', 8)))
  b.writeField(PSW, 0, 17, 16, b.cond(equal, b.constant(2, 0), b.cond(low, b.constant(2, 1), b.constant(2, 2))))
}

/** Test under mask (specs/isa/pico/storage.yaml:120) */
function tm(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S1_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S1_B', 4))),
  )
  const S1Address = b.let(b.add(result, b.zext(b.operand('S1_D', 12), 32)))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S1Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S1Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S1Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(8, physical2)
  const selectedBits = b.let(b.and(value, b.operand('I2', 8)))
  b.writeField(
    PSW,
    0,
    17,
    16,
    b.cond(
      b.eq(selectedBits, b.constant(8, 0)),
      b.constant(2, 0),
      b.cond(b.eq(selectedBits, b.operand('I2', 8)), b.constant(2, 3), b.constant(2, 1)),
    ),
  )
}

/** Set system mask (specs/isa/pico/control.yaml:194) */
function ssm(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(result, b.zext(b.operand('S2_D', 12), 32)))
  b.if(b.ne(b.extract(b.read(PSW, 0), 27, 27), b.constant(1, 0)), () => {
    b.leave('trap')
  })
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(8, physical2)
  b.writeField(PSW, 0, 31, 31, b.extract(value, 7, 7))
  b.attendInterrupts(PSW)
  b.writeField(PSW, 0, 30, 30, b.extract(value, 6, 6))
  b.attendInterrupts(PSW)
}

/** Store system mask (specs/isa/pico/control.yaml:208) */
function stsm(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S1_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S1_B', 4))),
  )
  const S1Address = b.let(b.add(result, b.zext(b.operand('S1_D', 12), 32)))
  const value = b.let(b.extract(b.read(PSW, 0), 31, 24))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S1Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S1Address, 33), b.constant(33, 1)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S1Address))
    },
  )
  const physical2 = b.let(physical)
  b.busWrite(8, physical2, value)
}

/** Load control register (specs/isa/pico/control.yaml:218) */
function lctl(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  b.if(b.ne(b.extract(b.read(PSW, 0), 27, 27), b.constant(1, 0)), () => {
    b.leave('trap')
  })
  const result3 = b.choose(csrExists, b.operand('C', 4))
  b.if(b.not(result3), () => {
    b.leave('trap')
  })
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(32, physical2)
  b.choose(csrWrite, b.operand('C', 4), value)
}

/** Store control register (specs/isa/pico/control.yaml:233) */
function stctl(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_X', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_X', 4))),
  )
  const result2 = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(b.add(result, result2), b.zext(b.operand('S2_D', 12), 32)))
  b.if(b.ne(b.extract(b.read(PSW, 0), 27, 27), b.constant(1, 0)), () => {
    b.leave('trap')
  })
  const result3 = b.choose(csrExists, b.operand('C', 4))
  b.if(b.not(result3), () => {
    b.leave('trap')
  })
  const result4 = b.choose(csrRead, b.operand('C', 4))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 4)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  b.busWrite(32, physical2, result4)
}

/** Store clock (specs/isa/pico/control.yaml:246) */
function stck(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S1_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S1_B', 4))),
  )
  const S1Address = b.let(b.add(result, b.zext(b.operand('S1_D', 12), 32)))
  b.if(b.ne(b.extract(b.read(PSW, 0), 27, 27), b.constant(1, 0)), () => {
    b.leave('trap')
  })
  const value = b.let(b.time(64))
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S1Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S1Address, 33), b.constant(33, 8)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S1Address))
    },
  )
  const physical2 = b.let(physical)
  b.busWrite(64, physical2, value)
  b.writeField(PSW, 0, 17, 16, b.constant(2, 0))
}

/** Set clock comparator (specs/isa/pico/control.yaml:258) */
function sckc(b: Builder): void {
  const result = b.let(
    b.cond(b.eq(b.operand('S2_B', 4), b.constant(4, 0)), b.constant(32, 0), b.read(R, b.operand('S2_B', 4))),
  )
  const S2Address = b.let(b.add(result, b.zext(b.operand('S2_D', 12), 32)))
  b.if(b.ne(b.extract(b.read(PSW, 0), 27, 27), b.constant(1, 0)), () => {
    b.leave('trap')
  })
  const physical = b.variable(b.constant(32, 0))
  b.if(
    b.eq(b.extract(b.read(PSW, 0), 29, 29), b.constant(1, 0)),
    () => {
      b.assign(physical, S2Address)
    },
    () => {
      b.if(b.ugt(b.add(b.zext(S2Address, 33), b.constant(33, 8)), b.zext(b.read(BOUND, 0), 33)), () => {
        b.leave('trap')
      })
      b.assign(physical, b.add(b.read(BASE, 0), S2Address))
    },
  )
  const physical2 = b.let(physical)
  const value = b.busRead(64, physical2)
  b.write(COMPARATOR, 0, value)
  b.attend()
}

/** Leaves if an interrupt is taken. */
function tellInterrupts(b: Builder): void {
  b.if(
    b.and(
      b.and(
        b.eq(b.extract(b.read(PSW, 0), 31, 31), b.constant(1, 1)),
        b.eq(b.extract(b.read(SUBMASK, 0), 0, 0), b.constant(1, 1)),
      ),
      b.uge(b.time(64), b.read(COMPARATOR, 0)),
    ),
    () => {
      b.leave('trap')
    },
  )
  b.if(
    b.and(
      b.and(
        b.eq(b.extract(b.read(PSW, 0), 30, 30), b.constant(1, 1)),
        b.eq(b.extract(b.read(SUBMASK, 0), 1, 1), b.constant(1, 1)),
      ),
      b.eq(b.extract(b.read(PENDING, 0), 0, 0), b.constant(1, 1)),
    ),
    () => {
      b.leave('trap')
    },
  )
}

/** Whether there is a register with this number. */
const csrExists = new Choice(
  [4],
  1,
  [
    [
      [0x0, 0x1, 0x2],
      b => {
        return b.constant(1, 1)
      },
    ],
  ],
  b => {
    return b.constant(1, 0)
  },
)

/** Reads the register with this number; 0 if there is none. */
const csrRead = new Choice(
  [4],
  32,
  [
    [
      [0x0],
      b => {
        const value = b.let(b.read(BASE, 0))
        return value
      },
    ],
    [
      [0x1],
      b => {
        const value = b.let(b.read(BOUND, 0))
        return value
      },
    ],
    [
      [0x2],
      b => {
        const value = b.let(b.and(b.read(SUBMASK, 0), b.constant(32, 3)))
        return value
      },
    ],
  ],
  b => {
    return b.constant(32, 0)
  },
)

/** Writes the register with this number. */
const csrWrite = new Choice(
  [4, 32],
  0,
  [
    [
      [0x0],
      b => {
        b.leave('write of base')
      },
    ],
    [
      [0x1],
      b => {
        b.leave('write of bound')
      },
    ],
    [
      [0x2],
      (b, value) => {
        b.write(SUBMASK, 0, b.and(value, b.constant(32, 3)))
        b.attendInterrupts(SUBMASK)
      },
    ],
  ],
  () => {},
)

/** By instruction id: what tells of it, or why the reference engine must execute it. */
export const semantics: Semantics = {
  pc: { offset: 8, bytes: 4, width: 32 },
  stateBytes: 104,
  interrupts: tellInterrupts,
  context: [
    { offset: 76, bytes: 4, mask: 0x20000000n },
    { offset: 88, bytes: 4, mask: 0xffffffffn },
    { offset: 84, bytes: 4, mask: 0xffffffffn },
  ],
  instructions: [
    lr,
    ar,
    sr,
    nr,
    xr,
    cr,
    clr,
    mr,
    dr,
    l,
    st,
    la,
    ic,
    stc,
    lhi,
    ahi,
    sll,
    srl,
    bcr,
    bc,
    brc,
    bal,
    lm,
    stm,
    mvi,
    cli,
    tm,
    'loop',
    'loop',
    'trap',
    'write of psw',
    ssm,
    stsm,
    lctl,
    stctl,
    stck,
    sckc,
    'trap',
  ],
}
