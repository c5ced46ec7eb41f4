/** The emitted rv64 machine with its devices, running an executable of the oracles. */
import { boot } from '../../../generated/rv64/boot.ts'
import { DEVICES } from '../../../generated/rv64/devices.ts'
import type { Instruction } from '../../../generated/rv64/instruction.ts'
import { architecture } from '../../../generated/rv64/machine.ts'
import type { State } from '../../../generated/rv64/state.ts'
import { loadElf } from '../../../runtime/boot/load.ts'
import { ReferenceEngine } from '../../../runtime/engine/reference.ts'
import { PhysicalMemory } from '../../../runtime/memory/physical.ts'

/** Runs until the program comes to its symbol `leave`; gives the memory then. Throws if it has not after so many instructions. */
export function runOurs(
  elf: Uint8Array,
  limit: number,
  onInstruction: (state: State, instruction: Instruction) => void = () => {},
): PhysicalMemory {
  const memory = new PhysicalMemory(boot.byteOrder)
  for (const { name, base, size } of boot.ram) memory.addRam(name, base, size)
  const engine = new ReferenceEngine(architecture, memory)
  engine.reset()
  engine.timed = DEVICES.map(slot => {
    const device = slot.create({
      name: slot.name,
      byteOrder: boot.byteOrder,
      parameters: slot.parameters,
      time: () => engine.time(),
      setLine(line, level) {
        slot.setLine(engine.state, line, level)
        engine.attention()
      },
      deadlineChanged: () => engine.attention(),
    })
    memory.addDevice(slot.name, slot.base, device, slot.size)
    return device
  })
  const program = loadElf(elf, boot.elf!, memory)
  const leave = program.symbols.find(symbol => symbol.name === 'leave')?.value
  if (leave === undefined) throw new Error('the program has no symbol leave')
  engine.state.pc = BigInt(program.entry)
  engine.onInstruction = (state, instruction) => {
    if (state.pc === leave) engine.stop()
    onInstruction(state, instruction)
  }
  const { reason } = engine.run(limit)
  if (reason !== 'stopped') throw new Error(`the program ended with '${reason}' at 0x${engine.state.pc.toString(16)}`)
  return memory
}
