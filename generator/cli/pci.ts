/** `specvisor pci dump`: a machine's configuration spaces, for `lspci -F`. */
import { dumpFunctions } from '../../runtime/pci/dump.ts'
import type { PhysicalFunctionDescription } from '../../runtime/pci/layout.ts'
import { importGenerated } from './generated.ts'
import type { ExitCode, Folders } from './terminal.ts'

export interface PciDumpOptions {
  /** Enable all virtual functions first. */
  virtual?: boolean
}

export async function pciDump(folders: Folders, machine: string, options: PciDumpOptions): Promise<ExitCode> {
  const module = (await importGenerated(folders, machine, 'pci.ts')) as {
    pciFunctions: readonly PhysicalFunctionDescription[]
  }
  process.stdout.write(dumpFunctions(module.pciFunctions, options))
  return 0
}
