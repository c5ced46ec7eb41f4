# Runs blocks of instructions one after another, each from a state of its own, and logs each trap and each block's final state.
# A program in front of this text sets BLOCKS, RECORD_BYTES, SCRATCH_BYTES and LOG_BYTES.
#
# tp points to `control`, and blocks leave it alone:
#   0 this block's record, 8 where the log goes on, 16 blocks to come, 24 to 40 t0 to t2 while a trap is handled,
#   48 the next block's record, 56 address of this block's end
# A record: 0 first instruction, 8 end, 16 mstatus, 24 mscratch, 32 x1 … x31
  .option norelax
  .option norvc
  .globl _start
_start:
  # A timer that compares equal after reset would be pending.
  li t0, 0x2004000
  li t1, -1
  sd t1, 0(t0)
  la t0, handler
  csrw mtvec, t0
  la tp, control
  la t0, records
  sd t0, 48(tp)
  la t0, log
  sd t0, 8(tp)
  li t0, BLOCKS
  sd t0, 16(tp)
next:
  ld t0, 16(tp)
  beqz t0, done
  addi t0, t0, -1
  sd t0, 16(tp)
  ld t6, 48(tp)
  li t0, RECORD_BYTES
  add t0, t0, t6
  sd t0, 48(tp)
  csrw mie, zero
  csrw mcause, zero
  csrw mtval, zero
  csrw mcounteren, zero
  csrw menvcfg, zero
  ld t0, 0(t6)
  csrw mepc, t0
  ld t0, 8(t6)
  sd t0, 56(tp)
  ld t0, 16(t6)
  csrw mstatus, t0
  ld t0, 24(t6)
  csrw mscratch, t0
  .irp n, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  ld x\n, 24 + 8 * \n(t6)
  .endr
  mret

  .balign 4
handler:
  sd t0, 24(tp)
  sd t1, 32(tp)
  sd t2, 40(tp)
  csrr t0, mepc
  ld t1, 56(tp)
  beq t0, t1, finish
  # A trap: 0 a mark, 8 mcause, 16 mtval, 24 mepc, 32 mstatus
  ld t1, 8(tp)
  li t2, 1
  sd t2, 0(t1)
  csrr t2, mcause
  sd t2, 8(t1)
  csrr t2, mtval
  sd t2, 16(t1)
  sd t0, 24(t1)
  csrr t2, mstatus
  sd t2, 32(t1)
  addi t1, t1, 40
  sd t1, 8(tp)
  # Go on after the instruction, or where a jump into nothing has linked to.
  csrr t1, mcause
  addi t1, t1, -1
  beqz t1, 2f
  lhu t1, 0(t0)
  andi t1, t1, 3
  addi t1, t1, -3
  addi t0, t0, 2
  bnez t1, 1f
  addi t0, t0, 2
1:
  csrw mepc, t0
  j 3f
2:
  csrw mepc, ra
3:
  ld t0, 24(tp)
  ld t1, 32(tp)
  ld t2, 40(tp)
  mret

finish:
  # A block's end: 0 a mark, 8 mcause, 16 mstatus, 24 mscratch, 32 mie, 40 mcounteren, 48 menvcfg, 56 x1 … x31
  ld t1, 8(tp)
  li t2, 2
  sd t2, 0(t1)
  csrr t2, mcause
  sd t2, 8(t1)
  csrr t2, mstatus
  sd t2, 16(t1)
  csrr t2, mscratch
  sd t2, 24(t1)
  csrr t2, mie
  sd t2, 32(t1)
  csrr t2, mcounteren
  sd t2, 40(t1)
  csrr t2, menvcfg
  sd t2, 48(t1)
  .irp n, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  sd x\n, 48 + 8 * \n(t1)
  .endr
  ld t2, 24(tp)
  sd t2, 48 + 8 * 5(t1)
  ld t2, 32(tp)
  sd t2, 48 + 8 * 6(t1)
  ld t2, 40(tp)
  sd t2, 48 + 8 * 7(t1)
  addi t1, t1, 48 + 8 * 32
  sd t1, 8(tp)
  j next

done:
  ld t0, 8(tp)
  li t1, 0
  sd t1, 0(t0)          # a mark that ends the log
  .globl leave
leave:
  # Elsewhere the state is taken from memory here. Under QEMU semihosting writes it to a file.
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
  ebreak
  srai zero, zero, 7
  ret
  .balign 65536
  .incbin "blocks.bin"

  .data
  .globl scratch
scratch:
  .incbin "scratch.bin"
  .globl log
log:
  .space LOG_BYTES
result_end:
records:
  .incbin "records.bin"
control:
  .space 64
name:
  .asciz "result.bin"
  .balign 8
open_block:
  .dword name, 5, 10                                  # mode 5: write, binary
write_block:
  .dword 0, scratch, result_end - scratch
exit_block:
  .dword 0x20026, 0
