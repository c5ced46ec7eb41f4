; Counts the primes below 256 with a sieve of one byte a number.
flags   = 0x400
step    = 0x20
        .org 0x200
start:  ldx #0
        txa
clear:  sta flags,x
        inx
        bne clear
        lda #2
        sta step
outer:  ldx step
        lda flags,x
        bne skip
        txa
        clc
        adc step
        bcs skip
mark:   tax
        inc flags,x
        clc
        adc step
        bcc mark
skip:   inc step
        lda step
        cmp #16
        bne outer
        ldx #2
        ldy #0
count:  lda flags,x
        bne composite
        iny
composite:
        inx
        bne count
        tya
        stop

        .org 0xfffc
        .half start
