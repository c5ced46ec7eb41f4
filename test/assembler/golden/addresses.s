; accumulator
  .org 0x10000
  rts
  .org -1
