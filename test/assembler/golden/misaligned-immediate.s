; risc
  c.lw a0, 6(a1)
  c.addi16sp sp, 24
  c.lw a0, 130(a1)
