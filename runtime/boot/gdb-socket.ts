/** gdb over TCP in Node: waits for one debugger on this machine's own interface, and runs the machine as it says. */
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { GdbServer, type GdbTarget } from '../debug/gdb-server.ts'

/** How the debugger left: the program may go on, or is ended. */
export type Departure = 'detached' | 'killed'

/** What happens between a debugger and a machine that is run elsewhere. */
export interface GdbEvents {
  /** A debugger may connect to this port. */
  listening(port: number): void
  /** It has said something: the machine may have been moved, or may have to run. */
  received(): void
  left(how: Departure): void
  /** The port cannot be had, or the machine has thrown an error; `code` is the host's where it has one. */
  failed(problem: unknown): void
}

/**
 * Waits for the first debugger that connects to `port` (0: any) of the loopback interface. Whenever it wants the machine to run,
 * `slice` of the server must be called, between which what it sends is read: that is how an interrupt gets in.
 */
export function listenGdb(target: GdbTarget, port: number, events: GdbEvents): { gdb: GdbServer; close(): void } {
  let socket: Socket | undefined
  let ended = false
  const gdb = new GdbServer(target, bytes => void (ended || socket?.write(bytes)))
  const end = (how: Departure) => {
    if (ended) return
    ended = true
    gdb.running = false
    target.clear()
    socket?.end()
    events.left(how)
  }
  const server = createServer(connected => {
    server.close()
    if (socket) return void connected.destroy()
    socket = connected
    socket.setNoDelay(true)
    socket.on('data', data => {
      try {
        gdb.receive(data)
      } catch (problem) {
        ended = true
        connected.destroy()
        events.failed(problem)
        return
      }
      if (gdb.left) end(gdb.left)
      else events.received()
    })
    // A debugger that vanishes leaves the program running, as one that detaches.
    socket.on('error', () => end('detached'))
    socket.on('close', () => end('detached'))
  })
  server.once('error', problem => events.failed(problem))
  server.listen(port, '127.0.0.1', () => events.listening((server.address() as AddressInfo).port))
  return {
    gdb,
    close: () => {
      ended = true
      server.close()
      socket?.destroySoon()
    },
  }
}

/**
 * Serves one debugger until it leaves, and runs the machine as it says. Rejects with an Error whose `code` is the host's where the
 * port cannot be had.
 * @param listening told the port once a debugger may connect
 */
export function serveGdb(target: GdbTarget, port: number, listening: (port: number) => void): Promise<Departure> {
  return new Promise((resolve, reject) => {
    let scheduled = false
    const run = () => {
      scheduled = false
      try {
        served.gdb.slice()
      } catch (problem) {
        served.close()
        reject(problem)
        return
      }
      schedule()
    }
    const schedule = () => {
      if (scheduled || !served.gdb.running) return
      scheduled = true
      setImmediate(run)
    }
    const served = listenGdb(target, port, { listening, received: schedule, left: resolve, failed: reject })
  })
}
