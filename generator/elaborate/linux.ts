/** The `linux:` sections: how kernels are started on the machine, and how they call what lies below them. */

import { error, type Report } from '../diagnostics.ts'
import { type Constants, constantText } from '../language/constants.ts'
import { attempt } from '../language/index.ts'
import type { Composition, Path } from '../load/index.ts'
import type { DirectFacts, LinuxFacts, RegisterElement, RegisterMap, StatePlace } from '../model.ts'
import { didYouMean } from '../suggest.ts'
import type { Architecture } from './architecture.ts'
import { LaidSection } from './laid.ts'
import { placeValue, statePlace } from './places.ts'
import { registerMap } from './registermap.ts'
import { elaborateCalls, findElement } from './semihosting.ts'
import { fieldContext } from './state.ts'

/**
 * All files of the machine say it together. Undefined where none says what a kernel's image looks like: the instruction set's files then say
 * what would be. Undefined, too, after errors, which are reported.
 */
export function elaborateLinux(
  composition: Composition,
  architecture: Architecture,
  constants: Constants,
  report: Report,
): LinuxFacts | undefined {
  const section = new LaidSection(composition, 'linux')
  if (!section.has('image') && composition.machine.data.linux === undefined) return undefined
  return new LinuxElaborator(section, composition, architecture, constants, report).facts()
}

class LinuxElaborator {
  private readonly section: LaidSection
  private readonly composition: Composition
  private readonly architecture: Architecture
  private readonly constants: Constants
  private readonly report: Report
  private whole = true

  constructor(
    section: LaidSection,
    composition: Composition,
    architecture: Architecture,
    constants: Constants,
    report: Report,
  ) {
    this.section = section
    this.composition = composition
    this.architecture = architecture
    this.constants = constants
    this.report = diagnostic => {
      this.whole = false
      report(diagnostic)
    }
  }

  facts(): LinuxFacts | undefined {
    const { section } = this
    const [image, info] = [this.map('image'), this.map('info')]
    const facts = {
      at: section.span([], 'key'),
      arguments: {
        hart: this.element('arguments', 'hart'),
        tree: this.element('arguments', 'tree'),
        info: this.element('arguments', 'info'),
      },
      call: {
        extension: this.element('call', 'extension'),
        number: this.element('call', 'number'),
        parameters: this.parameters(),
        error: this.element('call', 'error'),
        value: this.element('call', 'value'),
      },
    }
    const calls = this.calls(facts.call.value.width)
    const direct = section.has('direct') ? this.direct() : undefined
    if (!image || !info || !calls || !this.whole) return undefined
    return { ...facts, image, info, calls, ...(direct ? { direct } : {}) }
  }

  private direct(): DirectFacts {
    const { section } = this
    return {
      at: section.span(['direct'], 'key'),
      trap: this.trap('call', 'trap'),
      start: this.start(),
      opaque: this.element('direct', 'opaque'),
      software: this.place('direct', 'software'),
      timer: this.place('direct', 'timer'),
      ...(section.has('direct', 'deadline') ? { deadline: this.element('direct', 'deadline') } : {}),
      identity: {
        vendor: this.element('direct', 'identity', 'vendor'),
        architecture: this.element('direct', 'identity', 'architecture'),
        implementation: this.element('direct', 'identity', 'implementation'),
      },
    }
  }

  /** Whether it is said; reports what is missing. */
  private said(...path: Path): boolean {
    if (this.section.has(...path)) return true
    const holder = this.section.span(path.slice(0, -1), 'key')
    this.report(error('SV8036', holder, `nothing says 'linux: ${path.join('.')}' of this machine`))
    return false
  }

  private map(property: string): RegisterMap | undefined {
    if (!this.said(property)) return undefined
    const { section, composition, architecture, constants, report } = this
    const name = String(section.get(property))
    const found = composition.registers.get(name)
    if (!found) {
      const hint = didYouMean(name, composition.registers.keys())
      report(error('SV8012', section.span([property]), `there is no register map '${name}'`, hint))
      return undefined
    }
    return registerMap(found, {
      ...fieldContext({ constants, report, scope: architecture.scope }),
      byteOrder: architecture.byteOrder,
      maps: other => composition.registers.get(other),
    })
  }

  private element(...path: Path): RegisterElement {
    const nowhere = { register: '', width: 0 }
    if (!this.said(...path)) return nowhere
    const { section, architecture, report } = this
    return findElement(String(section.get(...path)), section.span(path), architecture.registers, report) ?? nowhere
  }

  private parameters(): RegisterElement[] {
    if (!this.said('call', 'parameters')) return []
    const list: unknown[] = this.section.get('call', 'parameters')
    return list.map((_, i) => this.element('call', 'parameters', i))
  }

  private calls(wordBits: number): LinuxFacts['calls'] | undefined {
    if (!this.said('calls')) return undefined
    const name = String(this.section.get('calls'))
    const list = this.composition.calls.get(name)
    if (list) return elaborateCalls(list, wordBits, this.report)
    const hint = didYouMean(name, this.composition.calls.keys())
    this.report(error('SV8016', this.section.span(['calls']), `there is no list of calls '${name}'`, hint))
    return undefined
  }

  private trap(...path: Path): string {
    if (!this.said(...path)) return ''
    const name = String(this.section.get(...path))
    const { traps } = this.architecture
    if (!traps.has(name))
      this.report(
        error('SV4507', this.section.span(path), `there is no trap '${name}'`, didYouMean(name, traps.keys())),
      )
    return name
  }

  private place(...path: Path): StatePlace {
    const nowhere = { register: '', hi: 0, lo: 0 }
    if (!this.said(...path)) return nowhere
    const { section, architecture, report } = this
    return attempt(() => statePlace(architecture, String(section.get(...path)), section.span(path), report)) ?? nowhere
  }

  private start(): DirectFacts['start'] {
    if (!this.said('direct', 'start')) return []
    return this.section.keys('direct', 'start').flatMap(place => attempt(() => this.startValue(place)) ?? [])
  }

  /** None where its condition does not hold. */
  private startValue(place: string): DirectFacts['start'] {
    const { section, architecture, constants, report } = this
    const path = ['direct', 'start', place]
    const conditional = section.has(...path, 'value')
    if (conditional && section.has(...path, 'when')) {
      const when: unknown = section.get(...path, 'when')
      const holds =
        typeof when === 'boolean' ? when : constantText(section.text(...path, 'when'), constants, report, 'condition')
      if (!holds) return []
    }
    const at = conditional ? [...path, 'value'] : path
    const value = { text: section.text(...at), at: section.span(at) }
    const key = section.span(path, 'key')
    return [{ ...placeValue(architecture, { text: place, at: key }, value, constants, report), at: key }]
  }
}
