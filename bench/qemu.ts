/** QEMU's system emulation of the same machine: its `virt`, one thread of translated code a hart, no acceleration. */
import { spawnSync } from 'node:child_process'
import { isInstalled } from './process.ts'

export const QEMU = 'qemu-system-riscv64'
export const hasQemu = (): boolean => isInstalled(QEMU)
export const qemuVersion = (): string =>
  /version (\S+)/.exec(spawnSync(QEMU, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 'none'

const MACHINE = ['-M', 'virt', '-m', '256M', '-display', 'none', '-monitor', 'none']

/** A bare program, and the words of its command line. */
export const qemuProgram = (file: string, words: readonly string[]): string[] => [
  ...MACHINE,
  ...['-serial', 'none', '-bios', 'none', '-kernel', file],
  ...['-semihosting-config', ['enable=on,target=native', ...words.map(word => `arg=${word}`)].join(',')],
]

export interface LinuxFiles {
  readonly firmware: string
  readonly kernel: string
  readonly initramfs: string
  readonly append: string
}

export const qemuLinux = ({ firmware, kernel, initramfs, append }: LinuxFiles, harts: number): string[] => [
  ...MACHINE,
  ...['-serial', 'stdio', '-no-reboot', '-smp', String(harts)],
  ...['-bios', firmware, '-kernel', kernel, '-initrd', initramfs, '-append', append],
]
