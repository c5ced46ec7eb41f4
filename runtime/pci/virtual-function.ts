/** A virtual function: it exists while VF Enable of its physical function is set. */
import { guarded, PciFunction } from './function.ts'
import type { PciHost, PciTiming } from './host.ts'
import type { VirtualLayout } from './layout.ts'
import type { PhysicalFunction } from './physical-function.ts'
import type { SrIov } from './sriov.ts'

export class VirtualFunction extends PciFunction {
  readonly vf: number
  readonly pf: PhysicalFunction
  private readonly sriov: SrIov

  constructor(pf: PhysicalFunction, sriov: SrIov, layout: VirtualLayout, n: number, host: PciHost, timing: PciTiming) {
    super(layout, host, timing)
    this.pf = pf
    this.sriov = sriov
    this.vf = n
    this.becomeBusy(timing.vfReady)
    this.behaviour = host.behaviour?.(this) ?? {}
  }

  get name(): string {
    return `${this.pf.name}/vf${this.vf}`
  }
  /** -1 where it has none because the buses have run out: no request can reach it. */
  get routingId(): number {
    return this.sriov.routingId(this.vf) ?? -1
  }

  /** The PF's smallest translation unit, in bytes, is its virtual functions' (§10.5.1.3, §9.3.7.8); undefined without ATS. */
  get smallestTranslationUnit(): number | undefined {
    const { ats } = this.pf.config.parts
    return ats && 4096 * 2 ** ats.controlSmallestTranslationUnit
  }

  destroy(): void {
    guarded(() => this.behaviour.destroy?.())
    this.behaviour = {}
  }
}
