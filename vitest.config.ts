import { defineConfig } from 'vitest/config'

/** Three projects: what needs Node alone, the emitted conformance suites, and the oracles that need other machines' software. */
const project = (name: string, include: string[], exclude: string[] = [], timeout = 60_000) => ({
  test: { name, include, exclude, testTimeout: timeout, hookTimeout: timeout, environment: 'node' as const },
})

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default', './test/summary.ts'] : ['default'],
    projects: [
      project('quick', ['test/**/*.test.ts'], ['test/oracle/**']),
      project('suites', ['generated/*/suite/**/*.test.ts']),
      project('oracles', ['test/oracle/**/*.test.ts'], [], 600_000),
    ],
  },
})
