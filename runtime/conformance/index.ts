/** Conformance suites: their data, what is run against them, and the drivers of the engines. */
export type { Driver, Frame, StepEnd } from './driver.ts'
export { driverOf } from './engines.ts'
export { FastDriver } from './fast.ts'
export { ReferenceDriver } from './reference.ts'
export {
  checkFidelity,
  checkTruth,
  type FidelityGroup,
  type FidelityVector,
  frameOf,
  parseGroups,
  parseLines,
  patternByte,
  type SuiteFrame,
  type TruthState,
  type TruthVector,
} from './vectors.ts'
