; A guest that means harm: it stores far and wide, jumps anywhere, storms with privileged instructions, loads status words
; of nonsense, and at last makes every interruption cause the next one. It must end alone.

        .org  0x58
        .word 0, onward
        .word 0, onward
        .word 0, onward
        .word 0, onward
        .word 0, onward

        .org  0x200
        .entry start
start:  l     r12, consoleAddress
        mvi   0(r12), '!'
; Stores at 16 MiB, 32 MiB … around the whole address space; those that nothing answers interrupt.
        la    r10, afterStores
        l     r5, pattern
        l     r4, step
        lr    r3, r4             ; spare this program
stores: st    r5, 0xffc(r3)
; Every interruption arrives here: the sweep goes on until it comes round, everything else at r10.
onward: ar    r3, r4
        clr   r3, r4
        bh    stores
        br    r10
afterStores:
; Blocks that reach over the end of storage.
        la    r10, afterBlocks
        l     r4, minusOne       ; no more sweeps
        lhi   r3, -2
        mvc   0(0,r3), 0(r12)
afterBlocks:
        mvi   0(r12), '!'
; Jumps to everywhere.
        la    r10, afterJumps
        l     r6, wild
        br    r6
afterJumps:
        la    r10, afterOdd
        lhi   r6, 0x333
        br    r6
afterOdd:
        mvi   0(r12), '!'
; A storm of privileged instructions: control registers, masks, timers in the past, calls that nobody offers.
        la    r10, afterStorm
        lhi   r7, 200
        la    r10, stormNext
storm:  stck  scratch
        sckc  scratch
        stsm  scratch
        lctl  base, minusOne
        lctl  bound, minusOne
        stctl bound, scratch
        lctl  submask, minusOne
        hcall 0xffff
stormNext:
        ahi   r7, -1
        bh    storm
afterStorm:
        mvi   0(r12), '!'
; Relocated to the end of the address space, in supervisor state; the first fetch fails.
        la    r10, afterRelocation
        lpsw  relocated
afterRelocation:
        mvi   0(r12), '!'
; From here on every interruption loads a status word whose address is odd.
        mvc   0x68(8), odd
        lpsw  odd

        .balign 8
relocated: .word 0x20000000, 0x7ffffff0
odd:       .word 0x28000000, 0x00000001
scratch:   .quad 0
consoleAddress: .word 0x00f00000
pattern:   .word 0xdeadbeef
step:      .word 0x01000000
minusOne:  .word 0xffffffff
wild:      .word 0xfffffff0
