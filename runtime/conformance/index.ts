/** Conformance suites: their data, what is run against them, and the driver of the reference engine. */
export type { Driver, Frame, StepEnd } from './driver.ts'
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
