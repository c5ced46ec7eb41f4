// The generator's second thread.
import { importCommand } from './compiled.mjs'

await importCommand('worker')
