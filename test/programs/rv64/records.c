// What compilers' runtime libraries do all day: records linked and copied, strings compared, small procedures called,
// arrays indexed in two dimensions. In the spirit of the synthetic benchmarks of the 1980s; the mix is our own.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 3000, SIDE = 20 };
enum colour { RED, GREEN, BLUE };

struct record {
  struct record *link;
  enum colour colour;
  int number;
  char text[32];
};

static struct record first, second;
static int matrix[SIDE][SIDE], row[SIDE];
static int global;

static enum colour after(enum colour colour) {
  switch (colour) {
  case RED: return GREEN;
  case GREEN: return BLUE;
  default: return RED;
  }
}

static int between(char low, char c, char high) { return low <= c && c <= high; }

static int __attribute__((noinline)) later(const char *a, const char *b) {
  int letters = 0;
  for (int i = 0; a[i] && b[i]; i++) letters += a[i] == b[i] && between('A', a[i], 'Z');
  if (strcmp(a, b) > 0) {
    global += letters;
    return 1;
  }
  return 0;
}

static void __attribute__((noinline)) chain(struct record *record) {
  struct record *next = record->link;
  *next = first;
  record->number = 5;
  next->number = record->number;
  next->link = record->link;
  next->colour = after(record->colour);
  if (next->colour == BLUE) {
    next->number = global % 100;
    strcpy(next->text, "A TEXT THAT WAS SET SECOND");
  } else {
    *record = *record->link;
  }
}

static void __attribute__((noinline)) fill(int at, int value) {
  int place = at % (SIDE - 6) + 5;
  row[place] = value;
  row[place + 1] = row[place];
  for (int i = place; i <= place + 1; i++) matrix[place][i] = place;
  matrix[place][place - 1] += 1;
  matrix[(place + 10) % SIDE][place] = row[place];
}

int main(void) {
  first.link = &second;
  first.colour = GREEN;
  strcpy(first.text, "A TEXT THAT WAS SET FIRST");
  second.link = &first;
  char name[32];
  uint32_t sum = 0;
  for (int round = 1; round <= ROUNDS; round++) {
    int a = 2, b = 3, c = round & 7;
    strcpy(name, round & 1 ? "A TEXT THAT WAS SET SECOND" : "A TEXT THAT WAS SET EARLIER");
    global = later(name, first.text) ? global + 1 : global ^ 3;
    while (a < b) {
      c = 5 * a - b + (c & 3);
      a += 1;
    }
    fill(a + round, c);
    chain(&first);
    for (char letter = 'A'; letter <= name[2]; letter++) b += between('B', letter, 'Q');
    c = b * a;
    b = c / (row[7] + 1 > 0 ? row[7] + 1 : 1);
    b = 7 * (c - b) - a;
    sum = sum * 31 + (uint32_t)(a + b + c + global + first.number + second.number + row[round % SIDE]);
  }
  uint32_t cells = 0;
  for (int i = 0; i < SIDE; i++)
    for (int j = 0; j < SIDE; j++) cells = cells * 17 + (uint32_t)matrix[i][j];
  printf("%d rounds: global %d, sum %08x, cells %08x\n", ROUNDS, global, (unsigned)sum, (unsigned)cells);
  printf("%s / %s, %d %d\n", first.text, second.text, first.colour, second.colour);
  return 0;
}
