// printf in its integer, string and floating-point forms.
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>

int main(void) {
  puts("Hello, world!");
  printf("[%d] [%5d] [%-5d] [%05d] [%+d]\n", 42, 42, 42, 42, 42);
  printf("[%u] [%o] [%x] [%X] [%#x] [%#o]\n", UINT_MAX, 8u, 0xbeefu, 0xbeefu, 0xbeefu, 8u);
  printf("[%ld] [%ld] [%lu] [%llx]\n", LONG_MIN, LONG_MAX, ULONG_MAX, 0x0123456789abcdefULL);
  printf("[%" PRId64 "] [%" PRIu32 "] [%zu] [%hd] [%hhu]\n", INT64_MIN, UINT32_MAX, sizeof(void *), (short)-2, 300 & 0xff);
  printf("[%c] [%s] [%10s] [%-10s] [%.3s] [%*d] [%.*s]\n", 'c', "string", "right", "left", "truncated", 6, 7, 2, "abc");
  printf("[%%] [%p]\n", (void *)0x1234);
  printf("[%.3f] [%8.2f] [%e] [%g] [%g]\n", 3.14159, -2.5, 12345.678, 0.0001, 1e20);
  char line[64];
  int wanted = snprintf(line, 8, "%d-%s", 123456, "overflow");
  printf("[%s] %d\n", line, wanted);
  int number;
  char word[16];
  int matched = sscanf("-17 apples", "%d %15s", &number, word);
  printf("%d: %d %s\n", matched, number, word);
  return 0;
}
