/** gdb over TCP in Node: waits for one debugger on this machine's own interface, and runs the machine as it says. */
import { createServer, type Socket } from 'node:net'
import { GdbServer, type GdbTarget } from '../debug/gdb-server.ts'

/** How the debugger left: the program may go on, or is ended. */
export type Departure = 'detached' | 'killed'

/**
 * Serves the first debugger that connects to `port` (0: any) of the loopback interface, until it leaves. Rejects with an Error whose
 * `code` is the host's where the port cannot be had.
 * @param listening told the port once a debugger may connect
 */
export function serveGdb(target: GdbTarget, port: number, listening: (port: number) => void): Promise<Departure> {
  return new Promise((resolve, reject) => {
    const server = createServer(socket => {
      server.close()
      attend(target, socket).then(resolve, reject)
    })
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => listening((server.address() as { port: number }).port))
  })
}

function attend(target: GdbTarget, socket: Socket): Promise<Departure> {
  return new Promise((resolve, reject) => {
    socket.setNoDelay(true)
    let ended = false
    const gdb = new GdbServer(target, bytes => void (ended || socket.write(bytes)))
    const end = (how: Departure) => {
      if (ended) return
      ended = true
      gdb.running = false
      target.clear()
      socket.end()
      resolve(how)
    }
    const guarded = (work: () => void) => {
      try {
        work()
      } catch (problem) {
        ended = true
        socket.destroy()
        reject(problem)
      }
    }
    let scheduled = false
    const run = () => {
      scheduled = false
      guarded(() => gdb.slice())
      schedule()
    }
    // Between slices, what has arrived is read: that is how an interrupt gets in.
    const schedule = () => {
      if (ended || scheduled || !gdb.running) return
      scheduled = true
      setImmediate(run)
    }
    socket.on('data', data => {
      guarded(() => gdb.receive(data))
      if (gdb.left) end(gdb.left)
      else schedule()
    })
    // A debugger that vanishes leaves the program running, as one that detaches.
    socket.on('error', () => end('detached'))
    socket.on('close', () => end('detached'))
  })
}
