import type { Case } from './case.ts'
export const virtualMemory: readonly Case[] = []
