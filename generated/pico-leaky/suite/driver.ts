/**
 * What the conformance suite of pico with a hole, in which problem programs may read the system mask runs against: the emitted functions themselves.
 * To hold something else to the suite, implement `Driver` and name the module in SPECVISOR_DRIVER; it exports `makeDriver`.
 *
 * Generated from specs/machines/pico-leaky.yaml:2 by specvisor; edit that instead.
 */
import { type Driver, type Frame, ReferenceDriver } from '../../../runtime/conformance/index.ts'
import { architecture } from '../machine.ts'

export const makeDriver = (frame: Frame): Driver => new ReferenceDriver(architecture, frame)
