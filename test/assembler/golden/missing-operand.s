; risc
  addi a0, a1
  addi
  lw a0, 4
