/**
 * Builds the test system: `npx tsx test/linux/make-initramfs.ts [<folder of get-debian.sh> [<output>]]`. Busybox, the modules of the
 * devices with what they need, the C programs beside this file (where a cross compiler is installed), and `init.sh`. The folder is
 * `.cache/linux` in the project if none is named, the output `initramfs.cpio` in it.
 *
 * Not compressed: unpacking would cost the machine more than reading does. Modules lose their signatures, whose check costs 0.3
 * thousand million instructions; the kernel then says that it is tainted.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type ArchiveEntry, archive, characterDevice, file, folder, link } from './cpio.ts'

const here = dirname(fileURLToPath(import.meta.url))
/** What init loads, and with it what these need. */
const MODULES = ['virtio_mmio', 'virtio_blk', 'virtio_net', 'virtio-rng', 'crc32c_generic', 'ext4']
const COMPILER = 'riscv64-linux-gnu-gcc'
/** What the kernel appends to a signed module, after the signature and 12 bytes about it, of which the last 4 are its length. */
const SIGNED = '~Module signature appended~\n'

/** Kernel modules by name, each after those that it needs. */
export function modulesInOrder(
  root: string,
  wanted: readonly string[],
): Map<string, { data: Uint8Array; order: string[] }> {
  const canonical = (name: string) => name.replaceAll('-', '_')
  const paths = new Map<string, string>()
  for (const entry of readdirSync(root, { recursive: true }) as string[]) {
    const match = /([^/]+)\.ko(\.xz|\.gz|\.zst)?$/.exec(entry)
    if (match) paths.set(canonical(match[1]), join(root, entry))
  }
  const found = new Map<string, { data: Uint8Array; order: string[] }>()
  const need = (name: string): string[] => {
    const known = found.get(canonical(name))
    if (known) return known.order
    const path = paths.get(canonical(name))
    // Built into the kernel.
    if (!path) return []
    const data = unsigned(expand(path))
    const entry = { data, order: [] as string[] }
    found.set(canonical(name), entry)
    const before = [...softDependencies(data), ...information(data, 'depends').flatMap(text => text.split(','))]
    for (const other of before.filter(text => text !== ''))
      for (const module of need(other)) if (!entry.order.includes(module)) entry.order.push(module)
    entry.order.push(canonical(name))
    return entry.order
  }
  for (const name of wanted) need(name)
  return found
}

function expand(path: string): Uint8Array {
  if (path.endsWith('.gz')) return gunzipSync(readFileSync(path))
  const tool = path.endsWith('.xz') ? 'xz' : path.endsWith('.zst') ? 'zstd' : undefined
  if (!tool) return readFileSync(path)
  return execFileSync(tool, ['-dc', path], { maxBuffer: 1 << 28 })
}

function unsigned(module: Uint8Array): Uint8Array {
  const bytes = Buffer.from(module)
  if (bytes.subarray(-SIGNED.length).toString('latin1') !== SIGNED) return module
  const end = bytes.length - SIGNED.length
  return bytes.subarray(0, end - 12 - bytes.readUInt32BE(end - 4))
}

/** The texts `key=…` of a module's information section. */
function information(module: Uint8Array, key: string): string[] {
  const text = Buffer.from(module).toString('latin1')
  return [...text.matchAll(new RegExp(`\\0${key}=([^\\0]*)\\0`, 'g'))].map(match => match[1])
}

/** Modules to be loaded before, if there are such: `softdep=pre: crc32c post: …`. */
const softDependencies = (module: Uint8Array): string[] =>
  information(module, 'softdep')
    .map(text => text.split('post:')[0].replace('pre:', ''))
    .flatMap(text => text.trim().split(/\s+/))

/** The programs beside this file; none where there is no compiler for them. */
function programs(): ArchiveEntry[] {
  if (spawnSync(COMPILER, ['--version']).error) {
    process.stderr.write(`${COMPILER} is not installed: init leaves out the checks of threads and of a disk\n`)
    return []
  }
  const scratch = mkdtempSync(join(tmpdir(), 'specvisor-programs-'))
  const options = { threads: ['-pthread'], 'disk-file': ['-march=rv64gc_zba_zbb'] }
  try {
    return Object.entries(options).map(([name, more]) => {
      const output = join(scratch, name)
      execFileSync(COMPILER, ['-O2', '-static', '-s', ...more, '-o', output, join(here, `${name}.c`)])
      return file(`bin/${name}`, readFileSync(output), 0o755)
    })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** What `check_awk` of init must print, computed here in the same arithmetic: IEEE 754 doubles. */
export function awkResult(): string {
  let x = 0
  for (let i = 1; i <= 1000; i++) {
    let root = i
    for (let k = 0; k < 12; k++) root = (root + i / root) / 2
    x += root / (i * 1.7 + 0.3) - (i % 7) / 3.1
  }
  // As C's %.17g: 17 digits, without zeroes at the end.
  return x.toPrecision(17).replace(/\.?0+$/, '')
}

/** The names by which busybox's parts are called in init. */
const APPLETS =
  `sh mount umount cat echo cut sed grep head tr sort awk insmod sleep date kill mkdir mke2fs sync sha256sum od
  uname ip ping wget poweroff setsid cttyhack ls dmesg ps dd stty`.split(/\s+/)

export function initramfs(debian: string, modules: readonly string[] = MODULES): Uint8Array {
  const entries: ArchiveEntry[] = [
    ...['bin', 'dev', 'proc', 'sys', 'tmp', 'mnt', 'modules', 'expected'].map(folder),
    characterDevice('dev/console', 5, 1),
    file('init', readFileSync(join(here, 'init.sh')), 0o755),
    file('bin/busybox', readFileSync(join(debian, 'busybox')), 0o755),
    ...APPLETS.map(name => link(`bin/${name}`, 'busybox')),
    file('expected/awk', awkResult()),
  ]
  entries.push(...programs())
  const found = modulesInOrder(join(debian, 'modules'), modules)
  for (const [name, { data }] of found) entries.push(file(`modules/${name}.ko`, data))
  // Under the names that init uses, which may have dashes.
  const order = modules.map(name => `${name}: ${found.get(name.replaceAll('-', '_'))?.order.join(' ') ?? ''}`)
  entries.push(file('modules/order', `${order.join('\n')}\n`))
  return archive(entries)
}

if (process.argv[1] && basename(process.argv[1]) === 'make-initramfs.ts') {
  const [debian = join(here, '../../.cache/linux'), output = join(debian, 'initramfs.cpio')] = process.argv.slice(2)
  try {
    const bytes = initramfs(debian)
    writeFileSync(output, bytes)
    process.stdout.write(`${output}: ${bytes.length} bytes\n`)
  } catch (problem) {
    process.stderr.write(`make-initramfs.ts: ${(problem as Error).message}\n`)
    process.exitCode = 1
  }
}
