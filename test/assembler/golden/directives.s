; risc
  .wrod 1
  .byte "text"
  .ascii 5
  .equ 5, 5
  .equ name
  .global
  .global missing
