/**
 * What the conformance suite of pico with a clock offset in hardware runs against: the emitted functions themselves, or with
 * SPECVISOR_ENGINE=fast what the fast engine translates, with SPECVISOR_ENGINE=interpreter what it interprets.
 * To hold something else to the suite, implement `Driver` and name the module in SPECVISOR_DRIVER; it exports `makeDriver`.
 *
 * Generated from specs/machines/pico-clock.yaml:2 by specvisor; edit that instead.
 */
import { type Driver, driverOf, type Frame } from '../../../runtime/conformance/index.ts'
import { architecture } from '../machine.ts'
import { semantics } from '../semantics.ts'

export const makeDriver = (frame: Frame): Driver =>
  driverOf(process.env.SPECVISOR_ENGINE, architecture, semantics, frame)
