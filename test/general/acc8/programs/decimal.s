; Adds two numbers of eight decimal digits, low byte first, and prints the sum.
console = 0xd000
        .org 0x10
left:   .byte 0x89, 0x67, 0x45, 0x23
right:  .byte 0x11, 0x55, 0x99, 0x88
sum:    .space 5

        .org 0x200
start:  sed
        clc
        ldx #0
        ldy #4
add:    lda left,x
        adc right,x
        sta sum,x
        inx
        dey
        bne add
        lda #0
        adc #0
        sta sum,x
        cld
print:  lda sum,x
        jsr byte
        dex
        bpl print
        lda #0
        stop

byte:   pha
        lsr a
        lsr a
        lsr a
        lsr a
        jsr digit
        pla
        and #15
digit:  ora #'0'
        sta console
        rts

        .org 0xfffc
        .half start
