import type { Case } from './case.ts'
export const protection: readonly Case[] = []
