/**
 * Runs the project's TypeScript without a loader: esbuild bundles it into JavaScript that is kept in `.cache/js`, and made anew when any
 * file that went into it has changed. Where nothing can be kept there, tsx runs the files as they are.
 *
 * Emitted machines lie anywhere and link against the runtime, of which a process may have one instance only. So the command's bundle has
 * all of the runtime, and a machine's bundle takes it from there.
 */
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const root = fileURLToPath(new URL('../..', import.meta.url))
const runtime = join(root, 'runtime')
const cache = join(root, '.cache', 'js')
/** A process may still be loading parts of a bundle that another one has replaced; in milliseconds. */
const KEEP_REPLACED = 600_000
const RECORD = 'record.json'

/** The folder of the command's bundle, in the process that runs it. */
let command
/** Folders of machines' bundles: a process keeps to one of each, whatever others make meanwhile. */
const machines = new Map()

// Errors name the files and lines that people write.
process.setSourceMapsEnabled(true)

/** Imports a module of the command: `main` or `worker`. */
export async function importCommand(name) {
  const entries = { main: join(root, 'generator/cli/main.ts'), worker: join(root, 'generator/cli/worker.ts') }
  const plan = sources => ({ entryPoints: { ...entries, runtime: 'runtime:' }, plugins: [wholeRuntime(sources)] })
  command = await kept(() => bundle('command', root, plan))
  return command ? import(urlOf(command, name)) : interpret(entries[name])
}

/** Imports another program of the project, which needs no machine but those that it imports itself. */
export async function importProgram(path) {
  const name = relative(root, path).replaceAll(sep, '-').replace(/\.ts$/, '')
  const made = await kept(() => bundle(name, root, () => ({ entryPoints: { program: path } })))
  return made ? import(urlOf(made, 'program')) : interpret(path)
}

/** Imports what was emitted as `<folder>/<file>`. Throws a SyntaxError where it does not compile. */
export async function importMachine(folder, file) {
  if (!command) return import(pathToFileURL(join(folder, file)).href)
  const real = realpathSync(folder)
  if (!machines.has(real)) machines.set(real, machineBundle(real))
  return import(urlOf(await machines.get(real), file.replace(/\.ts$/, '')))
}

function machineBundle(folder) {
  const name = `${basename(folder)}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  const plan = async sources => ({
    entryPoints: entriesOf(folder, sources),
    outbase: folder,
    external: [urlOf(command, 'runtime')],
    plugins: [runtimeOf(await import(urlOf(command, 'runtime')))],
  })
  return bundle(name, command, plan, folder)
}

const urlOf = (folder, name) => pathToFileURL(join(folder, `${name}.js`)).href

/** The folder of a bundle of our own; undefined where none can be kept. Where it does not compile, the process ends. */
async function kept(make) {
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
    return await make()
  } catch (problem) {
    if (problem.syscall) return undefined
    if (!(problem instanceof SyntaxError && isMainThread)) throw problem
    process.stderr.write(`specvisor does not compile: ${problem.message}\n`)
    process.exit(1)
  }
}

async function interpret(path) {
  const { register } = await import('tsx/esm/api')
  register()
  return import(pathToFileURL(path).href)
}

/**
 * The folder of a bundle: the one that was kept, where it was made from the same files.
 * @param base what it is made for, besides
 * @param plan gives esbuild's options; files that it looks at, it adds to the sources
 */
async function bundle(name, base, plan, folder = root) {
  const home = join(cache, name)
  const known = recordOf(home)
  if (known?.base === base && Object.entries(known.stamps).every(([path, stamp]) => stampOf(path) === stamp))
    return join(home, known.output)
  const stamps = {}
  const sources = {
    /** Notes a file or folder before it is read, so that no change in between is missed. */
    note: path => {
      stamps[path] = stampOf(path)
      return path
    },
  }
  sources.note(fileURLToPath(import.meta.url))
  const { plugins = [], ...options } = await plan(sources)
  mkdirSync(home, { recursive: true })
  const output = mkdtempSync(join(home, 'made-'))
  for (const { path, contents } of await compile({
    ...options,
    outdir: output,
    plugins: [...plugins, reading(sources)],
  })) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents)
    stamps[path] = stampOf(path)
  }
  const draft = join(output, RECORD)
  writeFileSync(draft, JSON.stringify({ base, folder, output: basename(output), stamps }))
  renameSync(draft, join(home, RECORD))
  tidy(home, output)
  return output
}

/** What is known of a bundle; undefined where there is none yet, or the record is damaged. */
function recordOf(home) {
  try {
    return JSON.parse(readFileSync(join(home, RECORD), 'utf8'))
  } catch {
    return undefined
  }
}

/** What changes whenever a file is written: the time of its last change cannot be set. Undefined where there is none. */
function stampOf(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && `${found.ctimeMs} ${found.size}`
}

async function compile(options) {
  const { build } = await import('esbuild')
  try {
    const { outputFiles } = await build({
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      tsconfigRaw: {},
      define: { 'import.meta': 'importMeta' },
      sourcemap: 'linked',
      sourcesContent: false,
      write: false,
      logLevel: 'silent',
      ...options,
    })
    return outputFiles
  } catch (problem) {
    if (!problem.errors?.length) throw problem
    const [{ text, location }] = problem.errors
    const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : ''
    throw new SyntaxError(`${place}${text}`)
  }
}

/** Reads source files. In a bundle `import.meta` would be that of the bundle: each file gets its own. */
const reading = sources => ({
  name: 'reading',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(sources.note(path), 'utf8')
      const meta = { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) }
      const prefix = text.includes('import.meta') ? `const importMeta = ${JSON.stringify(meta)};` : ''
      return { contents: prefix + text, loader: 'ts' }
    })
  },
})

/** Files below a folder that are TypeScript. */
function sourcesBelow(folder, sources) {
  return readdirSync(sources.note(folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesBelow(path, sources)
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

/** A module whose export `modules` has all modules of the runtime by path. */
const wholeRuntime = sources => ({
  name: 'whole runtime',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^runtime:$/ }, () => ({ path: 'all', namespace: 'runtime' }))
    onLoad({ filter: /.*/, namespace: 'runtime' }, () => {
      const paths = sourcesBelow(runtime, sources)
      const imports = paths.map((path, i) => `import * as m${i} from ${JSON.stringify(path)}\n`)
      const modules = paths.map((path, i) => `${JSON.stringify(path)}: m${i}`)
      return { contents: `${imports.join('')}export const modules = { ${modules.join(', ')} }`, resolveDir: root }
    })
  },
})

/** Gives a machine the modules of the runtime that the process has. */
const runtimeOf = ({ modules }) => ({
  name: 'runtime of the process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/runtime\// }, ({ path, resolveDir }) => {
      const full = join(resolveDir, path)
      return Object.hasOwn(modules, full) ? { path: full, namespace: 'runtime' } : undefined
    })
    onLoad({ filter: /.*/, namespace: 'runtime' }, ({ path }) => ({
      contents:
        `import { modules } from ${JSON.stringify(urlOf(command, 'runtime'))}\n` +
        `export const { ${Object.keys(modules[path]).join(', ')} } = modules[${JSON.stringify(path)}]`,
    }))
  },
})

/** What a machine's folder offers: its own modules, and the index of each folder in it. */
function entriesOf(folder, sources) {
  const below = readdirSync(sources.note(folder), { withFileTypes: true })
  return below.flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return readdirSync(sources.note(path)).includes('index.ts') ? [join(path, 'index.ts')] : []
    return entry.name.endsWith('.ts') ? [path] : []
  })
}

/** Removes, after a while, what a new bundle has replaced, and bundles of machines that are no more. */
function tidy(home, current) {
  for (const entry of readdirSync(home)) {
    const path = join(home, entry)
    if (path !== current && entry !== RECORD && isOld(path)) rmSync(path, { recursive: true, force: true })
  }
  for (const entry of readdirSync(cache)) {
    const other = join(cache, entry)
    if (isOld(join(other, RECORD)) && !existsSync(recordOf(other)?.folder ?? ''))
      rmSync(other, { recursive: true, force: true })
  }
}

function isOld(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > KEEP_REPLACED
}
