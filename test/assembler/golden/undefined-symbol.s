; risc
cuonter: .word 1
  la a0, counter
  jal ra, nowhere
  csrrw a0, mstatsu, a1
