/** Where what is remembered of a page is looked up: inline where that is usual, by a function of the module where it is not. */
import { ENTRY_SHIFT, LOADS, STORE, STORES, TLB_MASK } from './memory-map.ts'
import { Code, I32, OP, type ValueType } from './wasm.ts'

/** Of the address on the stack, how far in its part of a context the entry of its page is. */
export function entryOf(code: Code, pageBytes: number, mask: number = TLB_MASK): void {
  const shift = 31 - Math.clz32(pageBytes) - ENTRY_SHIFT
  code.op(OP.i32WrapI64).i32(shift).op(OP.i32ShrU).i32(mask).op(OP.i32And)
}

/** The function `lookUp` of a module: (virtual address, kind and bytes) → one more than the host's address, or 0. */
export function lookUpCode(context: number, pageBytes: number, fill: number): { code: Code; locals: ValueType[] } {
  const code = new Code()
  const [va, what, entry] = [0, 1, 2]
  code.get(va)
  entryOf(code, pageBytes)
  code.i32(0).memory(OP.i32Load, context).op(OP.i32Add)
  code
    .get(what)
    .i32(STORE)
    .op(OP.i32And)
    .i32(STORES / STORE)
    .op(OP.i32Mul, OP.i32Add)
    .tee(entry)
  code.memory(OP.i64Load, LOADS)
  code
    .get(va)
    .get(what)
    .i32(STORE - 1)
    .op(OP.i32And, OP.i64ExtendI32U, OP.i64Add)
    .i64(1n)
    .op(OP.i64Sub)
  code.i64(-BigInt(pageBytes)).op(OP.i64And, OP.i64Eq).if()
  code
    .get(va)
    .op(OP.i32WrapI64)
    .get(entry)
    .memory(OP.i32Load, LOADS + 8)
    .op(OP.i32Add)
    .i32(1)
    .op(OP.i32Add)
    .return()
  code.end()
  code.get(va).get(what).returnCall(fill)
  return { code, locals: [I32] }
}
