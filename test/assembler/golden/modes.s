; accumulator
  lda ($1234),y
  lda $12,z
  lda #$123
  lda ($10,y)
  sta $10
