; risc
  clip 9
  forever
  li a0
  la a0, a1
