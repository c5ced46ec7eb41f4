# Bare metal to supervisor mode with Sv39 and pages of 4 KiB: 64 MiB from the start of RAM, each where it lies.
  .equ LINE, 1024
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
3:# So many times as the last word of semihosting's command line says; once where that is no number.
  la a1, block
  la s0, line
  sd s0, (a1)
  li t0, LINE
  sd t0, 8(a1)
  li a0, 0x15
  call host
  li s1, 1
  la a1, block
  ld t0, 8(a1)
  add t0, t0, s0
  bnez a0, 7f
4:li t1, 0                  # the number so far; -1: none
5:bgeu s0, t0, 6f
  lbu t2, (s0)
  addi s0, s0, 1
  li t3, ' '
  beq t2, t3, 4b
  addi t2, t2, -'0'
  li t3, 10
  bltz t1, 5b
  mul t1, t1, t3
  add t1, t1, t2
  bltu t2, t3, 5b
  li t1, -1
  j 5b
6:bltz t1, 7f
  mv s1, t1
7:li a0, 0
8:beqz s1, 9f
  addi s1, s1, -1
  call main
  j 8b
9:# Exit with the last result as status.
  la a1, block
  li t0, 0x20026
  sd t0, (a1)
  sd a0, 8(a1)
  li a0, 0x20
  call host
failed:
  la a1, block
  li t0, 0x20024
  sd t0, (a1)
  li a0, 0x20
  call host
  j failed
# Semihosting: the operation in a0, its block in a1.
  .balign 16
host:
  .option push
  .option norvc
  slli x0, x0, 0x1f
  ebreak
  srai x0, x0, 7
  .option pop
  ret

  .bss
  .balign 16
block: .skip 16
line: .skip LINE
  .balign 4096
tables: .skip 34 * 4096
stack: .skip 0x10000
stack_end:
