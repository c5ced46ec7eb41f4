/** `specvisor test`: a machine's own conformance suite. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { startVitest } from 'vitest/node'
import { requireGenerated } from './generated.ts'
import { type ExitCode, type Folders, projectRoot, UserError } from './terminal.ts'

export interface TestOptions {
  /** Only tests whose names match. */
  grep?: string
}

/** Runs the emitted suite, wherever the generated folder lies; 1 if a test fails. */
export async function test(folders: Folders, machine: string, options: TestOptions): Promise<ExitCode> {
  const suite = join(requireGenerated(folders, machine), 'suite')
  if (!existsSync(suite))
    throw new UserError(`there is no suite for '${machine}' in ${folders.out}: run 'specvisor generate ${machine}'`, 2)
  // A generated folder elsewhere has no packages of its own beside it: the suite's `vitest` is this one.
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'dist/index.js')
  const run = await startVitest(
    'test',
    [],
    {
      root: suite,
      config: false,
      watch: false,
      include: ['**/*.test.ts'],
      testTimeout: 60_000,
      ...(options.grep === undefined ? {} : { testNamePattern: options.grep }),
    },
    {
      resolve: { alias: { vitest } },
      server: { fs: { allow: [folders.out, projectRoot] } },
      // Not beside the suite, where it would count as emitted.
      cacheDir: join(projectRoot, '.cache', 'vitest'),
    },
  )
  const failed = run.state.getCountOfFailedTests() > 0 || run.state.getUnhandledErrors().length > 0
  const none = run.state.getFiles().length === 0
  await run.close()
  if (none) throw new UserError(`the suite of '${machine}' has no tests`)
  return failed ? 1 : 0
}
