; risc
  .bss
room: .space 4
  .word 1
  nop
