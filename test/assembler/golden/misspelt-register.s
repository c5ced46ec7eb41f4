; risc
  addi a0, sq, 1
  lw a0, 4(b1)
