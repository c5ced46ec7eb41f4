; risc
  .byte 1
  nop
