; accumulator
  bne 1b
1: rts
  bne 1f
