/**
 * What is done within WebAssembly where nothing is remembered of the page that is read or written: the page is looked up among the
 * translations that are remembered, or walked to, and from then on both remember it. Whatever is rare is left to the engine (`fill`): an
 * access across pages, a page that does not lie in RAM or holds code that is watched, a walk that traps or has effects.
 */
import { ENTRIES, FAR, FEW } from '../engine/translations.ts'
import { PAGE_BYTES, PAGE_SHIFT } from '../memory/ram.ts'
import type { Written } from './access-code.ts'
import type { InterpreterShape } from './form-code.ts'
import { entryOf } from './look-up.ts'
import { isWide } from './lower.ts'
import {
  ENTRY,
  ENTRY_SHIFT,
  FETCH,
  FILLED,
  HIGH,
  LOADS,
  LOW,
  MOST_FILLED,
  MOST_STORED,
  NOTHING,
  PHYSICAL,
  STORE,
  STORED,
  STORES,
  USED,
  WORD,
} from './memory-map.ts'
import { Code, I32, I64, OP, type ValueType } from './wasm.ts'

const ENTRIES_SHIFT = Math.log2(ENTRIES)
const VA = 0
const WHAT = 1
const PARAMETERS = 2

/** Indices of functions, and of the global that says where the processor's state lies. */
interface Others {
  readonly fill: number
  readonly walk: number
  readonly processor: number
}

/** Writes (virtual address, kind and bytes) → one more than the host's address, or 0: as `fill` does it, which takes what is rare. */
export function refillCode(shape: InterpreterShape, others: Others): Written {
  return new RefillWriter(shape, others).write()
}

class RefillWriter {
  private readonly shape: InterpreterShape
  private readonly others: Others
  private readonly code = new Code()
  private readonly locals: ValueType[] = []
  private readonly state = this.local(I32)
  private readonly context = this.local(I32)
  /** Bytes from the start of the page. */
  private readonly within = this.local(I32)
  private readonly stores = this.local(I32)
  private readonly kind = this.local(I32)
  /** Where the entry lies, from the start of its part of the context. */
  private readonly entry = this.local(I32)
  /** The number of what is remembered, among those of all kinds, and where its words lie. */
  private readonly number = this.local(I32)
  private readonly at = this.local(I32)
  private readonly low = this.local(I32)
  private readonly high = this.local(I32)
  /** How far in RAM the page lies. */
  private readonly page = this.local(I32)
  private readonly wide = this.local(I64)
  private readonly scratch = this.local(I32)

  constructor(shape: InterpreterShape, others: Others) {
    this.shape = shape
    this.others = others
  }

  private local(type: ValueType): number {
    this.locals.push(type)
    return PARAMETERS + this.locals.length - 1
  }

  write(): Written {
    const { code, shape } = this
    const { pageBytes } = shape
    this.leaveIf(() => code.get(WHAT).i32(FETCH).op(OP.i32Eq))
    code.global(this.others.processor).tee(this.state).memory(OP.i32Load, this.word(WORD.context)).set(this.context)
    this.vaLow()
      .i32(pageBytes - 1)
      .op(OP.i32And)
      .tee(this.within)
    this.bytes()
    this.leaveIf(() => code.op(OP.i32Add).i32(pageBytes).op(OP.i32GtU))
    this.findEntry()
    code.get(this.at).memory(OP.i32Load, LOW).get(this.low).op(OP.i32Eq)
    code.get(this.at).memory(OP.i32Load, HIGH).get(this.high).op(OP.i32Eq, OP.i32And)
    code.if()
    this.known()
    code.else()
    this.walked()
    code.end()
    this.fillEntry()
    code.get(this.scratch).get(VA).op(OP.i32WrapI64, OP.i32Add).i32(1).op(OP.i32Add)
    return { code, locals: this.locals }
  }

  private word(word: number): number {
    return this.shape.words + word
  }

  private vaLow(): Code {
    return this.code.get(VA).op(OP.i32WrapI64)
  }

  private bytes(): void {
    this.code
      .get(WHAT)
      .i32(STORE - 1)
      .op(OP.i32And)
  }

  /** The engine does it, if the test leaves something on the stack that is not 0. */
  private leaveIf(test: () => void): void {
    test()
    this.code.ifLikely(false).get(VA).get(WHAT).returnCall(this.others.fill).end()
  }

  private findEntry(): void {
    const { code } = this
    const { pageBytes, semantics } = this.shape
    const { load, store } = semantics.access!
    code.get(WHAT).i32(STORE).op(OP.i32And).tee(this.stores)
    code.if(I32).i32(store).else().i32(load).end().set(this.kind)
    code.get(VA)
    entryOf(code, pageBytes)
    code.tee(this.entry).i32(ENTRY_SHIFT).op(OP.i32ShrU)
    code.get(this.kind).i32(ENTRIES_SHIFT).op(OP.i32Shl, OP.i32Add).tee(this.number)
    code.i32(2).op(OP.i32Shl).get(this.context).op(OP.i32Add).set(this.at)
    this.vaLow().i32(-pageBytes).op(OP.i32And).i32(1).op(OP.i32Or).set(this.low)
    code.get(VA).i64(32n).op(OP.i64ShrU, OP.i32WrapI64).set(this.high)
  }

  /** Where the page lies in RAM; it is left if that is not all there, or not plain. */
  private checkPage(): void {
    const { code } = this
    const { ram, pageBytes } = this.shape
    this.leaveIf(() =>
      code
        .get(this.page)
        .i32(ram.size - pageBytes)
        .op(OP.i32GtU),
    )
    code.get(this.stores).if()
    // Of larger pages the engine looks at each part.
    if (pageBytes > PAGE_BYTES) code.get(VA).get(WHAT).returnCall(this.others.fill)
    else this.leaveIf(() => code.get(this.page).i32(PAGE_SHIFT).op(OP.i32ShrU).memory(OP.i32Load8U, ram.watched))
    code.end()
  }

  /** It is remembered. */
  private known(): void {
    const { code } = this
    const { ram, pageBytes } = this.shape
    code.get(this.number).i32(3).op(OP.i32Shl).get(this.context).op(OP.i32Add).memory(OP.f64Load, PHYSICAL)
    code.host('i64.trunc_sat_f64_u').i64(BigInt(ram.base)).op(OP.i64Sub).tee(this.wide)
    this.leaveIf(() => code.i64(BigInt(ram.size - pageBytes)).op(OP.i64GtU))
    code.get(this.wide).op(OP.i32WrapI64).set(this.page)
    this.checkPage()
  }

  /** It is walked to, and remembered. */
  private walked(): void {
    const { code } = this
    const { ram, semantics } = this.shape
    const [va] = semantics.walk!.widths
    code.get(VA)
    if (!isWide(va)) code.op(OP.i32WrapI64)
    this.bytes()
    code.get(this.kind).call(this.others.walk).tee(this.page)
    this.leaveIf(() => code.op(OP.i32Eqz))
    // What holds for less than a page is not remembered.
    this.leaveIf(() => code.get(this.state).memory(OP.i32Load, this.word(WORD.whole)).op(OP.i32Eqz))
    this.checkReach()
    code.get(this.page).i32(1).op(OP.i32Sub).get(this.within).op(OP.i32Sub).set(this.page)
    this.checkPage()
    code.get(this.at).memory(OP.i32Load, LOW).op(OP.i32Eqz).if()
    this.note(USED, FEW, () => code.get(this.number))
    code.end()
    code.get(this.at).get(this.low).memory(OP.i32Store, LOW)
    code.get(this.at).get(this.high).memory(OP.i32Store, HIGH)
    code.get(this.number).i32(3).op(OP.i32Shl).get(this.context).op(OP.i32Add)
    code.get(this.page).op(OP.i64ExtendI32U).i64(BigInt(ram.base)).op(OP.i64Add).host('f64.convert_i64_u')
    code.memory(OP.f64Store, PHYSICAL)
  }

  /** What holds for more than a page is noted by the engine, for each block of them once. */
  private checkReach(): void {
    const { code } = this
    code.get(this.state).memory(OP.i32Load, this.word(WORD.reach)).tee(this.scratch)
    code
      .i32(31 - Math.clz32(this.shape.pageBytes))
      .op(OP.i32GtU)
      .if()
    code.get(VA).get(this.scratch).op(OP.i64ExtendI32U, OP.i64ShrU).tee(this.wide).op(OP.i32WrapI64)
    code
      .i32(FAR - 1)
      .op(OP.i32And)
      .tee(this.low)
    const at = (shift: number) => code.i32(shift).op(OP.i32Shl).get(this.state).op(OP.i32Add)
    at(2).memory(OP.i32Load, this.word(WORD.farReaches)).get(this.scratch).op(OP.i32Ne)
    code.get(this.low)
    at(3).memory(OP.i64Load, this.word(WORD.farBlocks)).get(this.wide).op(OP.i64Ne)
    this.leaveIf(() => code.op(OP.i32Or))
    code.end()
  }

  /** Sets `scratch` to how far the host's addresses are from virtual ones, and keeps it. */
  private fillEntry(): void {
    const { code } = this
    const { ram, pageBytes } = this.shape
    code.get(this.context).get(this.entry).op(OP.i32Add)
    code.get(this.stores).if(I32).i32(STORES).else().i32(LOADS).end().op(OP.i32Add).tee(this.at)
    code.memory(OP.i64Load, ENTRY.tag).i64(BigInt.asIntN(64, NOTHING)).op(OP.i64Eq).if()
    const tag = () => code.get(this.at).i32(3).op(OP.i32ShrU)
    this.note(FILLED, MOST_FILLED, tag)
    code.get(this.stores).if()
    this.note(STORED, MOST_STORED, tag)
    code.end().end()
    code.get(this.at).get(VA).i64(-BigInt(pageBytes)).op(OP.i64And).memory(OP.i64Store, ENTRY.tag)
    code.get(this.at)
    code.get(this.page).get(this.within).op(OP.i32Add).i32(ram.host).op(OP.i32Add)
    this.vaLow().op(OP.i32Sub).tee(this.scratch).memory(OP.i32Store, ENTRY.value)
    code.get(this.state)
    code.get(this.state).memory(OP.i32Load, this.word(WORD.fills)).i32(1).op(OP.i32Add)
    code.memory(OP.i32Store, this.word(WORD.fills))
  }

  /** Adds to a list of the context, as long as there are few. */
  private note(list: number, most: number, value: () => void): void {
    const { code } = this
    code.get(this.context).memory(OP.i32Load, list).tee(this.scratch).i32(most).op(OP.i32LtU).if()
    code.get(this.scratch).i32(2).op(OP.i32Shl).get(this.context).op(OP.i32Add)
    value()
    code.memory(OP.i32Store, list + 4).end()
    code.get(this.context).get(this.scratch).i32(1).op(OP.i32Add).memory(OP.i32Store, list)
  }
}
