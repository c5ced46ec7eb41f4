/** The programs of this folder, and how each is run. Their expected output is in golden/, made by the native build. */
export interface Program {
  name: string
  /** Also the name of the case where a program runs more than once. */
  case?: string
  arguments?: string[]
  /** The exit status; 0 if not said. */
  status?: number
  /** Files before it starts, by name. */
  input?: Record<string, Uint8Array>
  /** Files that it must leave, by name. */
  output?: Record<string, Uint8Array>
  /** Uses what only the emulated machine has: there is no native build, and QEMU made the golden file. */
  native?: false
}

/** Bytes that look random and are the same every time (xorshift, 32 bits). */
function noise(bytes: number): Uint8Array {
  let state = 0x9e3779b9
  return Uint8Array.from({ length: bytes }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state & 0xff
  })
}

const data = noise(10_007)

export const programs: Program[] = [
  { name: 'hello' },
  { name: 'heap' },
  { name: 'sort' },
  {
    name: 'sha256',
    arguments: ['input.bin', 'copy.bin'],
    input: { 'input.bin': data },
    output: { 'copy.bin': data },
  },
  { name: 'sha256', case: 'sha256-absent', arguments: ['absent.bin', 'copy.bin'], status: 1 },
  { name: 'pi' },
  { name: 'strings' },
  { name: 'jump' },
  { name: 'muldiv' },
  { name: 'bytecode' },
  { name: 'records' },
  { name: 'kernels' },
  { name: 'doubles' },
  { name: 'rounding' },
  { name: 'orbits' },
  { name: 'files' },
  { name: 'status', status: 42 },
  { name: 'status', case: 'status-7', arguments: ['7'], status: 7 },
  { name: 'atomics' },
  { name: 'calls', status: 9, native: false },
  { name: 'fault', status: 1, native: false },
]

export const caseName = (program: Program): string => program.case ?? program.name

/** The program that ends neither here nor there by itself. */
export const wild = { name: 'wild', message: /the program runs wild: instruction access fault at 0x100000000000/ }
