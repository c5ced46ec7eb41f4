import { dirname } from 'node:path'
import { Diagnostics, type Source } from '../../generator/diagnostics.ts'
import { loadFiles, type SpecSet } from '../../generator/load/index.ts'
import { type MapNode, makeDocument } from '../../generator/load/tree.ts'
import { parseYaml } from '../../generator/load/yaml.ts'

/** A YAML text as a document that was not checked against a schema. */
export function documentOf(text: string) {
  const diagnostics = new Diagnostics()
  const source: Source = { file: 'test.yaml', text }
  const root = parseYaml(source, diagnostics.report) as MapNode
  return { document: root && makeDocument('isa', 'test', source, root), diagnostics, source }
}

/** Specs from texts by path. */
export function specsOf(files: Record<string, string>): { specs: SpecSet; diagnostics: Diagnostics } {
  const diagnostics = new Diagnostics()
  const list = Object.entries(files).map(([path, text]) => ({ path, source: { file: path, text } }))
  return { specs: loadFiles(list, diagnostics.report), diagnostics }
}

export const root = dirname(dirname(import.meta.dirname))
