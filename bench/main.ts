/**
 * `npm run bench [-- section… --rounds N --markdown DOCUMENT… --brief DOCUMENT]`: what is promised in figures, measured on this machine. Sections are
 * generator, programs, kernels, boot, linux; all of them, if none is named. Each section's tables take their place in the documents that have one for
 * them; in the brief one, what they say in a line does.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { kernelVersion, measureBoots, missingForLinux } from './boot.ts'
import { measureGenerator } from './generator.ts'
import { measureInside } from './inside.ts'
import { measurePrograms } from './interpreter.ts'
import { measureKernels } from './kernels.ts'
import { hasQemu, QEMU, qemuVersion } from './qemu.ts'
import { printTable, type Table, writeBriefs, writeSection } from './report.ts'

interface Section {
  readonly measure: (rounds: number) => Table[] | Promise<Table[]>
  readonly rounds: number
  readonly needs?: readonly ('QEMU' | 'Linux')[]
}

const SECTIONS: Readonly<Record<string, Section>> = {
  generator: { measure: measureGenerator, rounds: 3 },
  programs: { measure: measurePrograms, rounds: 1 },
  kernels: { measure: measureKernels, rounds: 3, needs: ['QEMU'] },
  boot: { measure: measureBoots, rounds: 3, needs: ['QEMU', 'Linux'] },
  linux: { measure: measureInside, rounds: 2, needs: ['QEMU', 'Linux'] },
}

async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, markdown: { type: 'string', multiple: true }, brief: { type: 'string' } },
  })
  for (const name of positionals)
    if (!(name in SECTIONS)) throw new Error(`there is no section '${name}': ${Object.keys(SECTIONS).join(', ')}`)
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`--rounds takes a number from 1 on, not '${values.rounds}'`)
  const versions = [
    new Date().toISOString().slice(0, 10),
    `Node ${process.version}`,
    `QEMU ${qemuVersion()}`,
    `Linux ${kernelVersion()}`,
    `${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`,
  ].join(', ')
  process.stdout.write(`${versions}\n`)
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const lacks = section.needs?.includes('Linux') ? missingForLinux() : undefined
    if (lacks !== undefined) {
      leftOut(`the section '${name}' for want of ${lacks}`)
      continue
    }
    if (section.needs?.includes('QEMU') && !hasQemu())
      leftOut(`the comparison with ${QEMU} in '${name}': test/oracle/install.sh installs it`)
    const tables = await section.measure(rounds ?? section.rounds)
    for (const table of tables) printTable(table)
    for (const document of values.markdown ?? []) writeSection(document, name, versions, tables)
    if (values.brief !== undefined) writeBriefs(values.brief, name, tables)
  }
}

const leftOut = (what: string): void => void process.stdout.write(`\n*** LEFT OUT: ${what} ***\n`)

bench().catch(problem => {
  process.stderr.write(`bench: ${problem instanceof Error ? problem.message : problem}\n`)
  process.exitCode = 1
})
