/** QEMU as another opinion of what rv64 is. */
import { run } from './binutils.ts'

export const QEMU = 'qemu-system-riscv64'

/** Everything that the rv64 machine does not have. */
const OFF = ['h', 'debug', 'zbc', 'Zihintpause']

/** What it has, and QEMU's does not by itself. */
const ON = ['svinval']

/** Runs an executable, with semihosting in `folder`, until it exits; with further options of the processor on. */
export function runQemu(name: string, folder: string, options: readonly string[] = []): void {
  const on = [...ON, ...options].map(option => `${option}=on`)
  const cpu = ['rv64', ...OFF.map(option => `${option}=off`), ...on].join(',')
  const semihosting = ['-semihosting-config', 'enable=on,target=native']
  const machine = ['-M', 'virt', '-cpu', cpu, '-m', '256M', '-bios', 'none', '-kernel', name]
  run(
    QEMU,
    [...machine, ...semihosting, '-display', 'none', '-serial', 'none', '-monitor', 'none', '-net', 'none'],
    folder,
    120,
  )
}
