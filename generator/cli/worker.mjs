// The generator's second thread. TypeScript is run as it is, through tsx.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
