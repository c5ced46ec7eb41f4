/** The host's WebAssembly, typed as far as the engine uses it (browsers and Node have it; TypeScript's libraries for Node do not). */
export interface HostMemory {
  readonly buffer: ArrayBuffer
}
export interface HostTable {
  readonly length: number
  get(index: number): HostFunction | null
  set(index: number, value: HostFunction | null): void
  grow(by: number, value?: HostFunction | null): number
}
export type HostFunction = (...args: never[]) => unknown
interface HostInstance {
  readonly exports: Record<string, HostFunction>
}
interface Host {
  readonly Memory: new (shape: { initial: number; maximum: number }) => HostMemory
  readonly Table: new (shape: { element: 'anyfunc'; initial: number }) => HostTable
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: { e: Record<string, unknown> }) => HostInstance
}

export const host: Host = (globalThis as unknown as { WebAssembly: Host }).WebAssembly

/** Compiles and links a module at once. */
export const instantiate = (bytes: Uint8Array<ArrayBuffer>, imports: Record<string, unknown>) =>
  new host.Instance(new host.Module(bytes), { e: imports }).exports
