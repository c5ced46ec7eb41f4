/** Packets of gdb's remote serial protocol: `$data#checksum`, with escapes. Source: gdb's manual, appendix E, overview. */
const ESCAPE = 0x7d
const FLIP = 0x20
const [DOLLAR, HASH, STAR, INTERRUPT] = [0x24, 0x23, 0x2a, 0x03]
/** What a debugger may send at once; longer packets are dropped. */
export const LONGEST_PACKET = 0x4000

/** A packet's bytes. Characters of `text` are bytes (0 … 255). */
export function packet(text: string): Uint8Array {
  const body: number[] = []
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i)
    if (byte === ESCAPE || byte === DOLLAR || byte === HASH || byte === STAR) body.push(ESCAPE, byte ^ FLIP)
    else body.push(byte)
  }
  const sum = body.reduce((total, byte) => (total + byte) & 0xff, 0)
  return Uint8Array.of(DOLLAR, ...body, HASH, ...new TextEncoder().encode(sum.toString(16).padStart(2, '0')))
}

export type Incoming =
  | { readonly is: 'packet'; readonly text: string }
  | { readonly is: 'interrupt' }
  /** Its checksum is wrong. */
  | { readonly is: 'bad' }

/** Takes in bytes as they come, and gives out what they make. Acknowledgements are passed over: the transport loses nothing. */
export class PacketReader {
  private body: number[] | undefined
  /** Digits of the checksum that are still to come. */
  private tail = 0
  private checksum = 0
  private escaped = false
  private sum = 0

  read(bytes: Uint8Array): Incoming[] {
    return Array.from(bytes, byte => this.take(byte)).filter(incoming => incoming !== undefined)
  }

  private take(byte: number): Incoming | undefined {
    if (this.tail > 0) return this.takeChecksum(byte)
    if (byte === DOLLAR) {
      this.body = []
      this.sum = 0
      this.escaped = false
      return undefined
    }
    if (!this.body) return byte === INTERRUPT ? { is: 'interrupt' } : undefined
    if (byte === HASH) {
      this.tail = 2
      this.checksum = 0
      return undefined
    }
    this.sum = (this.sum + byte) & 0xff
    if (this.escaped) this.body.push(byte ^ FLIP)
    else if (byte !== ESCAPE) this.body.push(byte)
    this.escaped = !this.escaped && byte === ESCAPE
    if (this.body.length > LONGEST_PACKET) this.body = undefined
    return undefined
  }

  private takeChecksum(byte: number): Incoming | undefined {
    this.checksum = this.checksum * 16 + (Number.parseInt(String.fromCharCode(byte), 16) || 0)
    if (--this.tail > 0) return undefined
    const body = this.body!
    this.body = undefined
    if (this.checksum !== this.sum) return { is: 'bad' }
    return { is: 'packet', text: String.fromCharCode(...body) }
  }
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
/** Undefined where it is not pairs of digits. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}
