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
  /** Prints the time that the clock shows, as 16 hexadecimal digits, each tenth of a second. */
  clock: `
main:   li s2, 0x101000
        li t0, 0x20
        csrw sie, t0
1:      lw t1, 0(s2)
        lw t2, 4(s2)
        slli t2, t2, 32
        slli t1, t1, 32
        srli t1, t1, 32
        or t1, t1, t2
        li t2, 60
2:      srl t0, t1, t2
        andi t0, t0, 15
        addi t0, t0, '0'
        li t3, '9'
        bleu t0, t3, 3f
        addi t0, t0, 39
3:      sb t0, 0(s0)
        addi t2, t2, -4
        bgez t2, 2b
        li t0, 10
        sb t0, 0(s0)
        rdtime t0
        li t2, 1000000
        add t0, t0, t2
        csrw stimecmp, t0
        wfi
        j 1b
`,
  /**
   * Drives the disk as it is told: w or W and a character fill the first sector or the last one with it, r or R read it, f flushes,
   * q powers off. Prints the status of each request as a digit, and the first character of what has been read.
   */
  driver: `
        .equ BLK, 0x10001000
main:   call listen
        li s3, BLK
        la s5, queue
        sw zero, 0x70(s3)
        li t0, 3
        sw t0, 0x70(s3)
# Of its features, read-only and flush are accepted where they are there, and version 1.
        sw zero, 0x14(s3)
        lw s4, 0x10(s3)
        andi s4, s4, 0x220
        sw zero, 0x24(s3)
        sw s4, 0x20(s3)
        li t0, 1
        sw t0, 0x24(s3)
        sw t0, 0x20(s3)
        li t0, 11
        sw t0, 0x70(s3)
        sw zero, 0x30(s3)
        li t0, 4
        sw t0, 0x38(s3)
        sw s5, 0x80(s3)
        sw zero, 0x84(s3)
        addi t0, s5, 0x100
        sw t0, 0x90(s3)
        sw zero, 0x94(s3)
        addi t0, s5, 0x200
        sw t0, 0xa0(s3)
        sw zero, 0xa4(s3)
        li t0, 1
        sw t0, 0x44(s3)
        li t0, 15
        sw t0, 0x70(s3)
        la a0, up
        andi t0, s4, 0x20
        beqz t0, 1f
        la a0, upro
1:      call print
command: call next
        li t0, 'q'
        beq a0, t0, quit
        li s6, 4
        li s7, 0
        li t0, 'f'
        beq a0, t0, request
# Capitals mean the last sector, small letters the first.
        andi t0, a0, 0x20
        bnez t0, 1f
        lw s7, 0x100(s3)
        addi s7, s7, -1
1:      ori a0, a0, 0x20
        li s6, 0
        li t0, 'r'
        beq a0, t0, request
        li s6, 1
        call next
        addi t0, s5, 0x400
        addi t1, t0, 0x200
1:      sb a0, 0(t0)
        addi t0, t0, 1
        bltu t0, t1, 1b
# A request of type s6 for sector s7: descriptors for its head, its data (but for a flush) and its status.
request: addi t0, s5, 0x300
        sw s6, 0(t0)
        sw zero, 4(t0)
        sd s7, 8(t0)
        sd t0, 0(s5)
        li t2, 4
        beq s6, t2, 1f
        li t2, 1
        slli t2, t2, 48
        j 2f
1:      li t2, 2
        slli t2, t2, 48
2:      li t1, 1
        slli t1, t1, 32
        or t1, t1, t2
        addi t1, t1, 16
        sd t1, 8(s5)
        addi t0, s5, 0x400
        sd t0, 16(s5)
        li t1, 512
        sw t1, 24(s5)
        li t1, 1
        bnez s6, 3f
        li t1, 3
3:      sh t1, 28(s5)
        li t1, 2
        sh t1, 30(s5)
        addi t0, s5, 0x310
        li t1, 7
        sb t1, 0(t0)
        sd t0, 32(s5)
        li t1, 1
        sw t1, 40(s5)
        li t1, 2
        sh t1, 44(s5)
        sh zero, 46(s5)
# The head is descriptor 0, always; its place in the available ring, and the index behind it.
        lhu t0, 0x102(s5)
        andi t1, t0, 3
        slli t1, t1, 1
        add t1, t1, s5
        sh zero, 0x104(t1)
        addi t0, t0, 1
        sh t0, 0x102(s5)
        sw zero, 0x50(s3)
4:      lhu t1, 0x202(s5)
        bne t1, t0, 4b
        lbu t0, 0x310(s5)
        addi t0, t0, '0'
        sb t0, 0(s0)
        bnez s6, 5f
        lbu t0, 0x400(s5)
        sb t0, 0(s0)
5:      li t0, 10
        sb t0, 0(s0)
        j command
quit:   li a0, 0
        j off
up:     .asciz "disk\\n"
upro:   .asciz "disk, read-only\\n"
        .align 12
queue:  .space 0x1000
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
