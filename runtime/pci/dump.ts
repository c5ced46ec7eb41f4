/** Configuration spaces as text, in the form that `lspci -F` of pciutils reads. */
import { CONFIG_BYTES } from './layout.ts'

/** What a dump shows of a function: its routing id and all bytes of its configuration space, as software reads them. */
export interface Dumped {
  readonly routingId: number
  readonly title: string
  read(offset: number): number
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** `bus:device.function title`, then 256 lines of 16 bytes, for each function. */
export function dumpConfig(functions: readonly Dumped[]): string {
  const text: string[] = []
  for (const { routingId, title, read } of functions) {
    const [bus, device, fn] = [routingId >> 8, (routingId >> 3) & 31, routingId & 7]
    text.push(`${hex(bus, 2)}:${hex(device, 2)}.${fn} ${title}`)
    for (let row = 0; row < CONFIG_BYTES; row += 16) {
      const bytes = Array.from({ length: 16 }, (_, i) => hex(read(row + i), 2))
      text.push(`${hex(row, 2)}: ${bytes.join(' ')}`)
    }
    text.push('')
  }
  return text.join('\n')
}
