# Runs blocks of instructions one after another, each from a state of its own, and logs each trap and each block's final state.
# A program in front of this text sets BLOCKS, RECORD_BYTES, SCRATCH_BYTES, TABLES_BYTES and LOG_BYTES.
#
# tp points to `control`, and blocks leave it alone:
#   0 this block's record, 8 where the log goes on, 16 blocks to come, 24 to 40 t0 to t2 while machine mode handles a trap,
#   48 the next block's record, 56 address of this block's end, 64 physical addresses of its code less virtual ones,
#   72 to 88 t0 to t2 while supervisor mode handles a trap
# A record: 0 first instruction, 8 end, 16 mstatus, 24 mscratch, 32 satp, 40 medeleg, 48 mideleg, 56 sscratch, 64 pmpcfg0,
#   72 pmpaddr0 to 3, 104 physical addresses of code less virtual ones, 112 x1 … x31, 360 menvcfg, 368 fcsr, 376 f0 … f31
  .option norelax
  .option norvc
  .set FS, 0x6000
  .globl _start
_start:
  # A timer that compares equal after reset would be pending.
  li t0, 0x2004000
  li t1, -1
  sd t1, 0(t0)
  la t0, machine_handler
  csrw mtvec, t0
  la t0, supervisor_handler
  csrw stvec, t0
  # The last entry of memory protection permits everything that those before do not speak of.
  li t0, -1
  csrw pmpaddr15, t0
  li t0, 0x1f << 56
  csrw pmpcfg2, t0
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
  li t0, -1
  csrw stimecmp, t0
  .irp register, mie, mip, mcause, mtval, mcounteren, sepc, scause, stval, scounteren, senvcfg
  csrw \register, zero
  .endr
  ld t0, 0(t6)
  csrw mepc, t0
  ld t0, 8(t6)
  sd t0, 56(tp)
  .macro set register, at
  ld t0, \at(t6)
  csrw \register, t0
  .endm
  li t0, FS
  csrs mstatus, t0
  .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  fld f\n, 376 + 8 * \n(t6)
  .endr
  set fcsr, 368
  set mstatus, 16
  # With ADUE, which QEMU's always does and has no bit for.
  ld t1, 360(t6)
  li t0, 1 << 61
  or t0, t0, t1
  csrw menvcfg, t0
  set mscratch, 24
  set satp, 32
  set medeleg, 40
  set mideleg, 48
  set sscratch, 56
  set pmpcfg0, 64
  set pmpaddr0, 72
  set pmpaddr1, 80
  set pmpaddr2, 88
  set pmpaddr3, 96
  ld t0, 104(t6)
  sd t0, 64(tp)
  sfence.vma
  .irp n, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  ld x\n, 104 + 8 * \n(t6)
  .endr
  mret

  # Logs a trap (0 a mark, 8 cause, 16 value, 24 pc, 32 status) and goes on.
  .macro handler letter, name, kept, mark
  .balign 4
\name\()_handler:
  sd t0, \kept(tp)
  sd t1, \kept + 8(tp)
  sd t2, \kept + 16(tp)
  csrr t0, \letter\()epc
  csrr t2, \letter\()cause
  bltz t2, 1f
  ld t1, 56(tp)
  beq t0, t1, \name\()_finish
  la t1, to_machine
  beq t0, t1, \name\()_called
  la t1, otherwise
  beq t0, t1, \name\()_finish
1:
  ld t1, 8(tp)
  sd t2, 8(t1)
  li t2, \mark
  sd t2, 0(t1)
  csrr t2, \letter\()tval
  sd t2, 16(t1)
  sd t0, 24(t1)
  csrr t2, \letter\()status
  sd t2, 32(t1)
  addi t1, t1, 40
  sd t1, 8(tp)
  csrr t1, \letter\()cause
  bltz t1, 4f
  # After the instruction, or where a jump to where nothing can be fetched has linked to.
  addi t2, t1, -1
  beqz t2, 2f
  addi t2, t1, -12
  beqz t2, 2f
  ld t2, 64(tp)
  add t2, t2, t0
  lhu t1, 0(t2)
  andi t1, t1, 3
  addi t1, t1, -3
  addi t0, t0, 2
  bnez t1, 1f
  addi t0, t0, 2
1:
  csrw \letter\()epc, t0
  j 3f
2:
  csrw \letter\()epc, ra
  j 3f
4:
  # An interrupt: nobody asks any more.
  li t1, 0x222
  csrc \letter\()ip, t1
3:
  ld t0, \kept(tp)
  ld t1, \kept + 8(tp)
  ld t2, \kept + 16(tp)
  \letter\()ret
  .endm
  handler m, machine, 24, 1
  handler s, supervisor, 72, 3

supervisor_finish:
  ld t0, 72(tp)
  ld t1, 80(tp)
  ld t2, 88(tp)
to_machine:
  ecall
supervisor_called:
  # Calls are delegated too, but there is another way.
  ld t0, 72(tp)
  ld t1, 80(tp)
  ld t2, 88(tp)
otherwise:
  csrw mscratch, zero

machine_called:
machine_finish:
  # A block's end: 0 a mark, 8 CSRs, then x1 … x31, fcsr, f0 … f31
  ld t1, 8(tp)
  li t2, 2
  sd t2, 0(t1)
  addi t1, t1, 8
  .irp register, mcause, mstatus, mscratch, mie, mip, mcounteren, menvcfg, medeleg, mideleg, sscratch, sepc, scause, stval, scounteren, senvcfg, stimecmp, satp, pmpcfg0, pmpaddr0, pmpaddr1, pmpaddr2, pmpaddr3
  csrr t2, \register
  sd t2, 0(t1)
  addi t1, t1, 8
  .endr
  .irp n, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  sd x\n, 8 * (\n - 1)(t1)
  .endr
  ld t2, 24(tp)
  sd t2, 8 * 4(t1)
  ld t2, 32(tp)
  sd t2, 8 * 5(t1)
  ld t2, 40(tp)
  sd t2, 8 * 6(t1)
  addi t1, t1, 8 * 31
  li t2, FS
  csrs mstatus, t2
  csrr t2, fcsr
  sd t2, 0(t1)
  .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
  fsd f\n, 8 + 8 * \n(t1)
  .endr
  addi t1, t1, 8 * 33
  sd t1, 8(tp)
  j next

done:
  ld t0, 8(tp)
  li t1, 0
  sd t1, 0(t0)          # a mark that ends the log
  # Under QEMU semihosting writes the state to a file. Elsewhere it is taken from memory at the first call of the host.
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
  .balign 65536
  .incbin "blocks.bin"

  .data
  .globl scratch
scratch:
  .incbin "scratch.bin"
  .incbin "tables.bin"
  .globl log
log:
  .space LOG_BYTES
result_end:
records:
  .incbin "records.bin"
control:
  .space 96
name:
  .asciz "result.bin"
  .balign 8
open_block:
  .dword name, 5, 10                                  # mode 5: write, binary
write_block:
  .dword 0, scratch, result_end - scratch
exit_block:
  .dword 0x20026, 0
