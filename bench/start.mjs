/** Starts a program of the project in the way of the command: `start.mjs PROGRAM WORD…`. */
import { resolve } from 'node:path'
import { importProgram } from '../generator/cli/compiled.mjs'

const [program] = process.argv.splice(2, 1)
await importProgram(resolve(program))
