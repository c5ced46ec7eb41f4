import { defineConfig } from 'vitest/config'

/**
 * Projects: what needs Node alone and is quick, the emitted conformance suites, what needs Node alone and takes its time (the command line
 * run as a program, all that is emitted against the naive evaluator), whatever of these executes instructions once more on the fast engine,
 * and the oracles that need other machines' software.
 */
const project = (name: string, include: string[], exclude: string[] = [], timeout = 60_000, env = {}) => ({
  test: { name, include, exclude, testTimeout: timeout, hookTimeout: timeout, environment: 'node' as const, env },
})

/** What executes instructions: in the other projects on the reference engine, in `fast` on the fast one; and both side by side. */
const ENGINES = [
  'test/fast/**/*.test.ts',
  'test/{boot/sbi-machine,boot/snapshot,boot/system,debug/looks,isa/parameters,programs,runtime/harts}.test.ts',
  'test/general/*/*.test.ts',
  'test/fidelity/{instructions,sequences}.test.ts',
  'generated/*/suite/{fidelity,truth,virtualization}.test.ts',
]
/** Of these, what tries each instruction: once more interpreted. */
const INTERPRETED = [
  'test/general/*/*.test.ts',
  'test/fidelity/{instructions,sequences}.test.ts',
  'generated/*/suite/{fidelity,truth,virtualization}.test.ts',
]
const SLOW = ['test/cli/**/*.test.ts', 'test/docs/**/*.test.ts', 'test/fidelity/**/*.test.ts']
const ENGINE_ORACLES = ['test/oracle/riscv/{directed,semantics}.test.ts', 'test/oracle/float/operations.test.ts']
const ORACLES = ['test/oracle/**/*.test.ts']

export default defineConfig({
  test: {
    // One file a processor: what is measured is never asserted.
    maxWorkers: '100%',
    reporters: process.env.CI ? ['default', './test/summary.ts'] : ['default'],
    projects: [
      project('quick', ['test/**/*.test.ts'], ['test/fast/**/*.test.ts', ...SLOW, ...ORACLES]),
      project('suites', ['generated/*/suite/**/*.test.ts']),
      project('slow', SLOW),
      project('fast', ENGINES, [], 120_000, { SPECVISOR_ENGINE: 'fast' }),
      project('interpreter', INTERPRETED, [], 120_000, { SPECVISOR_ENGINE: 'interpreter' }),
      project('oracles', ORACLES, [], 600_000),
      project('oracles-fast', ENGINE_ORACLES, [], 600_000, { SPECVISOR_ENGINE: 'fast' }),
    ],
  },
})
