; risc
  jal ra, .+3
  jal ra, .+0x200000
