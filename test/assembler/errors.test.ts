/** Every way to be wrong that a user meets: the message, its place and its hint, as they are shown. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AssemblyFailed } from '../../runtime/assembler/index.ts'
import { assemblers } from './tables.ts'

const folder = new URL('./golden/', import.meta.url)
const sources = readdirSync(folder).filter(name => name.endsWith('.s'))

/** What a user sees; a source's first line says its machine: `; risc`. */
function complaint(name: string, source: string): string {
  const machine = /^; (\w+)/.exec(source)![1] as keyof typeof assemblers
  try {
    assemblers[machine].assemble(source, { file: name })
  } catch (error) {
    if (error instanceof AssemblyFailed) return `${error.message}\n`
    throw error
  }
  return 'no error\n'
}

describe('errors in sources', () => {
  it('are many', () => {
    expect(sources.length).toBeGreaterThanOrEqual(20)
  })

  it.each(sources)('%s', async name => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const shown = complaint(name, source)
    expect(shown).not.toBe('no error\n')
    await expect(shown).toMatchFileSnapshot(new URL(name.replace(/s$/, 'txt'), folder).pathname)
  })
})

describe('errors as data', () => {
  it('have line, column, message and hint', () => {
    const errors = (() => {
      try {
        assemblers.risc.assemble('nop\n\taddi a0, a9, 1\n\n  ad a0, a0, 1', { file: 'prog.s' })
      } catch (error) {
        return (error as AssemblyFailed).errors
      }
    })()
    expect(errors).toMatchObject([
      { file: 'prog.s', line: 2, column: 11, message: "expected a register, found 'a9'" },
      { file: 'prog.s', line: 4, column: 3, message: "unknown instruction 'ad'", hint: "did you mean 'add'?" },
    ])
  })

  it('stay few for a source that is wrong everywhere', () => {
    expect(() => assemblers.risc.assemble('bogus\n'.repeat(1000))).toThrow(AssemblyFailed)
    try {
      assemblers.risc.assemble('bogus\n'.repeat(1000))
    } catch (error) {
      expect((error as AssemblyFailed).errors).toHaveLength(50)
    }
  })
})
