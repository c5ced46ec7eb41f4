/** One formatter for code by hand and emitted code, which also finds what does not parse. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './terminal.ts'

/**
 * Formats what is emitted in a folder. Throws where it does not parse: the first line of the error says where and why, seen from the
 * folder; the formatter's own words follow.
 */
export async function format(folder: string): Promise<void> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')
  const config = join(projectRoot, 'biome.json')
  const args = [
    biome,
    'check',
    '--write',
    '--linter-enabled=false',
    '--vcs-enabled=false',
    `--config-path=${config}`,
    '--max-diagnostics=5',
    '--colors=off',
    folder,
  ]
  try {
    await promisify(execFile)(process.execPath, args)
  } catch (problem) {
    const { stdout = '', stderr = '', message } = problem as Partial<Record<'stdout' | 'stderr', string>> & Error
    const said = `${stderr}${stdout}` || message
    const [, place] = /^(\S+:\d+:\d+) parse\b/m.exec(said) ?? []
    const [, why = 'it says no more'] = /^\s*×\s*(.+)$/m.exec(said) ?? []
    const what = place
      ? `emitted code does not parse: ${place.replace(`${folder}${sep}`, '')}: ${why}`
      : `the formatter failed on emitted code: ${why}`
    throw new Error(`${what}\n${said}`)
  }
}
