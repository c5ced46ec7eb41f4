; risc
loop: nop
loop: nop
  .equ size, 4
size: nop
  .equ size, 5
  .set size, 6
