// Three kernels that embedded code lives on: a linked list sorted and reversed, integer matrices, a state machine over
// text; each result goes into a CRC-16. In the spirit of today's microcontroller benchmarks; the code is our own.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { ITERATIONS = 12, NODES = 120, SIDE = 12 };

struct node { struct node *next; int16_t key, payload; };

static struct node nodes[NODES];
static int16_t left[SIDE][SIDE], right[SIDE][SIDE];
static int32_t product[SIDE][SIDE];

static uint16_t crc16(uint32_t value, uint16_t crc) {
  for (int i = 0; i < 32; i++) {
    int carry = (int)(value & 1) ^ (crc & 1);
    value >>= 1;
    crc >>= 1;
    if (carry) crc ^= 0xa001;
  }
  return crc;
}

static struct node *merge(struct node *a, struct node *b) {
  struct node head, *tail = &head;
  while (a && b) {
    struct node **smaller = b->key < a->key ? &b : &a;
    tail->next = *smaller;
    tail = *smaller;
    *smaller = tail->next;
  }
  tail->next = a ? a : b;
  return head.next;
}

static struct node *sort(struct node *list) {
  if (!list || !list->next) return list;
  struct node *slow = list, *fast = list->next;
  while (fast && fast->next) {
    slow = slow->next;
    fast = fast->next->next;
  }
  struct node *second = slow->next;
  slow->next = NULL;
  return merge(sort(list), sort(second));
}

static uint16_t lists(int seed, uint16_t crc) {
  for (int i = 0; i < NODES; i++) {
    nodes[i].key = (int16_t)((i * 7919 + seed * 104729) % 1009 - 500);
    nodes[i].payload = (int16_t)i;
    nodes[i].next = i + 1 < NODES ? &nodes[i + 1] : NULL;
  }
  struct node *list = sort(nodes), *reversed = NULL;
  while (list) {
    struct node *next = list->next;
    list->next = reversed;
    reversed = list;
    list = next;
  }
  for (; reversed; reversed = reversed->next) crc = crc16((uint32_t)(reversed->key * 256 + reversed->payload), crc);
  return crc;
}

static uint16_t matrices(int seed, uint16_t crc) {
  for (int i = 0; i < SIDE; i++)
    for (int j = 0; j < SIDE; j++) {
      left[i][j] = (int16_t)(i * seed - j * 3);
      right[i][j] = (int16_t)(seed * 31 + i - j * 5);
    }
  for (int i = 0; i < SIDE; i++)
    for (int j = 0; j < SIDE; j++) {
      int32_t sum = 0;
      for (int k = 0; k < SIDE; k++) sum += left[i][k] * right[k][j];
      product[i][j] = sum;
    }
  for (int i = 0; i < SIDE; i++)
    for (int j = 0; j < SIDE; j++) crc = crc16((uint32_t)(product[i][j] >> 2 & 0xffff), crc);
  return crc;
}

enum state { START, SIGN, INTEGER, POINT, FRACTION, EXPONENT, EXPONENT_SIGN, POWER, INVALID, STATES };

static enum state scan(const char **text) {
  enum state state = START;
  const char *at = *text;
  for (; *at && *at != ','; at++) {
    int digit = *at >= '0' && *at <= '9', sign = *at == '+' || *at == '-';
    switch (state) {
    case START: state = digit ? INTEGER : sign ? SIGN : *at == '.' ? POINT : INVALID; break;
    case SIGN: state = digit ? INTEGER : *at == '.' ? POINT : INVALID; break;
    case INTEGER: state = digit ? INTEGER : *at == '.' ? FRACTION : *at == 'e' ? EXPONENT : INVALID; break;
    case POINT: state = digit ? FRACTION : INVALID; break;
    case FRACTION: state = digit ? FRACTION : *at == 'e' ? EXPONENT : INVALID; break;
    case EXPONENT: state = digit ? POWER : sign ? EXPONENT_SIGN : INVALID; break;
    case EXPONENT_SIGN: case POWER: state = digit ? POWER : INVALID; break;
    default: break;
    }
  }
  *text = *at ? at + 1 : at;
  return state;
}

static uint16_t scanning(uint16_t crc) {
  int counts[STATES] = {0};
  const char *text = "5012,-874,+122,.7500,35.54400,-110.700,0.64400,5.500e+3,-.123e-2,+0.6e-12,T0.3e-1F,-T.T++Tq,1T3.4e4z,+,e,4e,";
  while (*text) counts[scan(&text)]++;
  for (int i = 0; i < STATES; i++) crc = crc16((uint32_t)counts[i], crc);
  return crc;
}

int main(void) {
  uint16_t crc = 0;
  for (int i = 1; i <= ITERATIONS; i++) {
    uint16_t a = lists(i, 0), b = matrices(i, 0), c = scanning(0);
    crc = crc16((uint32_t)a << 16 | b, crc16(c, crc));
    if (i % 4 == 0) printf("%2d: %04x %04x %04x, all %04x\n", i, a, b, c, crc);
  }
  return 0;
}
