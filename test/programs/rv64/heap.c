// malloc, calloc, realloc and free at random sizes; every block carries a pattern that is checked before it goes.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { SLOTS = 128, ROUNDS = 6000 };

static struct { unsigned char *bytes; size_t size; unsigned char seed; } slots[SLOTS];
static uint32_t seed = 2463534242u;

static uint32_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 17;
  seed ^= seed << 5;
  return seed;
}

static void stamp(int slot, size_t from) {
  for (size_t i = from; i < slots[slot].size; i++) slots[slot].bytes[i] = (unsigned char)(slots[slot].seed + i * 7);
}

static uint32_t check(int slot, size_t size) {
  uint32_t sum = 0;
  for (size_t i = 0; i < size; i++) {
    if (slots[slot].bytes[i] != (unsigned char)(slots[slot].seed + i * 7)) {
      printf("slot %d is damaged at byte %zu\n", slot, i);
      exit(1);
    }
    sum = sum * 31 + slots[slot].bytes[i];
  }
  return sum;
}

int main(void) {
  uint32_t sum = 0;
  long live = 0, most = 0;
  for (int round = 0; round < ROUNDS; round++) {
    int slot = next() % SLOTS;
    if (!slots[slot].bytes) {
      size_t size = 1 + next() % 200;
      unsigned char *bytes = next() & 1 ? malloc(size) : calloc(size, 1);
      if (!bytes || (uintptr_t)bytes % 8) return 2;
      slots[slot].bytes = bytes;
      slots[slot].size = size;
      slots[slot].seed = (unsigned char)next();
      stamp(slot, 0);
      live += (long)size;
    } else if (next() % 3 == 0) {
      size_t old = slots[slot].size, size = 1 + next() % 400;
      unsigned char *bytes = realloc(slots[slot].bytes, size);
      if (!bytes) return 3;
      slots[slot].bytes = bytes;
      slots[slot].size = size;
      sum ^= check(slot, old < size ? old : size);
      stamp(slot, old);
      live += (long)size - (long)old;
    } else {
      sum += check(slot, slots[slot].size);
      free(slots[slot].bytes);
      slots[slot].bytes = NULL;
      live -= (long)slots[slot].size;
    }
    if (live > most) most = live;
  }
  printf("%d rounds, at most %ld bytes, %ld left, checksum %08x\n", ROUNDS, most, live, (unsigned)sum);
  return 0;
}
