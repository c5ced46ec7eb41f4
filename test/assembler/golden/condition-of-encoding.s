; risc
  c.mv a0, zero
  c.addi zero, 0
