/** The `linux:` section: how kernels are started on the machine, and how they call what lies below them. */

import { error, type Report } from '../diagnostics.ts'
import type { Constants } from '../language/constants.ts'
import type { Composition } from '../load/index.ts'
import type { LinuxFacts, RegisterElement, RegisterMap } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import type { Architecture } from './architecture.ts'
import { registerMap } from './registermap.ts'
import { elaborateCalls, findElement } from './semihosting.ts'
import { fieldContext } from './state.ts'

/** The last file of the machine that has the section says all of it. Undefined without one, or after errors, which are reported. */
export function elaborateLinux(
  composition: Composition,
  architecture: Architecture,
  constants: Constants,
  report: Report,
): LinuxFacts | undefined {
  const document = [...composition.parts, composition.machine].findLast(d => d.data.linux !== undefined)
  if (!document) return undefined
  const section = document.data.linux
  let whole = true
  const map = (property: string): RegisterMap | undefined => {
    const name = String(section[property])
    const found = composition.registers.get(name)
    if (!found) {
      whole = false
      const hint = didYouMean(name, composition.registers.keys())
      report(error('SV8012', document.span(['linux', property]), `there is no register map '${name}'`, hint))
      return undefined
    }
    return registerMap(found, {
      ...fieldContext({ constants, report, scope: architecture.scope }),
      byteOrder: architecture.byteOrder,
      maps: other => composition.registers.get(other),
    })
  }
  const element = (...path: (string | number)[]): RegisterElement => {
    const name = path.reduce((value, key) => value[key], section)
    const found = findElement(String(name), document.span(['linux', ...path]), architecture.registers, report)
    whole &&= found !== undefined
    return found ?? { register: '', width: 0 }
  }
  const [image, info] = [map('image'), map('info')]
  const list = composition.calls.get(String(section.calls))
  if (!list) {
    const hint = didYouMean(String(section.calls), composition.calls.keys())
    report(error('SV8016', document.span(['linux', 'calls']), `there is no list of calls '${section.calls}'`, hint))
  }
  const facts = {
    at: document.span(['linux'], 'key'),
    arguments: {
      hart: element('arguments', 'hart'),
      tree: element('arguments', 'tree'),
      info: element('arguments', 'info'),
    },
    call: {
      extension: element('call', 'extension'),
      number: element('call', 'number'),
      parameters: section.call.parameters.map((_: unknown, i: number) => element('call', 'parameters', i)),
      error: element('call', 'error'),
      value: element('call', 'value'),
    },
  }
  if (!image || !info || !list || !whole) return undefined
  return { ...facts, image, info, calls: elaborateCalls(list, facts.call.value.width, report) }
}
