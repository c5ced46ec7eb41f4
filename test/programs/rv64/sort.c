// qsort of 20,000 numbers and of records with a comparator that breaks ties, then bsearch.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { COUNT = 20000, RECORDS = 2000 };

struct record { uint16_t key; uint32_t order; char name[8]; };

static int64_t numbers[COUNT];
static struct record records[RECORDS];
static uint64_t seed = 88172645463325252u;
static long comparisons;

static uint64_t next(void) {
  seed ^= seed << 13;
  seed ^= seed >> 7;
  seed ^= seed << 17;
  return seed;
}

static int by_value(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return (a > b) - (a < b);
}

static int by_key(const void *left, const void *right) {
  const struct record *a = left, *b = right;
  comparisons++;
  if (a->key != b->key) return a->key < b->key ? -1 : 1;
  return (a->order > b->order) - (a->order < b->order);
}

int main(void) {
  uint64_t before = 0, after = 0;
  for (int i = 0; i < COUNT; i++) {
    numbers[i] = (int64_t)next();
    before ^= (uint64_t)numbers[i];
  }
  qsort(numbers, COUNT, sizeof numbers[0], by_value);
  uint64_t sum = 0;
  for (int i = 0; i < COUNT; i++) {
    if (i && numbers[i - 1] > numbers[i]) return 1;
    after ^= (uint64_t)numbers[i];
    sum = sum * 1099511628211u + (uint64_t)numbers[i];
  }
  if (before != after) return 2;
  printf("%d numbers, first %lld, last %lld, sum %016llx\n", COUNT, (long long)numbers[0], (long long)numbers[COUNT - 1],
         (unsigned long long)sum);

  for (int i = 0; i < RECORDS; i++) {
    records[i].key = next() % 100;
    records[i].order = (uint32_t)i;
    snprintf(records[i].name, sizeof records[i].name, "r%d", i);
  }
  qsort(records, RECORDS, sizeof records[0], by_key);
  for (int i = 0; i < RECORDS; i += 199)
    printf("%2d %4u %s\n", records[i].key, (unsigned)records[i].order, records[i].name);
  if (comparisons < RECORDS) return 3;
  int64_t wanted = numbers[COUNT / 3];
  int64_t *found = bsearch(&wanted, numbers, COUNT, sizeof numbers[0], by_value);
  printf("found at %ld\n", found ? (long)(found - numbers) : -1L);
  return 0;
}
