; accumulator
  bne far
  .space 128
far: rts
  bne .+1000
