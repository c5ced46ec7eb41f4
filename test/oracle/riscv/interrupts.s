# Software and timer interrupts in machine and user mode, by direct and vectored entry; each trap and some facts are logged.
# The log: groups of six doublewords: what, mcause, mtval, mepc, mstatus, mip.
  .option norelax
  .option norvc
  .set MSIP, 0x2000000
  .set MTIMECMP, 0x2004000
  .set MTIME, 0x200bff8
  .set EXCEPTION, 100

  .macro fact number, register
  li a5, \number
  mv a6, \register
  jal log_fact
  .endm
  .macro software level
  li a0, MSIP
  li a1, \level
  sw a1, 0(a0)
  .endm
  # The timer compares equal after so many ticks; -1: never.
  .macro timer ticks
  li a0, MTIME
  ld a1, 0(a0)
  li a2, \ticks
  add a1, a1, a2
  .if \ticks < 0
  li a1, -1
  .endif
  li a0, MTIMECMP
  sd a1, 0(a0)
  .endm

  .globl _start
_start:
  # User mode may reach everything.
  li t0, -1
  csrw pmpaddr0, t0
  li t0, 0x1f
  csrw pmpcfg0, t0
  la s0, log
  la t0, vectors
  csrw mtvec, t0
  software 0
  timer -1
  csrw mie, zero
  csrw mstatus, zero

  # Pending but not enabled in mie: nothing, not even with MIE.
  software 1
  csrsi mstatus, 8
  nop
  csrci mstatus, 8
  # Enabled in mie, not by MIE: nothing in machine mode.
  li t0, 0x888
  csrw mie, t0
  nop
  fact 1, zero
  # Now taken, in front of the next instruction; direct entry.
  csrsi mstatus, 8
  nop
  fact 2, zero
  csrci mstatus, 8

  # Software before timer, by vectored entry.
  la t0, vectors
  addi t0, t0, 1
  csrw mtvec, t0
  software 1
  timer 0
  fact 3, zero
  csrsi mstatus, 8
  nop
  fact 4, zero

  # Exceptions ignore the vectored mode; MIE goes to MPIE and back.
  ecall
  ebreak
  fact 5, zero
  csrci mstatus, 8

  # In user mode they are enabled whatever MIE says.
  software 1
  la t0, user
  csrw mepc, t0
  li t0, 0x1800
  csrc mstatus, t0
  mret
user:
  nop
  ecall
  fact 6, zero

  # Only the timer is enabled in mie: the other does not count.
  csrci mstatus, 8
  li t0, 0x80
  csrw mie, t0
  software 1
  timer 0
  csrsi mstatus, 8
  nop
  csrci mstatus, 8
  fact 7, zero
  software 0

  # wfi ends when an enabled interrupt is pending, and is not taken while MIE is 0.
  timer 2000
  wfi
  csrr t0, mip
  andi t0, t0, 0x80
  fact 8, t0
  timer -1
  # With MIE it is taken, and the trap returns behind wfi.
  timer 2000
  csrsi mstatus, 8
  wfi
  nop
  csrci mstatus, 8
  fact 9, zero

  # Time goes on, and does not go back.
  rdtime t0
  rdtime t1
  sltu t2, t1, t0
  fact 10, t2
  # mtime and time are one clock.
  li a0, MTIME
  ld t0, 0(a0)
  rdtime t1
  sltu t2, t1, t0
  fact 11, t2
  # A counter that is enabled can be read in user mode.
  li t0, 1
  csrw mcounteren, t0
  la t0, user2
  csrw mepc, t0
  li t0, 0x1800
  csrc mstatus, t0
  csrw mie, zero
  mret
user2:
  rdcycle t0
  rdinstret t0
  rdtime t0
  ecall
  fact 12, zero
  li t0, -1
  csrw mcountinhibit, t0
  csrr t0, minstret
  csrr t1, minstret
  sub t0, t1, t0
  fact 13, t0

  li a0, 0
  sd a0, 0(s0)
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

log_fact:
  sd a5, 0(s0)
  sd a6, 8(s0)
  csrr a5, mip
  sd a5, 40(s0)
  addi s0, s0, 48
  ret

  .balign 64
vectors:
  j exception_or_direct
  .rept 2
  j unexpected
  .endr
  j software_interrupt
  .rept 3
  j unexpected
  .endr
  j timer_interrupt
  .rept 8
  j unexpected
  .endr

# a5: what; logs and uses a0 to a7
log_trap:
  sd a5, 0(s0)
  csrr a5, mcause
  sd a5, 8(s0)
  csrr a5, mtval
  sd a5, 16(s0)
  csrr a5, mepc
  sd a5, 24(s0)
  csrr a5, mstatus
  sd a5, 32(s0)
  csrr a5, mip
  sd a5, 40(s0)
  addi s0, s0, 48
  ret

exception_or_direct:
  mv s1, ra
  li a5, EXCEPTION
  jal log_trap
  csrr a5, mcause
  bltz a5, quiet
  csrr a6, mepc
  addi a6, a6, 4
  csrw mepc, a6
  # An ecall from user mode comes back in machine mode.
  addi a5, a5, -8
  bnez a5, back
  li a5, 0x1800
  csrs mstatus, a5
  j back
software_interrupt:
  mv s1, ra
  li a5, EXCEPTION + 3
  jal log_trap
quiet:
  software 0
  j back
timer_interrupt:
  mv s1, ra
  li a5, EXCEPTION + 7
  jal log_trap
  timer -1
  j back
unexpected:
  mv s1, ra
  li a5, EXCEPTION + 99
  jal log_trap
back:
  mv ra, s1
  mret

  .data
  .globl log
log:
  .space 8192
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
