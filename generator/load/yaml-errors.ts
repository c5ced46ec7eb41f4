/** What the YAML parser finds, in words for those who write specs. */
import type { YAMLError } from 'yaml'
import type { Code } from '../codes.ts'
import { error, type Report, type Source } from '../diagnostics.ts'

export const quoteHint = 'a text that begins with * or & must be quoted'
const quote = 'put the whole text in quotes'

export function reportProblem(source: Source, problem: YAMLError, report: Report): void {
  const start = Math.min(problem.pos[0], source.text.length)
  const span = { source, start, end: Math.max(problem.pos[1], start + 1) }
  const { code = 'SV1001', message, hint } = explain(source.text, problem)
  report(error(code, span, message, hint))
}

interface Explanation {
  code?: Code
  message: string
  hint: string
}

function explain(text: string, problem: YAMLError): Explanation {
  const at = text.slice(problem.pos[0])
  const before = text.slice(text.lastIndexOf('\n', problem.pos[0] - 1) + 1, problem.pos[0])
  switch (problem.code) {
    case 'TAB_AS_INDENT':
      return {
        code: 'SV1003',
        message: 'a tab indents this line',
        hint: 'indent with spaces; YAML allows no tabs there',
      }
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return {
        code: 'SV1004',
        message: `'${/^\S*/.exec(at)![0]}' is a YAML tag`,
        hint: 'a text that begins with ! must be quoted: when: "!F"',
      }
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return { code: 'SV1005', message: aliasMessage(problem.message, at), hint: quoteHint }
    case 'MULTIPLE_DOCS':
      return {
        code: 'SV1007',
        message: 'a second document begins here',
        hint: 'one file describes one thing: move what follows `---` into a file of its own',
      }
    case 'BAD_DQ_ESCAPE':
      return {
        message: `'${at.slice(0, 2)}' is no escape in a text in double quotes`,
        hint: 'write \\\\ for a backslash, or use single quotes',
      }
    case 'BAD_SCALAR_START':
      return { message: `a text cannot begin with '${at[0]}' here`, hint: quote }
    case 'MISSING_CHAR':
      return problem.message.startsWith('Missing closing')
        ? { message: 'the text in quotes does not end', hint: 'close it with the quote that it begins with' }
        : { message: sentence(problem.message), hint: 'a bracket or a colon is missing, here or earlier' }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: "a second ': ' in this line makes it ambiguous",
        hint: `${quote}, or move it to lines of its own after |`,
      }
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'this line is neither `key: value` nor part of the text above',
        hint: "a key's colon is missing, or its indentation differs from its neighbours'",
      }
    case 'BAD_INDENT':
      return problem.message.includes('and end with a')
        ? { message: 'a { or [ above is not closed', hint: 'add the } or ], or indent the lines between them' }
        : { message: 'this line is indented unlike its neighbours', hint: 'keys of one map begin in the same column' }
    case 'UNEXPECTED_TOKEN':
      return unexpected(problem.message, at, before)
    default:
      return { message: sentence(problem.message), hint: 'see docs/spec-guide.md for how specs are written' }
  }
}

/** Nearly always a text that should have been quoted. */
function unexpected(message: string, at: string, before: string): Explanation {
  if (/^Unexpected flow-(seq|map)-start/.test(message)) {
    const example = `${quote}: { encoding: "v[7:0]" }`
    return { message: `'${at[0]}' cannot stand in a text between { and }`, hint: example }
  }
  if (message.startsWith('Unexpected block-seq-ind')) {
    return { message: "a text cannot begin with '- ' here", hint: `${quote}, or begin a list on the next line` }
  }
  const beginning = /:\s+([*&"'])[^:]*$/.exec(before)?.[1]
  if (beginning === '*' || beginning === '&')
    return { message: `the text in front of this cannot begin with '${beginning}'`, hint: quote }
  if (beginning !== undefined)
    return { message: 'something follows the closing quote', hint: 'quote all of the text, or none of it' }
  return { message: sentence(message), hint: `${quote} if it has any of : # { } [ ] , & * ! | > ' " % @` }
}

const aliasMessage = (message: string, at: string): string =>
  message.startsWith('Unresolved alias')
    ? `there is no anchor '&${/^\*?([^\s,\]}]*)/.exec(at)![1]}' above this alias`
    : sentence(message)

const sentence = (message: string): string =>
  `not well-formed YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
