/** What the generator's second thread does: it works out vectors of fidelity, machine by machine. */
import { parentPort } from 'node:worker_threads'
import { emitFidelity } from '../emit/suite.ts'
import type { Answer, Question } from './helper.ts'

parentPort?.on('message', ({ number, machine }: Question) => {
  let answer: Answer
  try {
    answer = { number, fidelity: emitFidelity(machine) }
  } catch (problem) {
    answer = { number, problem }
  }
  parentPort?.postMessage(answer)
})
