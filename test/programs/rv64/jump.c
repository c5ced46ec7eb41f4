// setjmp and longjmp: errors out of deep calls, callee-saved registers restored, a coroutine's shape by return values.
#include <setjmp.h>
#include <stdio.h>

static jmp_buf handler;

static long dig(int depth, long sum) {
  if (depth == 0) {
    if (sum > 0) longjmp(handler, (int)(sum % 1000) + 1);
    return 0;
  }
  return dig(depth - 1, sum + depth) + depth;
}

static int attempt(int depth) {
  int code = setjmp(handler);
  if (code) return code;
  return (int)-dig(depth, 0);
}

int main(void) {
  for (int depth = 1; depth <= 1000; depth *= 10) printf("depth %d: thrown %d\n", depth, attempt(depth));

  volatile int rounds = 0;
  jmp_buf loop;
  int value = setjmp(loop);
  rounds = rounds + 1;
  printf("round %d, value %d\n", rounds, value);
  if (rounds < 5) longjmp(loop, rounds == 1 ? 0 : rounds * rounds);

  // Ten values that a compiler likes to keep in saved registers over the call.
  long a = rounds, b = a * 3, c = b ^ 5, d = c + 7, e = d * d, f = e - a, g = f ^ b, h = g + c, i = h - d, j = i * 11;
  int thrown = attempt(50);
  printf("%d: %ld %ld %ld %ld %ld %ld %ld %ld %ld %ld\n", thrown, a, b, c, d, e, f, g, h, i, j);
  return 0;
}
