/**
 * The composed machine: what the specs say after loading, composition and elaboration, and all that analyses and
 * emitters read. Nothing here refers to YAML any more, but every item keeps the span it came from.
 */
import type { Span } from './diagnostics.ts'
import type { Expr, IRFunction, Local, Place, Stmt, Type } from './ir/ir.ts'

export interface Machine {
  name: string
  title: string
  at: Span
  family: string
  /** Parameters as set (`XLEN` → 64n). */
  parameters: Map<string, bigint>
  byteOrder: 'little' | 'big'
  instructionSet: InstructionSet
  /** All architected and internal state, `pc` among it, in declaration order. */
  registers: Map<string, Register>
  enums: Map<string, Map<string, bigint>>
  /** Declared and made functions, callees before callers. */
  functions: Map<string, IRFunction>
  operations: Operations
  traps: Map<string, Trap>
  guards: Map<string, Guard>
  mode?: Mode
  /** Registers that instructions reach by number, through `csrRead` and `csrWrite`. */
  csrs: Csr[]
  /** Physical address width in bits, and what is where. */
  physical: PhysicalMap
  /** Connections from device lines to register fields. */
  virtualization?: Virtualization
  assists: Assist[]
  semihosting?: Semihosting
  /** Cases worked out from the standards, for the conformance suite. */
  vectors?: Vector[]
  /** How the conformance suite's vectors begin, and what they try. */
  suite?: SuiteSetup
  /** How ELF files name this machine; absent: machine 0, and the class by the width of `pc`. */
  elf?: { class: 32 | 64; machine: number }
  pci: PciFunction[]
  /** What its device tree says, from the root down. */
  deviceTree?: DeviceTreeNode
  debugger?: DebuggerFacts
  linux?: LinuxFacts
}

export interface InstructionSet {
  /** `little`: the encoding, read as one number, lies in memory least significant byte first; `big`: most significant first. */
  order: 'little' | 'big'
  /** In bytes, ascending: every length an instruction may have. */
  lengths: number[]
  /** Instruction addresses are multiples of this many bytes. */
  alignment: number
  instructions: Instruction[]
  pseudos: Pseudo[]
  /** Raised where no instruction matches (its value is over `instruction`); without it the machine stops with a message. */
  undefined?: { trap: string; value: Expr }
}

/** One concrete encoding. An instruction whose operand has several variants (addressing modes) gives one form each. */
export interface Instruction {
  /** Unique; for forms `lda.zero-page`. */
  id: string
  /** The instruction in the spec that this form belongs to (`lda`); equals `id` without variants. */
  group: string
  mnemonic: string
  title: string
  /** Extension it comes from, and where. */
  isa: string
  standard?: string
  at: Span
  /** Length in bytes. */
  length: number
  /** Fixed bits, over the instruction read as a number of 8·length bits. */
  mask: bigint
  match: bigint
  /** Bits that are ignored on purpose. */
  ignored: bigint
  operands: Operand[]
  /** Further condition on operands for the encoding to be this instruction. */
  where?: Expr
  /** Names of groups whose encodings this one takes precedence over. */
  overrides: string[]
  assembly: AssemblyPart[]
  /** Semantics; a sequence that ends the instruction unless it traps. */
  execute: Stmt[]
  asserts: { mode: string; trap: string; at: Span }[]
  /** The pattern as written, for the manual. */
  pattern: string
  /** The semantics as written, for the manual: its own, and those of operands that have some. Absent in machines made by hand. */
  written?: { execute: string; where?: string; modes: WrittenMode[] }
}

/** What an operand kind of its own (an addressing mode) says in an instruction, as written. */
export interface WrittenMode {
  operand: string
  kind: string
  variant?: string
  title?: string
  assembly?: string
  address?: string
  get?: string
  set?: string
  at: Span
}

/** A field of an encoding, put together from its slices. */
export interface Operand {
  name: string
  /** Width of the value semantics see, implied zero bits included. */
  width: number
  /** Most significant first: bits hi..lo of the value lie in the encoding from bit `at` (the least significant) up. */
  slices: { hi: number; lo: number; at: number }[]
  kind: /** A register's number: encoded value + offset, of a register file. */
    | { is: 'register'; file: string; offset: number }
    /** Number; `relative` means that assembly writes the address pc + bias + value. */
    | { is: 'immediate'; signed: boolean; relative?: { bias: number } }
    /** A number with names: CSR addresses, rounding modes, fence sets. */
    | { is: 'named'; names: Map<string, bigint>; open: boolean }
  /** Assembly may leave the operand out, and then it has this value. */
  default?: bigint
  at: Span
}

/** Assembly syntax, after the mnemonic. Literals are single punctuation characters or words. */
export type AssemblyPart = { kind: 'literal'; text: string } | { kind: 'operand'; name: string }

/** An abbreviation: assembly that stands for one or several instructions. Alternatives are tried in order. */
export interface Pseudo {
  mnemonic: string
  title: string
  at: Span
  assembly: AssemblyPart[]
  /** How each operand is parsed. */
  operands: { name: string; kind: Operand['kind'] }[]
  /**
   * Assembly lines with `{expression}` holes over operands, evaluated by the assembler; `when` is such an expression:
   * the first alternative whose `when` is true (or absent) is taken.
   */
  alternatives: { when?: string; lines: string[] }[]
  /** True when the disassembler may print it in place of the instruction. */
  alias: boolean
}

export interface Register {
  name: string
  title: string
  at: Span
  /** Bits of one element. */
  width: number
  /** Number of elements; 1 for a single register. */
  count: number
  /** True for a register file, even of one element. */
  file: boolean
  /** Index of the element that always reads 0, if there is one. */
  zero?: number
  /** Assembly names by element; further names that also denote it in `aliases`. */
  names: string[]
  aliases: Map<string, number>
  fields: Field[]
  /** Value after reset, one for each element alike. */
  reset: bigint
  role: Role
  /** `time`: its value is the machine's time, given by the engine. `retired`: the count of retired instructions. */
  source?: 'time' | 'retired'
  /** Shown to debuggers and in traces as part of the architected state. */
  internal: boolean
}

export interface Field {
  name: string
  title: string
  hi: number
  lo: number
  access: Access
  /** For WARL: the legal values; a write of another keeps the old, or gives `otherwise`. */
  legal?: bigint[]
  /** For WARL: the legal values as a condition on `value` (a local of the field's width), where `legal` is not a list. */
  legalTest?: { value: Local; test: Expr }
  otherwise?: bigint
  /** A field, `register.field` of the same map, that keeps this one from being written while it is not 0. */
  lockedBy?: { register: string; field: string }
  /** Kept by a function-level reset, though not sticky. */
  keptByFlr?: boolean
  reset: bigint
  role: Role
  /** Names of values. */
  values: Map<string, bigint>
  /** Set by a device line, not by semantics. */
  line: boolean
  at: Span
}

/** What a field does when software reads and writes it (SystemRDL's properties under PCIe's and RISC-V's names). */
export type Access =
  | 'RO'
  | 'RW'
  | 'RW1C'
  | 'RW1S'
  | 'RC'
  | 'WO'
  | 'HwInit'
  | 'RsvdP'
  | 'RsvdZ'
  | 'ROS'
  | 'RWS'
  | 'RW1CS'
  | 'WARL'
  | 'WPRI'
  | 'WLRL'

/** What kind of resource a state is, for the virtualizability analysis. */
export type Role = 'guest-visible' | 'mode' | 'relocation' | 'delivery' | 'real-resource' | 'micro-architectural'

export interface Csr {
  name: string
  title: string
  address: bigint
  register: string
  at: Span
  /** Functions made from its fields' access types and its hooks: `csr.<name>.read` () → bits, `csr.<name>.write` (bits). */
  read: string
  write: string
}

/** Names of functions that the engine calls; absent where the machine has no such thing. */
export interface Operations {
  /** (cause, value): enters the handler. */
  enterTrap?: string
  /** (): traps if an enabled interrupt is pending; called before an instruction whenever that may have changed. */
  interrupts?: string
  /** () → bool: whether something pending ends a wait, be it enabled to interrupt or not. */
  wakes?: string
  /** (): other processors may run before the next instruction. */
  interleave?: string
  /** The register that holds the processor's number. */
  hart?: string
  /** (virtual address, bytes, Access) → physical address. */
  translate?: string
  /** Builtin memory functions made for each width used: `load.<width>` (va) → bits, `store.<width>` (va, value), `fetch.<width>`. */
  reset?: string
  /** What engines may remember of translations. */
  pages?: Pages
  /** Registers that hold a time at which `interrupts` must be called again. */
  deadlines: string[]
  /** State that `interrupts` reads: a write to it makes the engine call `interrupts` before the next instruction. */
  watched: Place[]
}

export interface Pages {
  /** Bytes of a page, a power of two: `translate` maps all addresses of one alike. */
  bytes: number
  /** The fence that nothing may be remembered across. */
  fence?: string
  /** (physical address): whether what holds for it holds for its page. */
  alike?: string
  /** State that translation depends on: a write to it ends what is remembered. */
  places: Place[]
}

export interface Trap {
  name: string
  title: string
  cause: bigint
  interrupt: boolean
  /** Smaller is taken first. */
  priority?: number
  /** The machine has no way to take it: it stops with a message. */
  fatal?: true
  at: Span
}

export interface Guard {
  name: string
  title: string
  at: Span
  /** Allowed when true. */
  permits: Expr
  trap: string
  value: Expr
}

export interface Mode {
  /** The place that holds the mode. */
  place: Place
  /** By name; `mostPrivileged` is one of them. */
  values: Map<string, { value: bigint; title: string }>
  mostPrivileged: string
}

/** The machine's time. */
export interface Clock {
  /** Ticks a second. */
  frequency: bigint
  instructionsPerTick: bigint
}

export interface PhysicalMap {
  addressWidth: number
  ram: { name: string; base: bigint; size: bigint; at: Span }[]
  devices: DeviceInstance[]
  /** Where programs start that do not say (flat binaries). */
  entry: bigint
  clock: Clock
}

export interface DeviceInstance {
  name: string
  /** Name of the register map (`specs/platform/<is>.yaml`) and of its behaviour in `runtime/devices/<is>.ts`. */
  is: string
  base: bigint
  size: bigint
  map: RegisterMap
  /** Device line → register field it drives. */
  lines: Map<string, Place>
  /** Device line → input of another device that it drives. */
  wires: Map<string, { device: string; input: string }>
  parameters: Map<string, bigint | string>
  at: Span
}

/** How operating system kernels are started, and how they call what lies below them. */
export interface LinuxFacts {
  at: Span
  /** What a raw image begins with, and what firmware is told of the kernel. */
  image: RegisterMap
  info: RegisterMap
  /** Where the first instruction finds the hart's number, the device tree and (in firmware) `info`. */
  arguments: { hart: RegisterElement; tree: RegisterElement; info: RegisterElement }
  calls: CallTable
  call: {
    extension: RegisterElement
    number: RegisterElement
    parameters: RegisterElement[]
    error: RegisterElement
    value: RegisterElement
  }
  direct?: DirectFacts
}

/** How kernels run without firmware: their calls are answered by the run-time library. */
export interface DirectFacts {
  at: Span
  /** The trap that is a call. */
  trap: string
  /** What a hart that starts has set up, besides reset. */
  start: (PlaceValue & { at: Span })[]
  /** What a hart that a call starts is given, as the call's maker wishes. */
  opaque: RegisterElement
  /** What asks for the kernel's software interrupt and its timer interrupt. */
  software: StatePlace
  timer: StatePlace
  /** Holds the time of the timer interrupt, where the machine compares by itself. */
  deadline?: RegisterElement
  identity: { vendor: RegisterElement; architecture: RegisterElement; implementation: RegisterElement }
}

/** What debuggers know a machine by. */
export interface DebuggerFacts {
  at: Span
  architecture: string
  /** Groups of registers and register files, and of CSRs. */
  features: { name: string; registers: string[]; csrs: Csr[] }[]
}

/** A node of the device tree. */
export interface DeviceTreeNode {
  name: string
  /** What references call it: a device's name; `hart`, and `hart.<name>` within. */
  label?: string
  at: Span
  /** Where a device lies. */
  address?: bigint
  size?: bigint
  /** Stands once for each hart. */
  eachHart?: true
  properties: Map<string, DeviceTreeValue>
  nodes: DeviceTreeNode[]
}

export type DeviceTreeValue =
  | { is: 'empty' }
  | { is: 'texts'; texts: string[] }
  /** Numbers, and references to nodes; once for each hart, where it says so. */
  | { is: 'cells'; cells: (bigint | { to: string })[]; eachHart: boolean }
  | { is: 'wide'; value: bigint }
  /** The full path of a node. */
  | { is: 'path'; to: string }

/** A register map: a device's window, a PCI header or capability, a structure in memory. */
export interface RegisterMap {
  name: string
  title: string
  standard?: string
  at: Span
  /** Bytes. */
  size: number
  byteOrder: 'little' | 'big'
  registers: MappedRegister[]
  /** Groups of registers that a map of their own describes, `count` times. */
  blocks: RegisterBlock[]
  /** Maps of structures that the device's behaviour finds elsewhere (in memory, behind other registers). */
  uses: RegisterMap[]
  /** The map of the registers through which these are reached; the device's window is theirs. */
  through?: RegisterMap
  /** The device's inputs are numbers from `first` on. */
  inputs?: { first: number; count: number }
  /** What of the machine a device's behaviour is given besides its registers: `pci`, the PCI functions. */
  attaches?: 'pci'
  /** For a PCI capability: its id and kind. */
  capability?: {
    kind: 'standard' | 'extended'
    id: number
    version?: number
    /** False if a virtual function may not have it. */
    virtual: boolean
  }
}

export interface RegisterBlock {
  name: string
  map: RegisterMap
  /** Bytes from the start of the map, and from each block to the next. */
  offset: number
  stride: number
  count: number
  at: Span
}

export interface MappedRegister extends Register {
  /** Bytes from the start of the map. */
  offset: number
  /** Bytes between elements, when count > 1. */
  stride: number
  /** In a virtual function: its value is that of the physical function's register of this name, unless given. */
  fromPf: boolean
}

export interface Assist {
  name: string
  title: string
  standard?: string
  at: Span
  /** Guards it relieves, in exit-class names. */
  removes: string[]
  /** Registers it adds. */
  adds: string[]
}

/** How the generated hypervisor places guests on the machine, and takes them off again. */
export interface Virtualization {
  at: Span
  /** Mode that guests run in. */
  guestMode: string
  /** Function without parameters that is run once, on the real state, when the hypervisor starts. */
  install?: string
  /** Run in order, on the real state, before a guest gets the machine; those of assists come last. */
  enter: WorldSwitch[]
  leave: {
    /** Function that gives the cause of the trap that ended the guest's turn, from what the machine stored. */
    cause: string
    /** Function that gives the trap's value (where memory was reached for: the virtual address). */
    value: string
    /** Guest state that the trap moved elsewhere, with the functions that read it back. */
    restores: { place: Place; function: string }[]
  }
  /** A word of guest memory that says which paravirtual calls are on offer: operation class → its bit. */
  offers?: { address: bigint; width: number; bits: Map<string, number> }
  /** Technique in force first, by operation class (guard name): `trap`, `hypercall`, or an assist's name. */
  techniques: Map<string, string[]>
  /** Operation class → the paravirtual call: its number in the named operand, and the function it runs on the guest's state. */
  hypercalls: Map<string, { number: bigint; operand: string; function: string; at: Span }>
}

export interface WorldSwitch {
  function: string
  /** The assist it belongs to. */
  assist?: string
  /** One for each parameter of the function, in its order. */
  arguments: SwitchArgument[]
  at: Span
}

export type SwitchArgument =
  /** A register of the guest, out of its bag of bits. */
  | { is: 'vcpu'; register: string }
  /** Where the guest's memory lies in the machine's (physical address), and its bytes. */
  | { is: 'partition'; which: 'origin' | 'size' }
  /** `offset`: what the guest's time is ahead of the machine's; `deadline`: the machine's time when the guest must be interrupted. */
  | { is: 'clock'; which: 'offset' | 'deadline' }
  /** 1 where the assist is the technique in force for this guest, else 0. */
  | { is: 'enabled' }

/** A case worked out from a standard: one instruction, from one state to another. */
export interface Vector {
  /** The instruction in the spec (`group` of its forms). */
  instruction: string
  /** Unique in the instruction. */
  rule: string
  standard?: string
  assembly: string
  before: VectorState
  after: VectorState
  /** The trap that it takes. */
  trap?: string
  at: Span
}

/** `suite:` of a machine file. */
export interface SuiteSetup {
  /** What software has set up before each vector, besides reset. */
  start: VectorState
  /** What leads to memory where addresses are translated: values of registers, and virtual addresses. */
  translation: { registers: Map<string, bigint[]>; addresses: bigint[] }
}

/** Bits of a register, or of an element of a register file. */
export interface StatePlace {
  register: string
  index?: number
  hi: number
  lo: number
}

/** What they are to hold; `text` is how the spec names them. */
export interface PlaceValue extends StatePlace {
  value: bigint
  text: string
}

export interface VectorState {
  registers: PlaceValue[]
  /** Bytes in memory order, at physical addresses. */
  memory: { address: bigint; bytes: number[] }[]
}

/** Host services for programs, as RISC-V semihosting: a trap instruction between two marker instructions. */
export interface Semihosting {
  at: Span
  /** Lines of assembly, one instruction each. */
  before: string
  trap: string
  after: string
  operation: RegisterElement
  argument: RegisterElement
  result: RegisterElement
  calls: CallTable
}

/** A register, or an element of a register file; `width` in bits. */
export interface RegisterElement {
  register: string
  index?: number
  width: number
}

/** Calls that a program makes of what lies below it: the `calls` kind of spec. */
export interface CallTable {
  name: string
  title: string
  standard?: string
  at: Span
  calls: Call[]
  /** Named numbers that parameters and results take, by group. */
  values: Map<string, Map<string, bigint>>
  /** Fixed texts of the interface. */
  texts: Map<string, string>
}

export interface Call {
  name: string
  title: string
  number: bigint
  /** The group of calls that the number counts in, by its name among the values of `extension`. */
  extension?: string
  /** Words of the block that the argument points to. */
  parameters: string[]
  /** The argument is the one parameter itself. */
  direct: boolean
  returns?: string
  at: Span
}

/** A physical function, with the layout of its configuration space and, with SR-IOV, of its virtual functions'. */
export interface PciFunction extends PciLayout {
  name: string
  title: string
  at: Span
  device: number
  function: number
  /** Its virtual functions. */
  vf?: PciLayout & {
    /** First VF Offset and VF Stride while ARI Capable Hierarchy is 0, where they differ. */
    withoutAri?: { offset: bigint; stride: bigint }
  }
}

export interface PciLayout {
  /** The header, then capabilities in the order of their lists. */
  parts: PciPart[]
  bars: PciBar[]
  /** The map of an entry of the MSI-X table, with an `msi-x` part. */
  msixEntry?: RegisterMap
}

/** A register map at its offset in configuration space. */
export interface PciPart {
  /** What the run-time library knows it by: `header`, `express`, `msi-x`, `ari`, `sr-iov` …; other names have no behaviour. */
  name: string
  at: Span
  offset: number
  map: RegisterMap
  /** Reset values of this function: by `register` or `register.field`. */
  values: Map<string, bigint>
}

/** A memory BAR; of 64 bits, it takes the next register too. */
export interface PciBar {
  index: number
  at: Span
  width: 32 | 64
  /** Bytes, a power of two: of the function or, for virtual functions, of each of them. */
  size: bigint
  /** Bits that read as ones whatever is written (type, prefetchable). */
  fixed: bigint
  /** Bits that can be written. */
  writable: bigint
}

export type { Expr, IRFunction, Local, Place, Stmt, Type }
