#!/usr/bin/env node
// The command: TypeScript is run as it is, through tsx.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv)
