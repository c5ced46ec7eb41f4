// Rounding directions and exceptions, as C sees them: every operation in each direction, with the flags that it raises.
// Built with: -march=rv64imafdc -mabi=lp64d -frounding-math
#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const int directions[] = {FE_TONEAREST, FE_TOWARDZERO, FE_DOWNWARD, FE_UPWARD};
static const char *const names[] = {"nearest", "zero", "down", "up"};

static uint64_t seed = 0x2545f4914f6cdd1du;

static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}

// One for each operation.
enum { ADD, SUB, MUL, DIV, SQRT, FMA, COMPARE, NARROW, ADDF, MULF, DIVF, SQRTF, FMAF, WIDEN, OPERATIONS };
static const char *const operations[] = {"add", "sub", "mul", "div", "sqrt", "fma", "compare", "narrow", "addf", "mulf", "divf", "sqrtf", "fmaf", "widen"};
static uint64_t hashes[OPERATIONS];

static void mix(int operation, uint64_t value) { hashes[operation] = (hashes[operation] ^ value) * 1099511628211u; }

// The five flags in an order of their own, the same on all hosts.
static unsigned flags(void) {
  static const int all[] = {FE_INEXACT, FE_UNDERFLOW, FE_OVERFLOW, FE_DIVBYZERO, FE_INVALID};
  unsigned raised = 0;
  for (int i = 0; i < 5; i++)
    if (fetestexcept(all[i])) raised |= 1u << i;
  feclearexcept(FE_ALL_EXCEPT);
  return raised;
}

// NaNs have other payloads on other hosts.
static void mix_double(int operation, double value) {
  uint64_t word;
  memcpy(&word, &value, sizeof word);
  mix(operation, isnan(value) ? 0x7ff8 : word);
  mix(operation, flags());
}

static void mix_float(int operation, float value) {
  uint32_t word;
  memcpy(&word, &value, sizeof word);
  mix(operation, isnan(value) ? 0x7fc0 : word);
  mix(operation, flags());
}

static double draw(void) {
  static const uint64_t corners[] = {
      0, 1, 0xfffffffffffff, 0x10000000000000, 0x3ff0000000000000, 0x3ff0000000000001, 0x7fefffffffffffff, 0x7ff0000000000000,
      0x8000000000000000, 0xbff0000000000000, 0xffefffffffffffff, 0xfff0000000000000, 0x4330000000000001, 0x3fe0000000000000,
  };
  uint64_t word = next();
  if (word % 4 == 0) word = corners[next() % (sizeof corners / sizeof corners[0])];
  else if (word % 4 == 1) word = (word & 0x800fffffffffffff) | (uint64_t)(1023 - 60 + next() % 120) << 52;
  double value;
  memcpy(&value, &word, sizeof value);
  return value;
}

int main(void) {
  for (int d = 0; d < 4; d++) {
    fesetround(directions[d]);
    printf("%s is %s\n", names[d], fegetround() == directions[d] ? "set" : "not set");
    volatile double third = 1.0, three = 3.0, tiny = 1e-308, huge = 1e308, minus = -1.0, zero = 0.0;
    feclearexcept(FE_ALL_EXCEPT);
    volatile double results[] = {third / three, -third / three, tiny * tiny, huge * huge, minus / zero, sqrt(minus), sqrt(three), rint(2.5), rint(-2.5)};
    for (unsigned i = 0; i < sizeof results / sizeof results[0]; i++) {
      uint64_t word;
      double value = results[i];
      memcpy(&word, &value, sizeof word);
      printf("  %016llx\n", (unsigned long long)(isnan(value) ? 0 : word));
    }
    printf("  flags %02x\n", flags());

    for (int i = 0; i < OPERATIONS; i++) hashes[i] = 14695981039346656037u;
    for (int i = 0; i < 1500; i++) {
      volatile double a = draw(), b = draw(), c = draw(), r;
      volatile float s;
      feclearexcept(FE_ALL_EXCEPT);
      r = a + b, mix_double(ADD, r);
      r = a - b, mix_double(SUB, r);
      r = a * b, mix_double(MUL, r);
      r = a / b, mix_double(DIV, r);
      r = sqrt(fabs(a)), mix_double(SQRT, r);
      // Whether infinity times zero plus a NaN is an exception is each host's own choice.
      if (!isnan(c)) feclearexcept(FE_ALL_EXCEPT), r = fma(a, b, c), mix_double(FMA, r);
      feclearexcept(FE_ALL_EXCEPT);
      mix(COMPARE, (a < b) | (a <= b) << 1 | (a == b) << 2), mix(COMPARE, flags());
      volatile float f = (float)a;
      mix_float(NARROW, f);
      volatile float g = (float)b, h = (float)c;
      feclearexcept(FE_ALL_EXCEPT);
      s = f + g, mix_float(ADDF, s);
      s = f * g, mix_float(MULF, s);
      s = f / g, mix_float(DIVF, s);
      s = sqrtf(fabsf(f)), mix_float(SQRTF, s);
      if (!isnan(h)) s = fmaf(f, g, h), mix_float(FMAF, s);
      r = f, mix_double(WIDEN, r);
    }
    for (int i = 0; i < OPERATIONS; i++) printf("  %s %016llx\n", operations[i], (unsigned long long)hashes[i]);
  }
  return 0;
}
