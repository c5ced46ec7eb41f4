/** The host's services, as the user-mode network reaches them. An adapter in runtime/boot makes these of the host's sockets. */

/** What happens to a stream, called when it happens, and never before `connect` has returned. */
export interface StreamEvents {
  /** Connected. */
  opened(): void
  data(bytes: Uint8Array): void
  /** The other end sends no more. */
  ended(): void
  /** It cannot be connected, or is broken. Nothing comes after it. */
  failed(): void
  /** What was written has been taken in. */
  drained(): void
}

export interface HostStream {
  write(bytes: Uint8Array): void
  /** Bytes written that have not been taken in yet. */
  readonly buffered: number
  /** No more will be written. */
  end(): void
  /** Breaks it off. */
  destroy(): void
  /** No data, and data again. */
  pause(): void
  resume(): void
}

export interface HostDatagrams {
  send(bytes: Uint8Array): void
  close(): void
}

export interface HostSockets {
  /** Connects to a TCP port of the host itself. */
  connect(port: number, events: StreamEvents): HostStream
  /** Exchanges datagrams with a UDP port of the host itself. */
  datagrams(port: number, received: (bytes: Uint8Array) => void): HostDatagrams
}
