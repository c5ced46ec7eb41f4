; Sorts 64 pseudo-random words, in supervisor state, with no interruption enabled, and prints a checksum of the result.

        .org  0x58
        .word 0, failed
        .word 0, failed
        .word 0, failed
        .word 0, failed
        .word 0, failed

COUNT = 64

        .org  0x200
        .entry start
start:  l     r12, consoleAddress
        ; Fill: x = x · 1103515245 + 12345
        la    r4, table
        lhi   r5, COUNT
        l     r3, seed
fill:   l     r8, factor
        mr    r2, r8
        ahi   r3, 12345
        st    r3, 0(r4)
        ahi   r4, 4
        ahi   r5, -1
        bh    fill
        ; Insertion sort, unsigned: r4 the element to place, r6 the place it is compared with.
        lhi   r5, 4
outer:  l     r7, table(r5)
        lr    r6, r5
inner:  lr    r9, r6
        ahi   r9, -4
        bl    place
        l     r8, table(r9)
        clr   r7, r8
        bnl   place
        st    r8, table(r6)
        lr    r6, r9
        b     inner
place:  st    r7, table(r6)
        ahi   r5, 4
        lhi   r9, 4*COUNT
        cr    r5, r9
        bl    outer
        ; Is it in order?
        xr    r5, r5
check:  l     r7, table(r5)
        l     r8, table+4(r5)
        clr   r8, r7
        bl    failed
        ahi   r5, 4
        lhi   r9, 4*COUNT-4
        cr    r5, r9
        bl    check
        ; Checksum: rotate left by one, exclusive or.
        xr    r2, r2
        xr    r5, r5
        lhi   r6, COUNT
sum:    lr    r3, r2
        sll   r2, 1
        srl   r3, 31
        ar    r2, r3
        l     r7, table(r5)
        xr    r2, r7
        ahi   r5, 4
        ahi   r6, -1
        bh    sum
        st    r2, checksum
        la    r3, text
        lhi   r6, 15
label:  cli   0(r3), 0
        be    value
        ic    r4, 0(r3)
        stc   r4, 0(r12)
        ahi   r3, 1
        b     label
value:  lhi   r5, 28
digit:  lr    r4, r2
        srl   r4, 0(r5)
        nr    r4, r6
        ic    r4, hexadecimal(r4)
        stc   r4, 0(r12)
        ahi   r5, -4
        bnl   digit
        mvi   0(r12), 10
        lpsw  stop
failed: lpsw  bad

        .balign 8
stop:   .word 0x10000000, 0
bad:    .word 0x10000000, 1
consoleAddress: .word 0x00f00000
seed:   .word 20100401
factor: .word 1103515245
checksum: .word 0
text:   .asciz "sorted, checksum "
hexadecimal: .ascii "0123456789abcdef"
        .balign 4
table:  .space 4*COUNT
