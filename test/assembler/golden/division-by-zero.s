; risc
  .equ none, 0
  .word 1 / none, 1 % 0
  addi a0, a0, 1 << -1
