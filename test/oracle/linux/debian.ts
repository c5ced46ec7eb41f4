/** Debian's kernel and firmware, fetched where they are not there yet (`.cache/linux`), and an initramfs made of the test system. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initramfs } from '../../linux/make-initramfs.ts'

export const MIB = 2 ** 20
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What the test system needs to be built, and its disks to be read, beside what fetches Debian's packages. */
export const TOOLS = ['xz', 'riscv64-linux-gnu-gcc', 'debugfs']

/** Quick to boot: no self-tests of ciphers, no entropy from jitter. */
export const QUICK = 'quiet cryptomgr.notests initcall_blacklist=jent_mod_init,init_kprobe_trace'

export class Debian {
  /** Where kernel and firmware are. */
  readonly debian = process.env.SPECVISOR_LINUX ?? here('../../../.cache/linux')
  /** For files of the test. */
  readonly folder = mkdtempSync(join(tmpdir(), 'specvisor-linux-'))

  /** To be called before all tests. */
  fetch(): void {
    execFileSync(here('../../linux/get-debian.sh'), [this.debian], { stdio: ['ignore', 'ignore', 'inherit'] })
    writeFileSync(this.path('initramfs'), initramfs(this.debian))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  /** A disk of zeroes. */
  disk(name: string, bytes: number): string {
    writeFileSync(this.path(name), '')
    truncateSync(this.path(name), bytes)
    return this.path(name)
  }
}
