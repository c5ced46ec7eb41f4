/** Oracles are other parties' programs. Without them a test is skipped, and says so; with SPECVISOR_ORACLES=required it fails. */
import { spawnSync } from 'node:child_process'
import { describe, it } from 'vitest'

const present = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** Like `describe`, for tests that need these programs. */
export function describeWithOracles(title: string, programs: readonly string[], tests: () => void): void {
  const missing = programs.filter(program => !present(program))
  if (missing.length === 0) describe(title, tests)
  else if (process.env.SPECVISOR_ORACLES === 'required') {
    describe(title, () => {
      it('has its oracles', () => {
        throw new Error(`not installed: ${missing.join(', ')}`)
      })
    })
  } else {
    console.warn(
      `SKIPPED: ${title}: not installed: ${missing.join(', ')} (SPECVISOR_ORACLES=required makes this a failure)`,
    )
    describe.skip(title, tests)
  }
}
