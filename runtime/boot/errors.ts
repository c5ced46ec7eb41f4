/** What keeps a program from being loaded: a message for the user, naming the file's defect. Never a stack trace. */
export class BootError extends Error {
  override readonly name = 'BootError'
}

export const hex = (value: number | bigint): string => `0x${value.toString(16)}`

/** A count of bytes as people write it: `3 MiB` where it is whole, otherwise in bytes. */
export function showBytes(bytes: number): string {
  for (const [unit, size] of [
    ['GiB', 2 ** 30],
    ['MiB', 2 ** 20],
    ['KiB', 2 ** 10],
  ] as const)
    if (bytes >= size && bytes % size === 0) return `${bytes / size} ${unit}`
  return `${bytes} bytes`
}
