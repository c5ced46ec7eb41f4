/** The emitted rv64 machine with its devices, running an executable of the oracles. */
import { boot } from '../../../generated/rv64/boot.ts'
import { DEVICES } from '../../../generated/rv64/devices.ts'
import type { Instruction } from '../../../generated/rv64/instruction.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import { semantics } from '../../../generated/rv64/semantics.ts'
import type { State } from '../../../generated/rv64/state.ts'
import { loadElf } from '../../../runtime/boot/load.ts'
import { Board } from '../../../runtime/devices/board.ts'
import type { PhysicalMemory } from '../../../runtime/memory/physical.ts'
import { ENGINE, makeEngines } from '../../engines.ts'

/**
 * Runs until the program has come to its symbol `leave` and calls the host, by a breakpoint at its symbol `call`; gives the memory
 * then. Throws if it has not after so many instructions.
 */
export function runOurs(
  elf: Uint8Array,
  limit: number,
  onInstruction?: (state: State, instruction: Instruction) => void,
): PhysicalMemory {
  if (ENGINE === 'reference' || !onInstruction) return run(elf, limit, onInstruction)
  // Who looks at each instruction gets the reference engine's: that is for what the caller counts.
  run(elf, limit, onInstruction)
  return run(elf, limit)
}

function run(
  elf: Uint8Array,
  limit: number,
  onInstruction?: (state: State, instruction: Instruction) => void,
): PhysicalMemory {
  const {
    memory,
    engines: [engine],
  } = makeEngines({ architecture, semantics }, boot.ram)
  engine.reset()
  const board = new Board({
    slots: DEVICES,
    byteOrder: boot.byteOrder,
    states: [engine.state],
    time: () => engine.time(),
    attention: () => engine.attention(),
  })
  for (const { slot, device } of board.placed) memory.addDevice(slot.name, slot.base, device, slot.size)
  engine.timed = board.devices
  const program = loadElf(elf, boot.elf!, memory)
  const call = program.symbols.find(symbol => symbol.name === 'call')?.value
  if (call === undefined) throw new Error('the program has no symbol call')
  engine.state.pc = BigInt(program.entry)
  engine.environment = {
    onTrap(state) {
      if (state.pc !== call) return false
      engine.stop()
      return true
    },
  }
  engine.onInstruction = onInstruction
  const { reason } = engine.run(limit)
  if (reason !== 'stopped') throw new Error(`the program ended with '${reason}' at 0x${engine.state.pc.toString(16)}`)
  return memory
}
