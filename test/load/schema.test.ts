import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { schemaFiles } from '../../generator/load/schema.ts'

it.each(schemaFiles)('%s.json is a JSON Schema', name => {
  const schema = JSON.parse(readFileSync(new URL(`../../specs/schema/${name}.json`, import.meta.url), 'utf8'))
  const ajv = new Ajv2020({ allErrors: true })
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true)
})
