/** The system that is measured: busybox, the kernels as programs of Linux, some files to work on, and `init.sh`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArchiveEntry, archive, characterDevice, file, folder, link } from '../../test/linux/cpio.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const APPLETS = ['sh', 'mount', 'uname', 'cat', 'sleep', 'poweroff']
const LINE = 48

/** @param kernels names, and how often each is done */
export function benchInitramfs(debian: string, kernels: readonly { name: string; times: number }[]): Uint8Array {
  const scratch = mkdtempSync(join(tmpdir(), 'specvisor-kernels-'))
  try {
    execFileSync('sh', [here('../kernels/build.sh'), '--linux', scratch], { stdio: ['ignore', 'ignore', 'inherit'] })
    const busybox = readFileSync(join(debian, 'busybox'))
    const entries: ArchiveEntry[] = [
      ...['bin', 'dev', 'proc', 'tmp', 'kernels', 'data'].map(folder),
      characterDevice('dev/console', 5, 1),
      file('init', readFileSync(here('init.sh')), 0o755),
      file('bin/busybox', busybox, 0o755),
      ...APPLETS.map(name => link(`bin/${name}`, 'busybox')),
      ...kernels.map(({ name }) => file(`kernels/${name}`, readFileSync(join(scratch, name)), 0o755)),
      file('kernels/list', kernels.map(({ name, times }) => `${name} ${times}\n`).join('')),
      file('data/binary', Buffer.concat([busybox, busybox])),
      file('data/text', wordsOf(busybox)),
    ]
    return archive(entries)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** The bytes in hexadecimal: words of four digits, lines of so many bytes. */
function wordsOf(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += LINE) {
    const digits = Buffer.from(bytes.subarray(at, at + LINE)).toString('hex')
    lines.push(`${digits.match(/.{1,4}/g)!.join(' ')}\n`)
  }
  return lines.join('')
}
