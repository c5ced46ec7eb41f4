; risc
  addi a0, a0, 2048
  addi a0, a0, -2049
  lui a0, 0x100000
  c.addi a0, 32
