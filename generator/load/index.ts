/** Spec files → validated documents → the composition of a machine. */
export { allParameterSets, type Composition, composeMachine, type ParameterSet } from './compose.ts'
export type { Document, EmbeddedText, Kind, Path } from './document.ts'
export { parseInteger } from './integer.ts'
export { loadFiles, loadSpecs, type SpecFile, type SpecSet } from './specs.ts'
