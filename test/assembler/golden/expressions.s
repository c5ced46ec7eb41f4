; risc
  .word 1 +
  .word (1 + 2
  .word 1 2
  .word 1 ? 2
  addi a0, a0, 1 + )
