/** How a machine's modules are imported: as they are, unless the process that runs the command has compiled the command too. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Imports `<folder>/<file>`. Throws a SyntaxError where it does not compile. */
export type ImportMachine = (folder: string, file: string) => Promise<unknown>

export const machineModules: { import: ImportMachine } = {
  import: (folder, file) => import(pathToFileURL(join(folder, file)).href),
}
