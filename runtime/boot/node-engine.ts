/** What of Node the fast engine is better off with. */
import { setFlagsFromString } from 'node:v8'

/**
 * Lets translated code be laid out for its usual way: hints of branches, which the engine writes into modules (a custom section, so
 * that hosts without them pass it over), wait behind a flag in some versions. To be called before the first engine is made.
 */
export function prepareFastEngine(): void {
  if (Number.parseInt(process.versions.v8, 10) < 13) setFlagsFromString('--experimental-wasm-branch-hinting')
}
