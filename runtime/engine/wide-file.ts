/** A register file whose elements have more than 64 bits, over a state's buffer; the least significant word of each lies first. */
export class WideFile {
  private readonly words: BigUint64Array
  private readonly wordsEach: number

  constructor(buffer: ArrayBuffer, offset: number, count: number, wordsEach: number) {
    this.words = new BigUint64Array(buffer, offset, count * wordsEach)
    this.wordsEach = wordsEach
  }

  get(index: number): bigint {
    let value = 0n
    for (let i = this.wordsEach - 1; i >= 0; i--) value = (value << 64n) | this.words[index * this.wordsEach + i]
    return value
  }

  set(index: number, value: bigint): void {
    for (let i = 0; i < this.wordsEach; i++) this.words[index * this.wordsEach + i] = value >> BigInt(64 * i)
  }

  fill(value: bigint): void {
    for (let index = 0; index * this.wordsEach < this.words.length; index++) this.set(index, value)
  }
}
