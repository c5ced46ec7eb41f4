// Numbers of double and single precision in text and back: printed in all formats, read again, converted to integers and from them.
// Built with: -march=rv64imafdc -mabi=lp64d
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t bits(double value) {
  uint64_t word;
  memcpy(&word, &value, sizeof word);
  return word;
}

static uint32_t bits32(float value) {
  uint32_t word;
  memcpy(&word, &value, sizeof word);
  return word;
}

static uint64_t seed = 0x9e3779b97f4a7c15u;

static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}

static void show(double value) {
  printf("%016llx %.6f %.3e %g %.12g\n", (unsigned long long)bits(value), value, value, value, value);
}

int main(void) {
  static const double values[] = {
      0, -0.0, 1, -1, 0.1, 1.0 / 3, 2.5, 3.5, 123456.789, 1e15, 1e16, 9007199254740993.0, 1e-5, 1e-300, 1e22, 6.62607015e-34,
  };
  for (unsigned i = 0; i < sizeof values / sizeof values[0]; i++) show(values[i]);
  printf("%.15g %.15g %.15g %.15g\n", DBL_MAX, DBL_MIN, DBL_EPSILON, (double)FLT_MAX);
  printf("%g %g %d %d\n", HUGE_VAL, -HUGE_VAL, isnan(NAN), signbit(-0.0) != 0);
  printf("[%10.3f] [%-10.3f] [%+.2f] [%010.4f] [% g] [%#g]\n", 3.14159, 3.14159, 3.14159, -3.14159, 2.0, 2.0);

  // What is printed with 17 digits is read as the same number.
  int wrong = 0;
  uint64_t hash = 14695981039346656037u;
  for (int i = 0; i < 2000; i++) {
    uint64_t word = next();
    double value;
    memcpy(&value, &word, sizeof value);
    if (isnan(value) || isinf(value)) continue;
    char text[64];
    snprintf(text, sizeof text, "%.17g", value);
    if (bits(strtod(text, NULL)) != word) wrong++;
    snprintf(text, sizeof text, "%.9g", value);
    for (const char *c = text; *c; c++) hash = (hash ^ (unsigned char)*c) * 1099511628211u;
  }
  printf("%d read wrong, text %016llx\n", wrong, (unsigned long long)hash);

  static const char *const texts[] = {
      "0x1.8p3", "1e400", "-1e400", "4.9406564584124654e-324", "2.2250738585072011e-308", "inf", "0.1e1", ".5", "1e", "12abc",
  };
  for (unsigned i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    char *end;
    double value = strtod(texts[i], &end);
    float single = strtof(texts[i], NULL);
    printf("%s: %016llx %08lx rest '%s'\n", texts[i], (unsigned long long)bits(value), (unsigned long)bits32(single), end);
  }

  // Conversions, within what the integers hold.
  uint64_t sum = 0;
  for (int i = 0; i < 5000; i++) {
    int64_t whole = (int64_t)next() >> (next() & 63);
    volatile double a = (double)whole, b = (double)(uint64_t)whole;
    volatile float c = (float)whole, d = (float)(uint64_t)whole, e = (float)(int32_t)whole, f = (float)(uint32_t)whole;
    volatile double g = (int32_t)whole, h = (uint32_t)whole, j = c;
    sum = sum * 31 + bits(a) + bits(b) + bits32(c) + bits32(d) + bits32(e) + bits32(f) + bits(g) + bits(h) + bits(j);
    volatile double part = a / 3;
    if (fabs(part) < 9e18) sum = sum * 31 + (uint64_t)(int64_t)part + (uint64_t)fabs(part);
    if (fabs(part) < 2e9) sum = sum * 31 + (uint64_t)(int32_t)part + (uint32_t)fabs(part);
    volatile float narrow = (float)part;
    sum = sum * 31 + bits32(narrow) + (uint64_t)(fabsf(narrow) < 2e9f ? (int32_t)narrow : 0);
  }
  printf("conversions %016llx\n", (unsigned long long)sum);
  return 0;
}
