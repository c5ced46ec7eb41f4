/** Bit-vector helpers that emitted code uses; widths of at most 32 are numbers, wider ones bigints. */

/** Sign-extends the low `width` (1…32) bits of `value` to 32 bits, unsigned. */
export const sext32 = (value: number, width: number): number => ((value << (32 - width)) >> (32 - width)) >>> 0
