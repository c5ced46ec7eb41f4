// Jumps to where nothing is; the C library's own trap handler reports it. Not a program for other hosts.
#include <stdint.h>
#include <stdio.h>

int main(void) {
  puts("jumping into a fault");
  fflush(stdout);
  volatile uintptr_t nowhere = 0x100000000000;
  ((void (*)(void))nowhere)();
  return 0;
}
