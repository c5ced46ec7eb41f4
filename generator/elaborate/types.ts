/** `bits<N>`, `bool` and enum names as specs write them. */
import { BOOL, bitsType, type Type } from '../ir/ir.ts'
import { type Constants, constantText } from '../language/constants.ts'
import { type Report, refuse, type Scope } from '../language/scope.ts'
import type { EmbeddedText } from '../load/document.ts'

export function parseType(text: EmbeddedText, constants: Constants, enums: Scope['enums'], report: Report): Type {
  const whole = text.text.trim()
  if (whole === 'bool') return BOOL
  const members = enums.get(whole)
  if (members) return bitsType(members.width)
  const open = text.text.indexOf('<')
  const close = text.text.lastIndexOf('>')
  if (!/^bits\s*<.*>$/.test(whole)) {
    return refuse(
      report,
      'SV4405',
      text.span(0, text.text.length),
      `'${whole}' is not a type`,
      'bits<N>, bool, or the name of an enum',
    )
  }
  const inner: EmbeddedText = {
    text: text.text.slice(open + 1, close),
    span: (s, e) => text.span(open + 1 + s, open + 1 + e),
  }
  const width = constantText(inner, constants, report, 'integer')
  if (width < 1n || width > 4096n)
    refuse(
      report,
      'SV4405',
      text.span(0, text.text.length),
      `a bit vector of ${width} bits is not possible`,
      'from 1 to 4096',
    )
  return bitsType(Number(width))
}
