/** Kernels of a few lines for rv64: entered in supervisor mode, without firmware; they print through the serial port. */
import { assembler } from '../../generated/rv64/assembler.ts'

const COMMON = `
        .equ UART, 0x10000000
        .equ TEST, 0x100000
        .equ PLIC, 0xc000000
_start: bnez a0, park
        la t0, trapped
        csrw stvec, t0
        li s0, UART
        li s1, TEST
        j main
# Harts but the first wait, for ever.
park:   wfi
        j park
# Powers off with the status in a0.
off:    slli a0, a0, 16
        li t0, 0x3333
        or a0, a0, t0
        sw a0, 0(s1)
        j off
        .align 3
trapped: li a0, 99
        j off
# Prints what a0 points to.
print:  lbu t0, 0(a0)
        beqz t0, 1f
        sb t0, 0(s0)
        addi a0, a0, 1
        j print
1:      ret
# Interrupts of the serial port for received data end a wait.
listen: li t0, 1
        sb t0, 1(s0)
        li t1, PLIC
        sw t0, 40(t1)
        li t2, 0x2080
        add t2, t2, t1
        li t0, 1024
        sw t0, 0(t2)
        li t0, 0x200
        csrw sie, t0
        ret
# The next character into a0.
next:   lbu t0, 5(s0)
        andi t0, t0, 1
        bnez t0, 1f
        wfi
        j next
1:      lbu a0, 0(s0)
        li t1, 0xc201004
        lw t0, 0(t1)
        sw t0, 0(t1)
        ret
`

const BODIES = {
  /** Says so, and powers off with status 3. */
  hello: `
main:   la a0, up
        call print
        li a0, 3
        j off
up:     .asciz "up\\n"
`,
  /** Gives back what is typed, until it is a q; x powers off with status 5. */
  echo: `
main:   call listen
        la a0, up
        call print
1:      call next
        li t0, 'x'
        beq a0, t0, 2f
        sb a0, 0(s0)
        li t0, 'q'
        bne a0, t0, 1b
        li a0, 0
        j off
2:      li a0, 5
        j off
up:     .asciz "echo\\n"
`,
  /** Waits for what never comes. */
  idle: `
main:   la a0, up
        call print
1:      wfi
        j 1b
up:     .asciz "idle\\n"
`,
  /** Never ends. */
  loop: `
main:   la a0, up
        call print
1:      j 1b
up:     .asciz "loop\\n"
`,
  /** Prints the letters, with 100 ms in between, and powers off. */
  letters: `
main:   li s2, 'a'
        li t0, 0x20
        csrw sie, t0
1:      sb s2, 0(s0)
        rdtime t0
        li t2, 1000000
        add t0, t0, t2
        csrw stimecmp, t0
        wfi
        li t0, 'z'
        addi s2, s2, 1
        bleu s2, t0, 1b
        li a0, 0
        j off
`,
  /** Starts the second hart, which is parked, and then prints digits. */
  pair: `
main:   li a7, 0x48534d
        li a6, 0
        li a0, 1
        la a1, _start
        li a2, 0
        ecall
        li s2, '0'
1:      sb s2, 0(s0)
        li t1, 100000
2:      addi t1, t1, -1
        bnez t1, 2b
        li t0, '9'
        addi s2, s2, 1
        bleu s2, t0, 1b
        li a0, 0
        j off
`,
  /** Asks for a reset, again and again. */
  reset: `
main:   la a0, up
        call print
        li t0, 0x7777
        sw t0, 0(s1)
1:      j 1b
up:     .asciz "reset\\n"
`,
} as const

export const kernels = Object.keys(BODIES) as (keyof typeof BODIES)[]
export const kernel = (name: keyof typeof BODIES): Uint8Array => assembler.assemble(COMMON + BODIES[name]).elf()
