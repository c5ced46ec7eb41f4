; risc
  nop
  /* this goes on
  nop
