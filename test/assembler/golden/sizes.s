; risc
  .space -1
  .space 1 << 40
  .align 25
  .balign 12
