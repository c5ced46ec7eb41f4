# Interrupts of supervisor mode: delegation, priorities, the timer of Sstc, the external line by the PLIC and the UART behind it.
# The log: groups of six doublewords: what, cause, value, pc, status, pending. What: a fact's number; 100: machine mode's handler;
# 200 and up: supervisor mode's, by its entry.
  .option norelax
  .option norvc
  .set MSIP, 0x2000000
  .set MTIMECMP, 0x2004000
  .set PLIC, 0xc000000
  .set UART, 0x10000000
  .set UART_SOURCE, 10
  .set IER, 1
  .set IIR, 2
  .set SSI, 0x2
  .set STI, 0x20
  .set SEI, 0x200
  .set ALL, SSI | STI | SEI

  .macro fact number, register
  li a5, \number
  mv a6, \register
  jal log_fact
  .endm
  # Machine mode does it, and returns: 1 clears bits of mip, with STI the timer too, 2 sets bits, 3 returns to machine mode, 4 notes the fact a6
  .macro service number, bits=0
  li a7, \number
  li a0, \bits
  ecall
  .endm
  # Goes on in a mode, 0 or 1, with all interrupts of `bits` asked for by software and all of `delegated` handed down.
  .macro lower mode, delegated, bits
  li t0, \delegated
  csrw mideleg, t0
  li t0, ALL
  csrw mie, t0
  li t0, \bits
  csrw mip, t0
  li t0, 0x1882
  csrc mstatus, t0
  li t0, \mode << 11
  csrs mstatus, t0
  la t0, 1f
  csrw mepc, t0
  mret
1:
  .endm
  .macro upper
  service 3
  .endm

  .globl _start
_start:
  li t0, -1
  csrw pmpaddr0, t0
  li t0, 0x1f
  csrw pmpcfg0, t0
  la s0, log
  la t0, machine
  csrw mtvec, t0
  la t0, vectors
  addi t0, t0, 1
  csrw stvec, t0
  li t0, -1
  csrw stimecmp, t0
  li t1, MTIMECMP
  sd t0, 0(t1)
  csrw mie, zero
  csrw mip, zero
  csrw mideleg, zero
  csrw medeleg, zero
  li t0, 2
  csrw mcounteren, t0

  # In machine mode: in the order of priority; direct entry.
  li t0, ALL
  csrw mie, t0
  csrw mip, t0
  csrsi mstatus, 8
  nop
  nop
  nop
  fact 1, zero
  csrci mstatus, 8

  # Delegated ones never interrupt machine mode.
  li t0, ALL
  csrw mideleg, t0
  csrw mip, t0
  csrsi mstatus, 8
  nop
  csrci mstatus, 8
  fact 2, zero

  # In supervisor mode they do as SIE says; vectored entry.
  lower 1, ALL, ALL
  nop
  csrr a6, sip
  service 4
  csrsi sstatus, 2
  nop
  nop
  nop
  csrci sstatus, 2
  csrr a6, sip
  service 4
  upper
  fact 3, zero

  # In user mode whatever SIE says.
  lower 0, ALL, ALL
  nop
  nop
  nop
  upper
  fact 4, zero

  # Those that are not delegated come first, and whatever SIE says.
  lower 1, SEI, ALL
  nop
  nop
  csrsi sstatus, 2
  nop
  csrci sstatus, 2
  upper
  lower 1, SSI, ALL
  nop
  nop
  csrsi sstatus, 2
  nop
  csrci sstatus, 2
  upper
  fact 5, zero

  # A supervisor asks for its own software interrupt.
  lower 1, ALL, 0
  csrsi sstatus, 2
  csrsi sip, 2
  nop
  csrci sstatus, 2
  # It cannot ask for the others.
  li t0, ALL
  csrw sip, t0
  csrr a6, sip
  service 4
  csrwi sip, 0
  # And what it does not enable does not come.
  li t0, STI | SEI
  csrw sie, t0
  csrsi sip, 2
  csrsi sstatus, 2
  nop
  csrci sstatus, 2
  csrr a6, sie
  service 4
  upper

  # The timer of its own, waited for.
  li t0, 1
  slli t0, t0, 63
  csrs menvcfg, t0
  lower 1, ALL, 0
  rdtime t0
  li t1, 2000
  add t0, t0, t1
  csrw stimecmp, t0
  wfi
  csrr a6, sip
  service 4
  # Not to be cleared but by the next time.
  csrw sip, zero
  csrr a6, sip
  service 4
  li t0, -1
  csrw stimecmp, t0
  csrr a6, sip
  service 4
  csrsi sstatus, 2
  rdtime t0
  li t1, 2000
  add t0, t0, t1
  csrw stimecmp, t0
  wfi
  nop
  csrci sstatus, 2
  upper
  fact 6, zero

  # The external line: the UART can transmit.
  li a0, PLIC
  li t0, 3
  sw t0, 4 * UART_SOURCE(a0)
  li t0, 1 << UART_SOURCE
  li a1, PLIC + 0x2080          # enables of context 1, supervisor mode's
  sw t0, 0(a1)
  li a1, PLIC + 0x201000        # its threshold
  li t0, 3
  sw t0, 0(a1)
  li a2, UART
  li t0, 2
  sb t0, IER(a2)
  # The threshold lets only higher priorities pass.
  csrr t0, mip
  fact 7, t0
  sw zero, 0(a1)
  csrr t0, mip
  fact 8, t0
  # The line is not software's bit: neither cleared, nor kept by setting another.
  li t0, SEI
  csrc mip, t0
  csrr t0, mip
  fact 9, t0
  li t0, SSI
  csrrs t1, mip, t0
  fact 10, t1
  lw t0, 4(a1)
  fact 11, t0
  csrr t0, mip
  fact 12, t0
  li t0, SEI
  csrs mip, t0
  csrr t0, mip
  fact 13, t0
  csrw mip, zero
  # Completed, it comes again; for QEMU the UART has to ask again.
  sb zero, IER(a2)
  li t0, UART_SOURCE
  sw t0, 4(a1)
  li t0, 2
  sb t0, IER(a2)
  csrr t0, mip
  fact 14, t0
  lower 1, ALL, 0
  csrsi sstatus, 2
  nop
  csrci sstatus, 2
  upper
  fact 15, zero

  # The same to machine mode, which has context 0.
  li t0, 1 << UART_SOURCE
  li a1, PLIC + 0x2000
  sw t0, 0(a1)
  li a1, PLIC + 0x2080
  sw zero, 0(a1)
  li a2, UART
  sb zero, IER(a2)
  li t0, 2
  sb t0, IER(a2)
  csrr t0, mip
  fact 16, t0
  li t0, 0xaaa
  csrw mie, t0
  li t0, ALL
  csrw mip, t0
  csrw mideleg, zero
  # All there are, the software and timer interrupts of machine mode too.
  li t0, 1
  li t1, MSIP
  sw t0, 0(t1)
  li t1, MTIMECMP
  sd zero, 0(t1)
  csrr t0, mip
  fact 17, t0
  csrsi mstatus, 8
  nop
  nop
  nop
  nop
  nop
  nop
  csrci mstatus, 8
  csrr t0, mip
  fact 18, t0

  sd zero, 0(s0)
  # Under QEMU semihosting writes the log to a file. Elsewhere it is taken from memory at the first call of the host.
  la a1, open_block
  li a0, 1
  jal host
  la a1, write_block
  sd a0, 0(a1)
  li a0, 5
  jal host
  la a1, exit_block
  li a0, 0x18
  jal host
1:
  j 1b
  .balign 16
host:
  slli zero, zero, 0x1f
  .globl call
call:
  ebreak
  srai zero, zero, 7
  ret

# a5: number, a6: value
log_fact:
  sd a5, 0(s0)
  sd a6, 8(s0)
  csrr a5, mip
  sd a5, 40(s0)
  addi s0, s0, 48
  ret

  .balign 4
machine:
  csrr t3, mcause
  li t4, 8
  beq t3, t4, serve
  li t4, 9
  beq t3, t4, serve
  li t4, 100
  sd t4, 0(s0)
  sd t3, 8(s0)
  csrr t4, mtval
  sd t4, 16(s0)
  csrr t4, mepc
  sd t4, 24(s0)
  csrr t4, mstatus
  sd t4, 32(s0)
  csrr t4, mip
  sd t4, 40(s0)
  addi s0, s0, 48
  bgez t3, 9f
  # Its source is quiet from now on.
  andi t3, t3, 0x3f
  li t4, 3
  bne t3, t4, 1f
  li t4, MSIP
  sw zero, 0(t4)
  mret
1:
  li t4, 7
  bne t3, t4, 1f
  li t4, MTIMECMP
  li t5, -1
  sd t5, 0(t4)
  mret
1:
  li t4, 11
  bne t3, t4, 1f
  li t4, PLIC + 0x200000
  j claim
1:
  li t4, 1
  sll t4, t4, t3
  csrc mip, t4
  mret
9:
  # An exception: nothing here raises one.
  csrr t4, mepc
  addi t4, t4, 4
  csrw mepc, t4
  mret
claim:
  lw t5, 4(t4)
  sd t5, -32(s0)                # in place of the value
  li t6, UART
  sb zero, IER(t6)
  sw t5, 4(t4)
  mret

serve:
  csrr t4, mepc
  addi t4, t4, 4
  csrw mepc, t4
  li t4, 1
  bne a7, t4, 1f
  csrc mip, a0
  li t4, STI
  bne a0, t4, 2f
  li t4, -1
  csrw stimecmp, t4
2:
  mret
1:
  li t4, 2
  bne a7, t4, 1f
  csrs mip, a0
  mret
1:
  li t4, 3
  bne a7, t4, 1f
  li t4, 0x1800
  csrs mstatus, t4
  li t4, 0x80                   # MIE stays off
  csrc mstatus, t4
  mret
1:
  li t4, 50
  sd t4, 0(s0)
  sd a6, 8(s0)
  csrr t4, mip
  sd t4, 40(s0)
  addi s0, s0, 48
  mret

  .macro entry number
  li t4, 200 + \number
  j supervisor
  .endm
  .balign 64
vectors:
  j 9f
  j 1f
  .rept 3
  j 9f
  .endr
  j 2f
  .rept 3
  j 9f
  .endr
  j 3f
  .rept 6
  j 9f
  .endr
1:
  entry 1
2:
  entry 5
3:
  entry 9
9:
  entry 99
supervisor:
  sd t4, 0(s0)
  csrr t3, scause
  sd t3, 8(s0)
  csrr t4, stval
  sd t4, 16(s0)
  csrr t4, sepc
  sd t4, 24(s0)
  csrr t4, sstatus
  sd t4, 32(s0)
  csrr t4, sip
  sd t4, 40(s0)
  addi s0, s0, 48
  andi t3, t3, 0x3f
  li t4, 1
  bne t3, t4, 1f
  csrci sip, 2
  sret
1:
  li t4, 5
  bne t3, t4, 1f
  li t4, -1
  csrw stimecmp, t4
  service 1, STI
  sret
1:
  service 1, SEI
  li t4, PLIC + 0x201000
  lw t5, 4(t4)
  sd t5, -32(s0)                # in place of the value
  li t6, UART
  sb zero, IER(t6)
  sw t5, 4(t4)
  sret

  .data
  .globl log
log:
  .space 16384
log_end:
name:
  .asciz "result.bin"
  .balign 8
open_block:
  .dword name, 5, 10
write_block:
  .dword 0, log, log_end - log
exit_block:
  .dword 0x20026, 0
