/** Emits `package.json`: a machine's folder is a package of ES modules wherever it lies. */
import type { Machine } from '../model.ts'
import type { EmittedFile } from './template.ts'

export function emitPackage(machine: Machine): EmittedFile {
  const text = JSON.stringify(
    { name: machine.name, description: machine.title, private: true, type: 'module' },
    null,
    2,
  )
  return { path: 'package.json', text: `${text}\n` }
}
