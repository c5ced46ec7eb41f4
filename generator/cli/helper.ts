/** A second thread, which works out vectors of fidelity while this one checks, emits and formats all else. */
import { Worker } from 'node:worker_threads'
import type { Fidelity } from '../emit/suite.ts'
import type { Machine } from '../model.ts'

export interface Question {
  number: number
  machine: Machine
}
/** Either what was asked for, or what went wrong. */
export type Answer = { number: number } & ({ fidelity: Fidelity } | { problem: unknown })

interface Waiting {
  resolve: (fidelity: Fidelity) => void
  reject: (problem: unknown) => void
}

export class Helper {
  /** Starts at once, so that it has loaded its modules when it is asked. */
  private readonly worker = new Worker(new URL('./worker.mjs', import.meta.url))
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  constructor() {
    this.worker.on('message', (answer: Answer) => {
      const waiting = this.waiting.get(answer.number)
      this.waiting.delete(answer.number)
      if ('fidelity' in answer) waiting?.resolve(answer.fidelity)
      else waiting?.reject(answer.problem)
    })
    this.worker.on('error', problem => {
      for (const { reject } of this.waiting.values()) reject(problem)
      this.waiting.clear()
    })
  }

  /** The vectors of a machine, which is copied. An answer that nobody waits for any more may be a rejection. */
  fidelity(machine: Machine): Promise<Fidelity> {
    const number = this.asked++
    const answer = new Promise<Fidelity>((resolve, reject) => this.waiting.set(number, { resolve, reject }))
    answer.catch(() => {})
    this.worker.postMessage({ number, machine } satisfies Question)
    return answer
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }
}
