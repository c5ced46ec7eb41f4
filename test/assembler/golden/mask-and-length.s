; mainframe
  brc 16, .
  mvc 0(256,r1), 0(r2)
  l r1, 4096(r2)
  l r1, 4(r2,r3
  l r16, 4
