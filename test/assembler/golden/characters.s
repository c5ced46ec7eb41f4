; risc
  .word 'ab'
  .ascii "no end
  .ascii "\q"
  .word 0x
  .word 12monkeys
  addi a0, a0, é
  !
