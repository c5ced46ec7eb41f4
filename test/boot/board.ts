/** The device tree of the test machine `board`, as emitted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkMachines } from '../../generator/check.ts'
import { Diagnostics, renderAll } from '../../generator/diagnostics.ts'
import { emitDeviceTree } from '../../generator/emit/device-tree.ts'
import { loadSpecs } from '../../generator/load/index.ts'
import type { NodeDescription } from '../../runtime/boot/fdt-machine.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export async function boardDescription(): Promise<NodeDescription> {
  const diagnostics = new Diagnostics()
  const specs = loadSpecs([folder('../../specs'), folder('specs')], diagnostics.report)
  const machine = checkMachines(specs, ['board'], diagnostics.report).get('board')
  if (!machine) throw new Error(renderAll(diagnostics.list, { color: false }))
  const [file] = emitDeviceTree(machine, folder('../../runtime'))
  const out = mkdtempSync(join(tmpdir(), 'specvisor-board-'))
  try {
    const path = join(out, 'device-tree.ts')
    writeFileSync(path, file.text)
    return (await import(pathToFileURL(path).href)).deviceTree
  } finally {
    rmSync(out, { recursive: true })
  }
}
