; risc
  .byte 256, -129
  .half 65536
  .word 1 << 32
