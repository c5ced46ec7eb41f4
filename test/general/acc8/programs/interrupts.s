; Echoes what is typed, by interrupt requests, up to a full stop; then it lets the panel insist. BRK goes through the same vector.
console = 0xd000
panel   = 0xd010
breaks  = 0x30
        .org 0x200
start:  lda #1
        sta console+2           ; ask for interrupts
        lda #0
        sta breaks
        brk
        brk
        cli
wait:   jmp wait

irq:    pha
        txa
        pha
        tsx
        lda 0x103,x             ; the status that was pushed
        and #0x10
        bne break
        lda console
        sta console
        cmp #'.'
        bne leave
        lda #1
        sta panel+2
        jmp leave
break:  inc breaks
leave:  pla
        tax
        pla
        rti

nmi:    lda panel               ; nothing comes back from here
        lda breaks
        stop

        .org 0xfffa
        .half nmi, start, irq
