// A thousand digits of pi by the spigot of Rabinowitz and Wagon, four digits at a time.
#include <stdio.h>

enum { DIGITS = 1000, TERMS = DIGITS / 4 * 14 };

static long remainders[TERMS + 1];

int main(void) {
  long carry = 0;
  for (int i = 0; i < TERMS; i++) remainders[i] = 2000;
  for (int terms = TERMS, group = 0; terms > 0; terms -= 14, group++) {
    long sum = 0;
    for (int i = terms; i > 0; i--) {
      sum = sum * i + 10000 * remainders[i - 1];
      remainders[i - 1] = sum % (2 * i - 1);
      sum /= 2 * i - 1;
    }
    printf("%04ld%s", carry + sum / 10000, group % 16 == 15 ? "\n" : "");
    carry = sum % 10000;
  }
  putchar('\n');
  return 0;
}
