; Sorts bytes in place by exchange, through a pointer in page zero; A ends as the first of them.
pointer = 0x20
count   = 12
        .org 0x200
start:  lda #<table
        sta pointer
        lda #>table
        sta pointer+1
again:  ldx #0                  ; exchanges in this round
        ldy #0
next:   lda (pointer),y
        iny
        cmp (pointer),y
        bcc ordered
        beq ordered
        pha
        lda (pointer),y
        dey
        sta (pointer),y
        iny
        pla
        sta (pointer),y
        inx
ordered:
        cpy #count-1
        bne next
        cpx #0
        bne again
        lda table
        stop
table:  .byte 200, 3, 77, 3, 255, 0x80, 1, 2, 90, 14, 127, 9

        .org 0xfffc
        .half start
