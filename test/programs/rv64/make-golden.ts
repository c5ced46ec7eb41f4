/** Writes golden/: the output of the native build of every program; of QEMU where there is none. `npx tsx make-golden.ts` */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { elfOf, folder, goldenOf, runNative, runQemu } from './hosts.ts'
import { programs } from './programs.ts'

const binaries = mkdtempSync(join(tmpdir(), 'specvisor-native-'))
try {
  const { status } = spawnSync(join(folder, 'build-native.sh'), [binaries], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the native build failed')
  mkdirSync(join(folder, 'golden'), { recursive: true })
  for (const program of programs) {
    const result = program.native === false ? runQemu(program, elfOf(program)) : runNative(program, binaries)
    writeFileSync(goldenOf(program), result.output)
  }
} finally {
  rmSync(binaries, { recursive: true })
}
