; accumulator
  .org 0x500
  .space 16
  .org 0x508
  rts
