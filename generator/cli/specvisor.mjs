#!/usr/bin/env node
import { importCommand, importMachine } from './compiled.mjs'

const { main } = await importCommand('main')
process.exitCode = await main(process.argv, importMachine)
