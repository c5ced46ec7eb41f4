; accumulator
  .org 0xffff
  lda #1
