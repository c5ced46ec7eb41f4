/** The supervisor's calls, on a machine that only keeps what it is told. Expected numbers are those of the SBI specification 2.0. */
import { beforeEach, describe, expect, it } from 'vitest'
import { linux } from '../../generated/rv64/linux.ts'
import { type HartState, Sbi, type SbiMachine } from '../../runtime/boot/sbi.ts'

const ONES = (1n << 64n) - 1n
const BASE = 0x10n
const TIME = 0x54494d45n
const IPI = 0x735049n
const RFENCE = 0x52464e43n
const HSM = 0x48534dn
const SRST = 0x53525354n
const DBCN = 0x4442434en
const error = (number: number) => ({ error: BigInt.asUintN(64, BigInt(number)), value: 0n })
const OK = { error: 0n, value: 0n }

class FakeMachine implements SbiMachine {
  readonly harts = 3
  readonly wordBits = 64
  readonly states: HartState[] = ['started', 'started', 'stopped']
  readonly log: string[] = []
  readonly memory = new Uint8Array(0x1000)
  input = ''
  private note(...words: unknown[]): void {
    this.log.push(words.join(' '))
  }
  identity = (hart: number) => ({ vendor: BigInt(hart), architecture: 2n, implementation: 3n })
  setTimer = (hart: number, time: bigint) => this.note('timer', hart, time)
  interrupt = (hart: number) => this.note('interrupt', hart)
  fenceInstructions = (hart: number) => this.note('fence.i', hart)
  fenceAddresses = (hart: number, start: bigint, size?: bigint, space?: bigint) =>
    this.note('fence', hart, start, size, space)
  state = (hart: number) => this.states[hart]
  start = (hart: number, address: bigint, opaque: bigint) => this.note('start', hart, address, opaque)
  stop = (hart: number) => this.note('stop', hart)
  suspend = (hart: number, resume?: { address: bigint }) => this.note('suspend', hart, resume?.address)
  executable = (address: bigint) => address < 0x1000n
  readMemory(address: bigint, target: Uint8Array) {
    if (address + BigInt(target.length) > 0x1000n) return false
    target.set(this.memory.subarray(Number(address), Number(address) + target.length))
    return true
  }
  writeMemory(address: bigint, source: Uint8Array) {
    if (address + BigInt(source.length) > 0x1000n) return false
    this.memory.set(source, Number(address))
    return true
  }
  write(bytes: Uint8Array) {
    this.note('write', new TextDecoder().decode(bytes))
    return bytes.length
  }
  read(bytes: number) {
    const taken = this.input.slice(0, bytes)
    this.input = this.input.slice(bytes)
    return new TextEncoder().encode(taken)
  }
  reset = (kind: string, failure: boolean) => this.note('reset', kind, failure)
}

describe('SBI', () => {
  let machine: FakeMachine
  let sbi: Sbi
  beforeEach(() => {
    machine = new FakeMachine()
    sbi = new Sbi(linux.table, machine)
  })
  const call = (extension: bigint, number: number, ...parameters: bigint[]) =>
    sbi.call(0, extension, BigInt(number), parameters)

  it('says what it is', () => {
    expect(call(BASE, 0)).toEqual({ error: 0n, value: 0x0200_0000n })
    for (const there of [BASE, TIME, IPI, RFENCE, HSM, SRST, DBCN])
      expect(call(BASE, 3, there)).toEqual({ error: 0n, value: 1n })
    for (const absent of [0n, 1n, 0x0an, 0x504d55n, ONES]) expect(call(BASE, 3, absent)).toEqual(OK)
    expect(sbi.call(1, BASE, 4n, [])).toEqual({ error: 0n, value: 1n })
    expect(call(BASE, 6)).toEqual({ error: 0n, value: 3n })
  })

  it('refuses what it does not know', () => {
    expect(call(0n, 0)).toEqual(error(-2))
    expect(call(BASE, 7)).toEqual(error(-2))
    expect(call(RFENCE, 3)).toEqual(error(-2))
    expect(call(ONES, 0)).toEqual(error(-2))
    expect(sbi.call(0, TIME, 1n << 32n, [])).toEqual(error(-2))
    expect(machine.log).toEqual([])
  })

  it('sets the timer of the calling hart', () => {
    expect(sbi.call(1, TIME, 0n, [ONES])).toEqual(OK)
    expect(machine.log).toEqual([`timer 1 ${ONES}`])
  })

  it('interrupts and fences the harts of a mask, but for those that are stopped', () => {
    expect(call(IPI, 0, 0b11n, 0n)).toEqual(OK)
    expect(call(IPI, 0, 0b1n, 1n)).toEqual(OK)
    expect(call(IPI, 0, 0n, ONES)).toEqual(OK)
    expect(machine.log).toEqual(['interrupt 0', 'interrupt 1', 'interrupt 1', 'interrupt 0', 'interrupt 1'])
    machine.log.length = 0
    expect(call(IPI, 0, 0b1010n, 0n)).toEqual(error(-3))
    expect(call(IPI, 0, 1n, ONES - 1n)).toEqual(error(-3))
    expect(machine.log).toEqual([])
    call(RFENCE, 0, 1n, 0n)
    call(RFENCE, 1, 1n, 0n, 0x1000n, 0x2000n)
    call(RFENCE, 1, 1n, 0n, 0n, 0n)
    call(RFENCE, 2, 1n, 0n, 0x1000n, ONES, 7n)
    expect(machine.log).toEqual(['fence.i 0', 'fence 0 4096 8192 ', 'fence 0 0  ', 'fence 0 4096  7'])
  })

  it('starts, stops and suspends harts', () => {
    expect(call(HSM, 0, 2n, 0x100n, 9n)).toEqual(OK)
    expect(call(HSM, 0, 1n, 0x100n, 9n)).toEqual(error(-6))
    expect(call(HSM, 0, 2n, 0x1000n, 9n)).toEqual(error(-5))
    expect(call(HSM, 0, 3n, 0x100n, 9n)).toEqual(error(-3))
    expect(call(HSM, 2, 2n)).toEqual({ error: 0n, value: 1n })
    expect(call(HSM, 2, 5n)).toEqual(error(-3))
    expect(call(HSM, 3, 0n)).toEqual(OK)
    expect(call(HSM, 3, 0x8000_0000n, 0x80n, 1n)).toBeUndefined()
    expect(call(HSM, 3, 0xffff_ffff_8000_0000n, 0x80n, 1n)).toBeUndefined()
    // The first and the last of each range: reserved, the platform's own, each retentive and not.
    for (const type of [
      1n,
      0xfff_ffffn,
      0x1000_0000n,
      0x7fff_ffffn,
      0x8000_0001n,
      0x8fff_ffffn,
      0x9000_0000n,
      0xffff_ffffn,
    ])
      expect(call(HSM, 3, type, 0x80n, 1n)).toEqual(error(-3))
    expect(call(HSM, 1)).toBeUndefined()
    expect(machine.log).toEqual(['start 2 256 9', 'suspend 0 ', 'suspend 0 128', 'suspend 0 128', 'stop 0'])
  })

  it('resets the system', () => {
    expect(call(SRST, 0, 0n, 0n)).toBeUndefined()
    expect(call(SRST, 0, 1n, 1n)).toBeUndefined()
    expect(call(SRST, 0, 3n, 0n)).toEqual(error(-3))
    expect(call(SRST, 0, 0n, 2n)).toEqual(error(-3))
    expect(machine.log).toEqual(['reset shutdown false', 'reset cold-reboot true'])
  })

  it('writes to and reads from the console', () => {
    machine.memory.set(new TextEncoder().encode('hello'), 0x10)
    expect(call(DBCN, 0, 5n, 0x10n, 0n)).toEqual({ error: 0n, value: 5n })
    expect(call(DBCN, 0, 5n, 0xffen, 0n)).toEqual(error(-3))
    expect(call(DBCN, 0, 5n, 0x10n, 1n)).toEqual(error(-3))
    expect(call(DBCN, 2, 0x141n)).toEqual(OK)
    machine.input = 'abc'
    expect(call(DBCN, 1, 2n, 0xfffn, 0n)).toEqual(error(-3))
    expect(call(DBCN, 1, 2n, 0x20n, 0n)).toEqual({ error: 0n, value: 2n })
    expect(call(DBCN, 1, 2n, 0x22n, 0n)).toEqual({ error: 0n, value: 1n })
    expect(call(DBCN, 1, 2n, 0x24n, 0n)).toEqual(OK)
    expect(new TextDecoder().decode(machine.memory.subarray(0x20, 0x23))).toBe('abc')
    expect(machine.log).toEqual(['write hello', 'write A'])
  })
})
