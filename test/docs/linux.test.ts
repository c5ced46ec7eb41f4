/** docs/linux.md names the options of `specvisor linux`: all that there are, and no others. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { root, specvisor } from '../general/harness.ts'

vi.setConfig({ testTimeout: 120_000 })

const page = readFileSync(join(root, 'docs/linux.md'), 'utf8')
const table = /^## Options$(.*?)^## /ms.exec(page)![1]
const optionsIn = (text: string) => [...new Set([...text.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option))].sort()

it('names every option, and none that is not there', () => {
  const { out, status } = specvisor(['linux', '--help'])
  expect(status).toBe(0)
  // An option stands at the beginning of its line; what stands further on is about it.
  const there = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option)
  expect(there.length).toBeGreaterThan(10)
  expect(optionsIn(table)).toEqual(there.filter(option => option !== '--help').sort())
})

it('says which options may be given none', () => {
  const { out } = specvisor(['linux', '--help'])
  const none = [...out.matchAll(/^ {2}(--[a-z-]+)((?:(?!^ {2}-).)*)/gms)]
    .filter(([, , text]) => text.includes("'none'"))
    .map(([, option]) => option)
  expect(none.sort()).toEqual(['--firmware', '--kernel'])
  for (const option of none) expect(table).toContain(`| \`${option} none\` |`)
})
