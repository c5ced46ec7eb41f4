/** The assembler and the disassembler, for whoever has a machine's table. */
export { type AssembleOptions, Assembler } from './assembler.ts'
export { type DisassembledLine, type DisassembleOptions, Disassembler } from './disassembler.ts'
export { decode, encode, matches, readNumber, writeNumber } from './encode.ts'
export { type AssemblyError, AssemblyFailed, renderError, SourceError } from './errors.ts'
export type { Token } from './lexer.ts'
export type { Program } from './program.ts'
export { type Candidate, holeExpression, type Pseudo, Syntax, tokensOfLine } from './syntax.ts'
export * from './table.ts'
