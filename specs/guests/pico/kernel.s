; A small kernel with a problem-state program of its own.
;
; It greets on the console, looks at the PCI function, starts a clock interruption every 400 ticks, and gives the
; processor to its user program, which is relocated to a region of its own. It serves supervisor calls, shows the user's
; program interruptions and goes on behind them, reads typed characters in input/output interruptions, and at the user's
; end prints what it has counted.
;
; Reading the clock: a bit in low storage says whether the hypervisor offers a call for it. Both ways take as many
; instructions, and read the clock in the same one.

; New status words: everything masked, supervisor state, no relocation.
        .org  0x58
        .word 0, external
        .word 0, supervisor
        .word 0, program
        .word 0, 0
        .word 0, inputOutput

        .org  0xc0
offers: .byte 0

CONSOLE    = 0x00f00000
DATA       = 0
STATUS     = 1
CONTROL    = 2
CONFIG     = 0x00e00000         ; configuration space, 4,096 bytes a function, its bytes in their own order
QUANTUM    = 400

        .org  0x200
        .entry start
start:  l     r12, consoleAddress
        la    r2, greeting
        bal   r14, print
        bal   r14, showFunction
        bal   r14, readClock
        st    r1, began
        bal   r14, setTimer
        lctl  submask, allMask
        mvi   CONTROL(r12), 1    ; typed characters interrupt
        lctl  base, userBase
        lctl  bound, userBound
        lpsw  userStatus

; --- Interruptions. Each saves all registers in an area of its own; none can interrupt another.

external:
        stm   r0, r15, externalSave
        l     r12, consoleAddress
        l     r1, ticks
        ahi   r1, 1
        st    r1, ticks
        bal   r14, readClock
        bal   r14, setTimer
        lm    r0, r15, externalSave
        lpsw  0x18

inputOutput:
        stm   r0, r15, inputSave
        l     r12, consoleAddress
        xr    r1, r1
more:   tm    STATUS(r12), 1
        be    typed
        ic    r1, DATA(r12)
        stc   r1, DATA(r12)      ; echo
        l     r2, inputCount
        ahi   r2, 1
        st    r2, inputCount
        b     more
typed:  lm    r0, r15, inputSave
        lpsw  0x38

program:
        stm   r0, r15, programSave
        l     r12, consoleAddress
        la    r2, interrupted
        bal   r14, print
        l     r2, 0x88           ; the code
        bal   r14, printByte
        l     r2, newline
        stc   r2, DATA(r12)
        l     r1, faults
        ahi   r1, 1
        st    r1, faults
        ; Go on behind the instruction: its length is in the two leftmost bits of its first byte.
        l     r1, 0x2c           ; its address in the user's region …
        l     r3, userBase
        ar    r1, r3             ; … and in storage
        xr    r2, r2
        ic    r2, 0(r1)
        srl   r2, 6
        ic    r2, lengths(r2)
        l     r1, 0x2c
        ar    r1, r2
        st    r1, 0x2c
        lm    r0, r15, programSave
        lpsw  0x28

; 1: write the character in r2; 2: the clock's right half to r2; 3: the system mask to r2; 4: end with the sum in r2.
supervisor:
        stm   r0, r15, callSave
        l     r12, consoleAddress
        l     r3, 0xa4           ; the call's number
        lhi   r4, 1
        cr    r3, r4
        be    putCharacter
        lhi   r4, 2
        cr    r3, r4
        be    tellTime
        lhi   r4, 3
        cr    r3, r4
        be    tellMask
        lhi   r4, 4
        cr    r3, r4
        be    finish
        b     callDone
putCharacter:
        stc   r2, DATA(r12)
        b     callDone
tellTime:
        bal   r14, readClock
        st    r1, callSave+8
        b     callDone
tellMask:
        stsm  callSave+11
        b     callDone
callDone:
        lm    r0, r15, callSave
        lpsw  0x20

finish: st    r2, sum
        la    r2, sumText
        bal   r14, print
        l     r2, sum
        bal   r14, printWord
        la    r2, ticksText
        bal   r14, print
        l     r2, ticks
        bal   r14, printWord
        la    r2, faultsText
        bal   r14, print
        l     r2, faults
        bal   r14, printWord
        la    r2, typedText
        bal   r14, print
        l     r2, inputCount
        bal   r14, printWord
        la    r2, clockText
        bal   r14, print
        bal   r14, readClock
        lr    r2, r1
        bal   r14, printWord
        l     r2, newline
        stc   r2, DATA(r12)
        ; Wait for one more clock interruption, then stop.
        bal   r14, readClock
        bal   r14, setTimer
        mvc   0x5c(4), lastAddress
        lpsw  waitStatus
last:   lpsw  stopStatus

; --- Subroutines: linkage in r14, those that call others keep it in r13 or r11.

; The clock to r0 (left half) and r1 (right half), and to `now`.
readClock:
        tm    offers, 1
        bne   byCall
        stck  now
        l     r0, now
        l     r1, now+4
        br    r14
byCall: hcall 1
        st    r0, now
        st    r1, now+4
        br    r14

; The comparator to the clock in r0 and r1 and a quantum. (The left half does not change in this program's life.)
setTimer:
        lhi   r2, QUANTUM
        ar    r1, r2
        st    r0, later
        st    r1, later+4
        sckc  later
        br    r14

; The text at r2, up to a zero byte, to the console.
print:  xr    r3, r3
next:   ic    r3, 0(r2)
        cli   0(r2), 0
        bcr   8, r14
        stc   r3, DATA(r12)
        ahi   r2, 1
        b     next

; r2 in hexadecimal: eight digits, or the last two.
printWord:
        lhi   r5, 28
        b     digits
printByte:
        lhi   r5, 4
digits: lhi   r6, 15
digit:  lr    r4, r2
        srl   r4, 0(r5)
        nr    r4, r6
        ic    r4, hexadecimal(r4)
        stc   r4, DATA(r12)
        ahi   r5, -4
        bnl   digit
        br    r14

; Vendor and device of the PCI function, high byte first, and how many virtual functions its SR-IOV capability can have.
showFunction:
        lr    r13, r14
        l     r8, configSpace
        clc   0(2,r8), none
        bcr   8, r13
        la    r2, functionText
        bal   r14, print
        ic    r2, 1(r8)
        bal   r14, printByte
        ic    r2, 0(r8)
        bal   r14, printByte
        ic    r2, colon
        stc   r2, DATA(r12)
        ic    r2, 3(r8)
        bal   r14, printByte
        ic    r2, 2(r8)
        bal   r14, printByte
        la    r8, 0x100(r8)      ; the first extended capability
capability:
        cli   1(r8), 0
        bne   another
        cli   0(r8), 0x10        ; SR-IOV
        be    sriov
another:
        xr    r1, r1             ; the next one's offset: the upper 12 bits of the header
        xr    r2, r2
        ic    r1, 3(r8)
        sll   r1, 4
        ic    r2, 2(r8)
        srl   r2, 4
        ar    r1, r2
        be    functionDone
        l     r8, configSpace
        ar    r8, r1
        b     capability
sriov:  la    r2, totalText
        bal   r14, print
        ic    r2, 0xe(r8)        ; TotalVFs
        bal   r14, printByte
functionDone:
        l     r2, newline
        stc   r2, DATA(r12)
        br    r13

; --- Data

        .balign 8
now:         .quad 0
later:       .quad 0
userStatus:  .word 0xe8000000, 0            ; external and input/output interruptions, relocated, problem state
waitStatus:  .word 0x90000000, last         ; waits for an external interruption
stopStatus:  .word 0x10000000, 0            ; waits for nothing: the end, status 0
consoleAddress: .word CONSOLE
configSpace:    .word CONFIG+8*4096        ; device 1, function 0
allMask:     .word 3
userBase:    .word user
userBound:   .word 0x1000
lastAddress: .word last
newline:     .word 10
began:       .word 0
ticks:       .word 0
faults:      .word 0
inputCount:  .word 0
sum:         .word 0
none:        .byte 0xff, 0xff
lengths:     .byte 2, 4, 4, 6
hexadecimal: .ascii "0123456789abcdef"
colon:       .ascii ":"
greeting:    .asciz "pico kernel\n"
functionText: .asciz "PCI function "
totalText:   .asciz ", virtual functions: "
interrupted: .asciz "program interruption "
sumText:     .asciz "sum "
ticksText:   .asciz " ticks "
faultsText:  .asciz " faults "
typedText:   .asciz " typed "
clockText:   .asciz " clock "
        .balign 4
externalSave: .space 64
inputSave:    .space 64
programSave:  .space 64
callSave:     .space 64

; --- The user's program. Its storage begins at 0: labels count from `user`.

        .org  0x4000
user:   lhi   r2, 'u'
        svc   1
        lhi   r2, 10
        svc   1
        svc   2                  ; the clock, through the kernel
        st    r2, started-user
        ; Things that a problem program may not do.
        stck  scratch-user
        stsm  scratch-user
        l     r7, outside-user
        st    r2, 0(r7)
        xr    r4, r4
        dr    r4, r4             ; by zero
        .half 0x0000             ; no operation
        hcall 1
        ; 1 + 2 + … + 300, with a character every 64.
        lhi   r4, 300
        xr    r5, r5
        lhi   r6, 63
loop:   ar    r5, r4
        lr    r3, r4
        nr    r3, r6
        bne   quiet
        lhi   r2, '.'
        svc   1
quiet:  ahi   r4, -1
        bh    loop
        lhi   r2, 10
        svc   1
        svc   2
        l     r3, started-user
        clr   r3, r2             ; time goes on
        bl    forward
        xr    r5, r5
forward:
        lr    r2, r5
        svc   4
outside: .word 0x1000
started: .word 0
scratch: .space 8
