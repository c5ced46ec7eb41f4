/* A kernel as a program of an operating system: `kernel [TIMES]`; its status is the result of the last time. */
#include <stdlib.h>

int kernel(void);

int main(int count, char **words) {
  int result = 0;
  for (long left = count > 1 ? atol(words[1]) : 1; left > 0; left--) result = kernel();
  return result;
}
