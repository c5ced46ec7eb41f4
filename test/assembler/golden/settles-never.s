; risc
here: .space there - here + 1
there:
