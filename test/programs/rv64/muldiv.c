// Multiplication and division: signed and unsigned, 32 and 64 bits and the high half, at the corners and at random.
#include <stdint.h>
#include <stdio.h>

static const uint64_t corners[] = {
    0, 1, 2, 3, 7, 10, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0x100000000,
    0x7fffffffffffffff, 0x8000000000000000, 0x8000000000000001, 0xfffffffffffffffe, 0xffffffffffffffff,
};
enum { CORNERS = sizeof corners / sizeof corners[0] };

static uint64_t hash = 14695981039346656037u;
static uint64_t seed = 0x9e3779b97f4a7c15u;

static void mix(uint64_t value) { hash = (hash ^ value) * 1099511628211u; }

static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  // Numbers of every size, not only large ones.
  return seed >> (seed & 63);
}

static void torture(uint64_t a, uint64_t b) {
  uint32_t a32 = (uint32_t)a, b32 = (uint32_t)b;
  mix(a * b);
  mix((uint64_t)((unsigned __int128)a * b >> 64));
  mix((uint64_t)((__int128)(int64_t)a * (int64_t)b >> 64));
  mix((uint64_t)((__int128)(int64_t)a * (__int128)b >> 64));
  mix((uint32_t)(a32 * b32));
  if (b) {
    mix(a / b);
    mix(a % b);
    if ((int64_t)b != -1) {
      mix((uint64_t)((int64_t)a / (int64_t)b));
      mix((uint64_t)((int64_t)a % (int64_t)b));
    }
    if (a / b * b + a % b != a) mix(0xbad);
  }
  if (b32) {
    mix(a32 / b32);
    mix(a32 % b32);
    if ((int32_t)b32 != -1) {
      mix((uint64_t)(int64_t)((int32_t)a32 / (int32_t)b32));
      mix((uint64_t)(int64_t)((int32_t)a32 % (int32_t)b32));
    }
  }
}

int main(void) {
  for (int i = 0; i < CORNERS; i++) {
    for (int j = 0; j < CORNERS; j++) torture(corners[i], corners[j]);
    printf("%016llx %016llx\n", (unsigned long long)corners[i], (unsigned long long)hash);
  }
  for (int i = 0; i < 20000; i++) {
    uint64_t a = next(), b = next();
    torture(a, b);
  }
  printf("random %016llx\n", (unsigned long long)hash);
  unsigned __int128 factorial = 1;
  for (unsigned i = 2; i <= 34; i++) factorial *= i;
  printf("34! = %llu%018llu\n", (unsigned long long)(factorial / 1000000000000000000u),
         (unsigned long long)(factorial % 1000000000000000000u));
  return 0;
}
