/** What is emitted of the test machine `board` for kernels: its device tree, and how they start and call. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkMachines } from '../../generator/check.ts'
import { Diagnostics, renderAll } from '../../generator/diagnostics.ts'
import { emitDeviceTree } from '../../generator/emit/device-tree.ts'
import { emitLinux } from '../../generator/emit/linux.ts'
import { loadSpecs } from '../../generator/load/index.ts'
import type { NodeDescription } from '../../runtime/boot/fdt-machine.ts'
import type { LinuxDescription } from '../../runtime/boot/linux.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The device tree alone. */
export const boardDescription = async (): Promise<NodeDescription> => (await board()).tree

export async function board(): Promise<{ tree: NodeDescription; linux: LinuxDescription }> {
  const diagnostics = new Diagnostics()
  const specs = loadSpecs([folder('../../specs'), folder('specs')], diagnostics.report)
  const machine = checkMachines(specs, ['board'], diagnostics.report).get('board')
  if (!machine) throw new Error(renderAll(diagnostics.list, { color: false }))
  const out = mkdtempSync(join(tmpdir(), 'specvisor-board-'))
  try {
    const runtime = relative(out, folder('../../runtime'))
    for (const { path, text } of [...emitDeviceTree(machine, runtime), ...emitLinux(machine, runtime)]) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), text)
    }
    const load = (path: string) => import(pathToFileURL(join(out, path)).href)
    return { tree: (await load('device-tree.ts')).deviceTree, linux: (await load('linux.ts')).linux }
  } finally {
    rmSync(out, { recursive: true })
  }
}
