// Runs wild: jumps to where nothing is, with no trap handler to catch it. Not a program for other hosts.
#include <stdint.h>
#include <stdio.h>

int main(void) {
  puts("jumping to nowhere");
  fflush(stdout);
  // The C library has put a handler there.
  __asm__ volatile(".option push\n.option arch, +zicsr\ncsrw mtvec, zero\n.option pop");
  volatile uintptr_t nowhere = 0x100000000000;
  ((void (*)(void))nowhere)();
  return 0;
}
