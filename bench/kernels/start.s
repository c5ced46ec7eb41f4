# Bare metal to supervisor mode with Sv39 and pages of 4 KiB: 64 MiB from the start of RAM, each where it lies.
  .section .text.start, "ax"
  .globl _start
_start:
  la sp, stack_end
  # Physical memory protection permits everything.
  li t0, -1
  csrw pmpaddr0, t0
  li t0, 0x1f
  csrw pmpcfg0, t0
  # One table of the third level for each 2 MiB: 32 of them behind the root and one of the second level.
  la t0, tables
  li t1, 4096
  add t2, t0, t1            # second level
  srli t3, t2, 12
  slli t3, t3, 10
  ori t3, t3, 1
  sd t3, 16(t0)             # 0x8000_0000 is the third gigabyte
  add t4, t2, t1            # third level
  li t5, 32
1:srli t3, t4, 12
  slli t3, t3, 10
  ori t3, t3, 1
  sd t3, (t2)
  addi t2, t2, 8
  add t4, t4, t1
  addi t5, t5, -1
  bnez t5, 1b
  add t2, t0, t1
  add t2, t2, t1
  li t3, 0x80000000
  srli t3, t3, 2
  ori t3, t3, 0xcf          # valid, readable, writable, executable, accessed, dirty
  li t4, 1024
  li t5, 32 * 512
2:sd t3, (t2)
  addi t2, t2, 8
  add t3, t3, t4
  addi t5, t5, -1
  bnez t5, 2b
  srli t0, t0, 12
  li t1, 8 << 60
  or t0, t0, t1
  csrw satp, t0
  sfence.vma
  # Floating point is on; supervisor mode.
  li t0, 0x1800
  csrc mstatus, t0
  li t0, 0x2800
  csrs mstatus, t0
  la t0, 3f
  csrw mepc, t0
  la t0, failed
  csrw mtvec, t0
  mret
3:call main
  # Semihosting: exit with the result as status.
  la a1, block
  li t0, 0x20026
  sd t0, (a1)
  sd a0, 8(a1)
  li a0, 0x20
  j call
failed:
  la a1, block
  li t0, 0x20024
  sd t0, (a1)
  li a0, 0x20
  .balign 16
call:
  .option push
  .option norvc
  slli x0, x0, 0x1f
  ebreak
  srai x0, x0, 7
  .option pop
  j call

  .bss
  .balign 16
block: .skip 16
  .balign 4096
tables: .skip 34 * 4096
stack: .skip 0x10000
stack_end:
