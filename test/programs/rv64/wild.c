// Runs wild: jumps to where nothing is, with no trap handler to catch it.
#include <stdint.h>
#include <stdio.h>

int main(void) {
  puts("jumping to nowhere");
  fflush(stdout);
  volatile uintptr_t nowhere = 0x100000000000;
  ((void (*)(void))nowhere)();
  return 0;
}
