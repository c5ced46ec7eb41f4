; risc
  fadd.s a0, a1, a2, dny
  fadd.s a0, a1, a2, 7
