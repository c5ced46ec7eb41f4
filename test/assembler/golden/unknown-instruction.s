; risc
start:
  adi a0, a0, 1
  frobnicate a0
