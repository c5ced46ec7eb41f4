; risc
  add a0, 17, a1
