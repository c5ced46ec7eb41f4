# Runs a table of floating-point operations, each a subroutine of one instruction, and notes what each leaves behind.
# A program in front of this text sets OPERATIONS.
#
# An operation: 0 address of its subroutine, 8 to 24 fa1 to fa3, 32 a1, 40 fcsr
# A result: 0 fa0, 8 a0, 16 fcsr, 24 mstatus, 32 mcause
  .option norelax
  .option norvc
  .set FS, 0x6000
  .set FS_INITIAL, 0x2000
  .globl _start
_start:
  la t0, handler
  csrw mtvec, t0
  la s0, operations
  la s1, results
  li s2, OPERATIONS
  li s3, FS
  li s4, FS_INITIAL
next:
  csrs mstatus, s3
  ld t0, 0(s0)
  fld fa1, 8(s0)
  fld fa2, 16(s0)
  fld fa3, 24(s0)
  ld a1, 32(s0)
  ld t1, 40(s0)
  csrw fcsr, t1
  fmv.d.x fa0, zero
  li a0, 0
  csrw mcause, zero
  csrc mstatus, s3
  csrs mstatus, s4
  jalr t0
back:
  csrr t1, mstatus
  sd t1, 24(s1)
  csrr t1, fcsr
  sd t1, 16(s1)
  csrr t1, mcause
  sd t1, 32(s1)
  sd a0, 8(s1)
  fsd fa0, 0(s1)
  addi s0, s0, 48
  addi s1, s1, 40
  addi s2, s2, -1
  bnez s2, next
  # Under QEMU semihosting writes the results to a file. Elsewhere they are taken from memory at the first call of the host.
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
  .balign 4
handler:
  la t1, back
  csrw mepc, t1
  li t1, 0x1800         # MPP: back to machine mode
  csrs mstatus, t1
  mret
  .balign 65536
  .incbin "subroutines.bin"

  .data
operations:
  .incbin "operations.bin"
results:
  .space 40 * OPERATIONS
results_end:
name:
  .asciz "result.bin"
  .balign 8
open_block:
  .dword name, 5, 10                                  # mode 5: write, binary
write_block:
  .dword 0, results, results_end - results
exit_block:
  .dword 0x20026, 0
