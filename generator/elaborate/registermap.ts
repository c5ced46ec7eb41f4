/** The `registers` kind of spec: a register map, checked for overlaps and for lying inside its size. */
import type { Code } from '../codes.ts'
import { error as makeError, type Span } from '../diagnostics.ts'
import type { Document } from '../load/document.ts'
import type { MappedRegister, RegisterBlock, RegisterMap } from '../model.ts'
import { type FieldContext, fieldsFromSpec } from './fields.ts'

export interface RegisterMapContext extends FieldContext {
  /** The machine's, for maps that do not say theirs. */
  byteOrder: 'little' | 'big'
  /** Other register maps by name, for those that a map is made of. */
  maps?: (name: string) => Document | undefined
}

const WIDTHS = [8, 16, 32, 64]

/**
 * The register map that a document of kind `registers` describes; with problems reported, what remains of it.
 * @param within names of the maps of which this is a part
 */
export function registerMap(
  document: Document,
  context: RegisterMapContext,
  within: readonly string[] = [],
): RegisterMap {
  const { data } = document
  const number = (path: (string | number)[], fallback: number): number => {
    const at = path.reduce((value, key) => value?.[key], data)
    return at === undefined ? fallback : Number(context.constant(document.text(path)) ?? BigInt(fallback))
  }
  const error = (code: Code, message: string, span: Span, hint?: string, related?: { message: string; span: Span }[]) =>
    context.report(makeError(code, span, message, hint, related))

  const registers: MappedRegister[] = []
  for (const [name, spec] of Object.entries<Record<string, unknown>>(data.map ?? {})) {
    const path = ['map', name]
    if ('when' in spec && context.when && !context.when(document.text([...path, 'when']))) continue
    const at = document.span(path, 'key')
    const width = number([...path, 'width'], 32)
    if (!WIDTHS.includes(width)) {
      error(
        'SV6103',
        `a register of ${width} bits cannot be mapped`,
        document.span([...path, 'width']),
        'use 8, 16, 32 or 64',
      )
      continue
    }
    const count = number([...path, 'count'], 1)
    const stride = number([...path, 'stride'], width / 8)
    if (count > 1 && stride < width / 8)
      error('SV6104', `the elements of ${name} overlap: they have ${width / 8} bytes and stand ${stride} apart`, at)
    const { fields, reset } = fieldsFromSpec(document, path, width, context)
    registers.push({
      name,
      title: typeof spec.title === 'string' ? spec.title : '',
      at,
      width,
      count,
      file: 'count' in spec,
      names: [],
      aliases: new Map(),
      fields,
      reset,
      role: 'guest-visible',
      internal: false,
      offset: number([...path, 'offset'], 0),
      stride,
      fromPf: spec.from === 'pf',
    })
  }

  const part = (path: (string | number)[]): RegisterMap | undefined => {
    const name = String(path.reduce((value, key) => value?.[key], data))
    const span = document.span(path, 'value')
    const found = context.maps?.(name)
    if (!found) error('SV8012', `there is no register map '${name}'`, span)
    else if (name === document.name || within.includes(name))
      error('SV6106', `the register map '${name}' is a part of itself`, span)
    else return registerMap(found, context, [...within, document.name])
    return undefined
  }
  const blocks = Object.keys(data.blocks ?? {}).flatMap((name): RegisterBlock[] => {
    const path = ['blocks', name]
    const map = part([...path, 'is'])
    if (!map) return []
    const stride = number([...path, 'stride'], map.size)
    return [
      {
        name,
        map,
        offset: number([...path, 'offset'], 0),
        stride,
        count: number([...path, 'count'], 1),
        at: document.span(path, 'key'),
      },
    ]
  })
  const uses = ((data.uses ?? []) as unknown[]).flatMap((_, i) => part(['uses', i]) ?? [])
  const through = data.through === undefined ? undefined : part(['through'])

  registers.sort((a, b) => a.offset - b.offset)
  const end = (r: MappedRegister) => r.offset + (r.count - 1) * r.stride + r.width / 8
  const blockEnd = (b: RegisterBlock) => b.offset + (b.count - 1) * b.stride + b.map.size
  const size = number(['size'], Math.max(0, ...registers.map(end), ...blocks.map(blockEnd)))
  for (const r of registers)
    if (end(r) > size || r.offset < 0)
      error('SV6102', `${r.name} ends at byte ${end(r)}, outside the map, which has ${size} bytes`, r.at)
  for (const b of blocks)
    if (blockEnd(b) > size || b.offset < 0)
      error('SV6102', `${b.name} ends at byte ${blockEnd(b)}, outside the map, which has ${size} bytes`, b.at)
  checkOverlaps(registers, (message, a, b) =>
    error('SV6101', message, b.at, undefined, [{ message: `${a.name} stands here`, span: a.at }]),
  )
  blocks.forEach((block, i) => {
    if (block.count > 1 && block.stride < block.map.size)
      error('SV6104', `the blocks of ${block.name} overlap: they have ${block.map.size} bytes`, block.at)
    const ranges = [
      ...registers.map(r => ({ name: r.name, at: r.at, from: r.offset, to: end(r) })),
      ...blocks.slice(0, i).map(b => ({ name: b.name, at: b.at, from: b.offset, to: blockEnd(b) })),
    ]
    for (const other of ranges)
      if (other.from < blockEnd(block) && block.offset < other.to)
        error('SV6101', `the registers ${other.name} and ${block.name} overlap`, block.at, undefined, [
          { message: `${other.name} stands here`, span: other.at },
        ])
  })
  checkNames(registers, error)
  for (const r of registers)
    for (const f of r.fields) {
      if (!f.lockedBy) continue
      const lock = registers.find(x => x.name === f.lockedBy!.register)
      if (!lock || lock.count > 1 || !lock.fields.some(x => x.name === f.lockedBy!.field))
        error('SV6016', `${f.lockedBy.register}.${f.lockedBy.field} does not name a field of this map`, f.at)
    }

  const capability = data.capability && {
    kind: data.capability.kind,
    id: number(['capability', 'id'], 0),
    virtual: data.capability.virtual !== false,
    ...('version' in data.capability ? { version: number(['capability', 'version'], 0) } : {}),
  }
  return {
    name: document.name,
    title: data.title ?? document.name,
    ...(data.standard === undefined ? {} : { standard: data.standard }),
    at: document.span(['registers'], 'key'),
    size,
    byteOrder: data['byte-order'] ?? context.byteOrder,
    registers,
    blocks,
    uses,
    ...(through ? { through } : {}),
    ...(data.inputs === undefined
      ? {}
      : { inputs: { first: number(['inputs', 'first'], 0), count: number(['inputs', 'count'], 0) } }),
    ...(data.attaches === undefined ? {} : { attaches: data.attaches }),
    ...(capability ? { capability } : {}),
  }
}

/** In emitted code `a-b` and `aB`, or the field `b` of `a` and the register `a-b`, would have one name. */
function checkNames(
  registers: MappedRegister[],
  report: (code: Code, message: string, span: Span, hint?: string, related?: { message: string; span: Span }[]) => void,
): void {
  const taken = new Map<string, { name: string; at: Span }>()
  const take = (name: string, at: Span) => {
    const key = name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
    const other = taken.get(key)
    if (other)
      report('SV6105', `${other.name} and ${name} have one name in emitted code`, at, 'rename one of them', [
        { message: `${other.name} stands here`, span: other.at },
      ])
    else taken.set(key, { name, at })
  }
  for (const r of registers) {
    take(r.name, r.at)
    const whole = r.fields.length === 1 && r.fields[0].name === r.name
    if (!whole) for (const f of r.fields) take(`${r.name}.${f.name}`, f.at)
  }
}

/** Byte by byte, since elements of arrays with a stride may interleave on purpose. */
function checkOverlaps(
  registers: MappedRegister[],
  report: (message: string, a: MappedRegister, b: MappedRegister) => void,
): void {
  const elements = registers
    .flatMap((r, order) =>
      Array.from({ length: r.count }, (_, i) => {
        const from = r.offset + i * r.stride
        return { order, from, to: from + r.width / 8 }
      }),
    )
    .sort((a, b) => a.from - b.from)
  const reported = new Set<string>()
  let furthest = { order: 0, from: 0, to: 0 }
  for (const element of elements) {
    const [a, b] = [furthest.order, element.order].sort((x, y) => x - y).map(order => registers[order]!)
    if (element.from < furthest.to && a !== b && !reported.has(`${a!.name} ${b!.name}`)) {
      reported.add(`${a!.name} ${b!.name}`)
      report(`the registers ${a!.name} and ${b!.name} overlap in byte 0x${element.from.toString(16)}`, a!, b!)
    }
    if (element.to > furthest.to) furthest = element
  }
}
