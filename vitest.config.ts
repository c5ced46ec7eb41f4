import { defineConfig } from 'vitest/config'

/**
 * Four projects: what needs Node alone and is quick, the emitted conformance suites, what needs Node alone and takes its time (the command
 * line run as a program, all that is emitted against the naive evaluator), and the oracles that need other machines' software.
 */
const project = (name: string, include: string[], exclude: string[] = [], timeout = 60_000) => ({
  test: { name, include, exclude, testTimeout: timeout, hookTimeout: timeout, environment: 'node' as const },
})

const SLOW = ['test/cli/**/*.test.ts', 'test/docs/**/*.test.ts', 'test/fidelity/**/*.test.ts']
const ORACLES = ['test/oracle/**/*.test.ts']

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default', './test/summary.ts'] : ['default'],
    projects: [
      project('quick', ['test/**/*.test.ts'], [...SLOW, ...ORACLES]),
      project('suites', ['generated/*/suite/**/*.test.ts']),
      project('slow', SLOW),
      project('oracles', ORACLES, [], 600_000),
    ],
  },
})
