/** Skeletons of emitted files: Handlebars for the frame, nothing of the semantics. */
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'

const compiled = new Map<string, Handlebars.TemplateDelegate>()

/** Fills `templates/<name>.hbs`. Text is put in as it is: emitted files are not HTML. */
export function fill(name: string, data: Record<string, unknown>): string {
  let template = compiled.get(name)
  if (!template) {
    const text = readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8')
    template = Handlebars.compile(text, { noEscape: true, strict: true })
    compiled.set(name, template)
  }
  return template(data)
}

export interface EmittedFile {
  /** Relative to the machine's folder in `generated/`. */
  path: string
  text: string
}
