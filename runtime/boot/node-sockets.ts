/** The host's loopback services in Node, for the user-mode network. Its events come between slices of a run. */
import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
import type { HostDatagrams, HostSockets, HostStream, StreamEvents } from '../devices/net/sockets.ts'

const LOOPBACK = '127.0.0.1'

export class NodeSockets implements HostSockets {
  connect(port: number, events: StreamEvents): HostStream {
    const socket = connect({ host: LOOPBACK, port, allowHalfOpen: true })
    socket.setNoDelay(true)
    socket.on('connect', () => events.opened())
    socket.on('data', (bytes: Uint8Array) => events.data(bytes))
    socket.on('end', () => events.ended())
    socket.on('error', () => events.failed())
    return {
      write: bytes => {
        socket.write(bytes, () => {
          if (socket.writableLength === 0) events.drained()
        })
      },
      get buffered() {
        return socket.writableLength
      },
      end: () => void socket.end(),
      destroy: () => void socket.destroy(),
      pause: () => void socket.pause(),
      resume: () => void socket.resume(),
    }
  }

  datagrams(port: number, received: (bytes: Uint8Array) => void): HostDatagrams {
    const socket = createSocket('udp4')
    // Nobody there (an ICMP error), or no socket to be had: the datagram is lost, as datagrams are.
    socket.on('error', () => {})
    socket.on('message', bytes => received(bytes))
    return {
      send: bytes => socket.send(bytes, port, LOOPBACK, () => {}),
      close: () => socket.close(),
    }
  }
}
