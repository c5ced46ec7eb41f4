; risc
  c.lw a0, 4(t0)
