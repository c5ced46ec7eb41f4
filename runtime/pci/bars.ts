/** Base address registers: which of their bits take a write, and what they decode. */
import type { RegisterSpace } from '../devices/registers.ts'
import type { BarDescription } from './layout.ts'

/** The array of BAR registers of a header (`bar`), or of an SR-IOV capability (`vf-bar`). */
export interface BarRegisters {
  readonly space: RegisterSpace
  readonly register: string
  get(element: number): number
  set(element: number, value: number): void
}

const WORD = 0xffff_ffffn

export class BarSet {
  readonly descriptions: readonly BarDescription[]
  private readonly registers: BarRegisters
  /** Bytes that one function takes at least: the system page size for virtual functions. */
  private readonly granularity: () => bigint

  constructor(descriptions: readonly BarDescription[], registers: BarRegisters, granularity: () => bigint = () => 1n) {
    this.descriptions = descriptions
    this.registers = registers
    this.granularity = granularity
    registers.space.filterWrite(registers.register, (proposed, _, element) =>
      this.implemented(element, Number(proposed)),
    )
    this.refresh()
  }

  /** Bytes of address space that one function takes: the size, rounded up to the system page size for virtual functions. */
  aperture(bar: BarDescription): bigint {
    const least = this.granularity()
    return bar.size > least ? bar.size : least
  }

  /**
   * The address that a BAR holds; undefined if it holds none. All ones are what software writes to learn a BAR's size
   * (§7.5.1.2.1), and never an address: a window there would end beyond the address space.
   */
  address(bar: BarDescription): bigint | undefined {
    let value = BigInt(this.registers.get(bar.index))
    if (bar.width === 64) value |= BigInt(this.registers.get(bar.index + 1)) << 32n
    const writable = this.writable(bar)
    const address = value & writable
    return address === writable ? undefined : address
  }

  /** Brings the registers in line with the bits that are implemented now: after a reset, or a change of the page size. */
  refresh(): void {
    for (let element = 0; element < this.count; element++)
      this.registers.set(element, this.implemented(element, this.registers.get(element)))
  }

  private get count(): number {
    return this.registers.space.map.registers.find(r => r.name === this.registers.register)!.count
  }

  private writable(bar: BarDescription): bigint {
    return bar.writable & ~(this.aperture(bar) - 1n)
  }

  private implemented(element: number, value: number): number {
    const bar = this.descriptions.find(b => element === b.index || (b.width === 64 && element === b.index + 1))
    if (!bar) return 0
    const shift = element === bar.index ? 0n : 32n
    return Number((BigInt(value) & (this.writable(bar) >> shift) & WORD) | ((bar.fixed >> shift) & WORD))
  }
}
