/**
 * What the conformance suite of A teaching machine in the mainframe's spirit runs against: the emitted functions themselves, or with
 * SPECVISOR_ENGINE=fast what the fast engine translates.
 * To hold something else to the suite, implement `Driver` and name the module in SPECVISOR_DRIVER; it exports `makeDriver`.
 *
 * Generated from specs/machines/pico.yaml:2 by specvisor; edit that instead.
 */
import { type Driver, FastDriver, type Frame, ReferenceDriver } from '../../../runtime/conformance/index.ts'
import { architecture } from '../machine.ts'
import { semantics } from '../semantics.ts'

export const makeDriver = (frame: Frame): Driver =>
  process.env.SPECVISOR_ENGINE === 'fast'
    ? new FastDriver(architecture, frame, semantics)
    : new ReferenceDriver(architecture, frame)
