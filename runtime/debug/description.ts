/** What is emitted of a machine for debuggers, and the target description that gdb reads. */
import type { MachineState, RegisterInfo } from '../engine/types.ts'
import { type RegisterCell, registerCell } from './registers.ts'

export interface DebugFeature {
  /** What gdb knows it by. */
  readonly name: string
  /** Registers and register files, by the names of the machine's spec. */
  readonly registers: readonly string[]
  /** Control registers, by number. */
  readonly csrs: readonly { readonly name: string; readonly number: number; readonly width: number }[]
}

export interface DebugDescription<S> {
  /** gdb's name for the architecture. */
  readonly architecture: string
  readonly features: readonly DebugFeature[]
  /** Reads and writes a control register as an instruction would, once it is allowed to. */
  readCsr?(state: S, number: number): number | bigint
  writeCsr?(state: S, number: number, value: bigint): void
}

/** The registers of a feature, in gdb's order. */
export interface FeatureCells {
  readonly name: string
  readonly cells: readonly RegisterCell[]
}

/** All that a debugger can name. The numbers that gdb gives to registers count them through. */
export function featureCells<S extends MachineState>(
  description: DebugDescription<S>,
  registers: readonly RegisterInfo[],
  state: S,
): FeatureCells[] {
  return description.features.map(feature => {
    const plain = feature.registers.flatMap(name => {
      const info = registers.find(r => r.name === name)!
      return Array.from({ length: info.count }, (_, index) => registerCell(state, info, index))
    })
    const control = feature.csrs.map(
      (csr): RegisterCell => ({
        name: csr.name,
        width: csr.width,
        get: () => BigInt(description.readCsr!(state, csr.number)),
        set: value => description.writeCsr!(state, csr.number, value),
      }),
    )
    return { name: feature.name, cells: [...plain, ...control] }
  })
}

/** `target.xml`, by gdb's manual, appendix G (target descriptions). */
export function targetXml(architecture: string, features: readonly FeatureCells[]): string {
  let number = 0
  const register = (cell: RegisterCell): string => {
    const type = cell.name === 'pc' ? ' type="code_ptr"' : cell.width > 64 ? ` type="uint${cell.width}"` : ''
    return `    <reg name="${escapeXml(cell.name)}" bitsize="${registerBytes(cell) * 8}" regnum="${number++}"${type}/>`
  }
  const lines = features.flatMap(({ name, cells }) => [
    `  <feature name="${escapeXml(name)}">`,
    ...cells.map(register),
    '  </feature>',
  ])
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE target SYSTEM "gdb-target.dtd">',
    '<target version="1.0">',
    `  <architecture>${escapeXml(architecture)}</architecture>`,
    ...lines,
    '</target>',
    '',
  ].join('\n')
}

/** Bytes that a register takes in gdb's packets. */
export const registerBytes = (cell: RegisterCell): number => 2 ** Math.max(0, Math.ceil(Math.log2(cell.width / 8)))

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
