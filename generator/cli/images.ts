/** What a machine is started from: kernel, firmware and initramfs, and where they are found again by one that goes on from a snapshot. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BootError } from '../../runtime/boot/errors.ts'
import type { BootRequest } from '../../runtime/boot/system.ts'
import { readUserFile } from './generated.ts'
import { projectRoot, UserError } from './terminal.ts'

export interface ImageOptions {
  kernel?: string
  firmware?: string
  initrd?: string
  append?: string
}

/** The files by their options, as a snapshot keeps them: plain data. */
interface Origin {
  readonly files: Readonly<Partial<Record<'kernel' | 'firmware' | 'initrd', { path: string; sha256: string }>>>
  readonly bootArguments: string
}

/** So much less is printed, and so many fewer instructions are needed, until the first process runs. */
const ARGUMENTS = 'quiet cryptomgr.notests'

/** What is loaded: files that are named, and otherwise those that the project's script for Debian leaves. */
export function bootRequest(options: ImageOptions): BootRequest {
  const debian = process.env.SPECVISOR_LINUX ?? join(projectRoot, '.cache/linux')
  const own = (name: string, option: string, by: string) => {
    const path = join(debian, name)
    if (existsSync(path)) return path
    throw new UserError(`there is no ${path}\n  ${by} makes it; --${option} takes another`)
  }
  const script = 'test/linux/get-debian.sh'
  const { kernel, firmware, initrd, append } = options
  const paths = {
    kernel: kernel === 'none' ? undefined : (kernel ?? own('Image', 'kernel', script)),
    firmware: firmware === 'none' ? undefined : (firmware ?? own('fw_dynamic.bin', 'firmware', script)),
    // A kernel of the user's may have none, or one of its own.
    initrd:
      initrd ??
      (kernel === undefined ? own('initramfs.cpio', 'initrd', 'npx tsx test/linux/make-initramfs.ts') : undefined),
  }
  const files: { -readonly [name in keyof Origin['files']]: Origin['files'][name] } = {}
  const read = (option: keyof typeof paths) => {
    const path = paths[option]
    if (path === undefined) return undefined
    const bytes = readUserFile(path)
    files[option] = { path: resolve(path), sha256: sha256(bytes) }
    return bytes
  }
  const bootArguments = append ?? ARGUMENTS
  return requestOf(read, { files, bootArguments })
}

/**
 * What a machine was started from that goes on from a snapshot: the files are where they were, or where options now say. Throws a
 * BootError where they are not, or are no longer the same.
 */
export function requestAgain(origin: unknown, options: ImageOptions): BootRequest {
  const { files } = origin as Origin
  const read = (option: keyof Origin['files']) => {
    const file = files[option]
    if (!file) return undefined
    const path = options[option] ?? file.path
    let bytes: Uint8Array
    try {
      bytes = readUserFile(path)
    } catch (problem) {
      if (!(problem instanceof UserError)) throw problem
      throw new BootError(`${problem.message}; it was the machine's ${option}: --${option} says where it is now`)
    }
    if (sha256(bytes) !== file.sha256)
      throw new BootError(`${path} has changed since the machine was started from it: --${option} takes the old one`)
    return bytes
  }
  return requestOf(read, origin as Origin)
}

function requestOf(read: (option: keyof Origin['files']) => Uint8Array | undefined, origin: Origin): BootRequest {
  const [kernel, firmware, initramfs] = [read('kernel'), read('firmware'), read('initrd')]
  return {
    ...(kernel ? { kernel } : {}),
    ...(firmware ? { firmware } : {}),
    ...(initramfs ? { initramfs } : {}),
    bootArguments: origin.bootArguments,
    origin,
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
