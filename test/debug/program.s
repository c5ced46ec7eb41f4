; Counts to ten in memory, and ends with the count as its status.
_start: la s1, counter
        li s0, 0
        csrw mscratch, sp
loop:   addi s0, s0, 1
        sw s0, 0(s1)
        li t0, 10
        bne s0, t0, loop
done:   lw a1, 0(s1)
        la t1, block
        sd a1, 8(t1)
        mv a1, t1
        li a0, 0x20
        slli zero, zero, 0x1f
        ebreak
        srai zero, zero, 7
        .align 3
counter: .word 0, 0
block:  .quad 0x20026, 0
