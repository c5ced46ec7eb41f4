/** Emits `semihosting.ts`: the calls of the host interface, and how a program of this machine makes them. */
import { type SemihostingSequence, semihostingSequence } from '../analysis/semihosting.ts'
import type { Call, CallTable, Machine, RegisterElement, Semihosting } from '../model.ts'
import { type EmittedFile, fill } from './template.ts'
import { Lines, provenance, quoted } from './writer.ts'

/** Nothing for a machine without semihosting. */
export function emitSemihosting(machine: Machine, runtime: string): EmittedFile[] {
  const { semihosting } = machine
  if (!semihosting) return []
  const sequence = semihostingSequence(machine, problem => {
    // Reported with its place when the machine was checked.
    throw new Error(problem.message)
  })!
  const { calls } = semihosting
  const text = fill('semihosting', {
    title: calls.title,
    machine: machine.name,
    standard: calls.standard ?? '',
    source: provenance(semihosting.at),
    calls: provenance(calls.at),
    runtime,
    body: indent(interfaceOf(semihosting, sequence)),
  })
  return [{ path: 'semihosting.ts', text }]
}

function interfaceOf(
  { before, trap, after, operation, argument, result, calls }: Semihosting,
  sequence: SemihostingSequence,
): Lines {
  return new Lines()
    .add('sequence: {')
    .add(`  // ${before}`, `  before: ${bytes(sequence.before)},`)
    .add(`  // ${trap}`, `  trap: ${bytes(sequence.trap)},`)
    .add(`  // ${after}`, `  after: ${bytes(sequence.after)},`)
    .add('},')
    .add(`operation: ${element(operation)},`)
    .add(`argument: ${element(argument)},`)
    .add(`result: ${element(result)},`)
    .add(`wordBytes: ${argument.width / 8},`)
    .add(
      'table: {',
      ...emitCalls(calls)
        .toString()
        .split('\n')
        .map(line => `  ${line}`),
      '},',
    )
}

/** The table's three parts, as members of an object. */
export function emitCalls({ calls, values, texts }: CallTable): Lines {
  const lines = new Lines()
  lines.block(
    'calls: {',
    () => {
      for (const call of calls) emitCall(call, lines)
    },
    '},',
  )
  lines.block(
    'values: {',
    () => {
      for (const [group, members] of values)
        lines.block(
          `${key(group)}: {`,
          () => {
            for (const [name, value] of members) lines.add(`${key(name)}: ${number(value)},`)
          },
          '},',
        )
    },
    '},',
  )
  lines.block(
    'texts: {',
    () => {
      for (const [name, text] of texts) lines.add(`${key(name)}: ${quoted(text)},`)
    },
    '},',
  )
  return lines
}

function emitCall(call: Call, lines: Lines): void {
  lines.doc(`${call.title}${call.returns ? `; returns ${call.returns}` : ''} (${provenance(call.at)})`)
  lines.block(
    `${key(call.name)}: {`,
    () => {
      if (call.extension !== undefined) lines.add(`extension: ${quoted(call.extension)},`)
      lines.add(`number: ${number(call.number)},`)
      lines.add(`parameters: [${call.parameters.map(quoted).join(', ')}],`)
      if (call.direct) lines.add('direct: true,')
    },
    '},',
  )
}

export const element = ({ register, index = 0 }: RegisterElement) =>
  `{ register: ${quoted(register)}, index: ${index} }`
const bytes = (sequence: Uint8Array) => `[${[...sequence].map(byte => number(BigInt(byte))).join(', ')}]`
const key = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name))
const number = (value: bigint) => (value < 10n ? String(value) : `0x${value.toString(16)}`)
const indent = (lines: Lines) =>
  lines
    .toString()
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
