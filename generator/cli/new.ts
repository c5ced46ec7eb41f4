/** `specvisor new`: a small machine that works, to be changed into another. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fill } from '../emit/template.ts'
import { type ExitCode, projectRoot, UserError } from './terminal.ts'

/** Writes the files of machine `name` below `folder`. Throws a UserError if one of them is there already, or the name is taken. */
export function scaffold(name: string, folder: string): ExitCode {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UserError(`'${name}' cannot be a machine's name: write small letters, digits and single dashes`, 2)
  }
  const root = resolve(folder)
  const schemas = join(projectRoot, 'specs/schema')
  const files = [
    { path: `specs/isa/${name}/core.yaml`, template: 'new/isa' },
    { path: `specs/machines/${name}.yaml`, template: 'new/machine' },
    { path: `programs/${name}.s`, template: 'new/program' },
  ]
  const taken = [
    ...files.map(({ path }) => join(root, path)),
    join(projectRoot, 'specs/isa', name),
    join(projectRoot, 'specs/machines', `${name}.yaml`),
  ].find(existsSync)
  if (taken) throw new UserError(`there is ${taken} already`)
  for (const { path, template } of files) {
    const full = join(root, path)
    const schema = relative(dirname(full), schemas).split(sep).join('/')
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, fill(template, { name, schema }))
    process.stdout.write(`wrote ${join(folder, path)}\n`)
  }
  const where = resolve(folder) === process.cwd() ? [] : [`cd ${folder}`]
  const next = [
    ...where,
    `specvisor generate ${name}`,
    `specvisor run ${name} programs/${name}.s`,
    `specvisor test ${name}`,
  ]
  process.stdout.write(`\nNow:\n${next.map(line => `  ${line}\n`).join('')}`)
  return 0
}
