; risc
a0: nop
  .equ sp, 4
