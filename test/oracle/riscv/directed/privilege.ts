import type { Case } from './case.ts'
export const privilege: readonly Case[] = []
