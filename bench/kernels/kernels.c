/* The kernels of the benchmark, one by each value of KERNEL; `main` gives a checksum of 7 bits. ROUNDS scales the work. */
#include <stdint.h>
typedef uint64_t u64;
typedef uint32_t u32;
typedef uint8_t u8;
#ifndef ROUNDS
#define ROUNDS 1
#endif
static u64 fold(u64 v) { v ^= v >> 32; v ^= v >> 16; v ^= v >> 7; return v & 127; }
void *memset(void *p, int c, unsigned long n) { u8 *b = p; while (n--) *b++ = c; return p; }
void *memcpy(void *d, const void *s, unsigned long n) { u8 *b = d; const u8 *a = s; while (n--) *b++ = *a++; return d; }

#if KERNEL == 1 /* mix: list, matrix, state machine, checksum (as CoreMark mixes them) */
struct node { struct node *next; int16_t key, value; };
static struct node nodes[256];
static int16_t ma[30][30], mb[30][30];
static int32_t mc[30][30];
static u32 crc16(u32 crc, u32 v) {
  for (int i = 0; i < 16; i++) { u32 bit = (crc ^ v) & 1; crc >>= 1; v >>= 1; if (bit) crc ^= 0xa001; }
  return crc;
}
static struct node *sort(struct node *list, int by) {
  for (int size = 1;; size *= 2) {
    struct node *p = list, *tail = 0; int merges = 0; list = 0;
    while (p) {
      merges++;
      struct node *q = p; int ps = 0, qs = size;
      for (int i = 0; i < size && q; i++) { ps++; q = q->next; }
      while (ps > 0 || (qs > 0 && q)) {
        struct node *e;
        if (ps == 0) { e = q; q = q->next; qs--; }
        else if (qs == 0 || !q) { e = p; p = p->next; ps--; }
        else if ((by ? p->key - q->key : p->value - q->value) <= 0) { e = p; p = p->next; ps--; }
        else { e = q; q = q->next; qs--; }
        if (tail) tail->next = e; else list = e;
        tail = e;
      }
      p = q;
    }
    tail->next = 0;
    if (merges <= 1) return list;
  }
}
static u32 states(const char *s) {
  u32 count[8] = {0}; int st = 0;
  for (; *s; s++) {
    char c = *s;
    switch (st) {
      case 0: if (c >= '0' && c <= '9') st = 1; else if (c == '+' || c == '-') st = 2; else if (c == '.') st = 3; else st = 7; break;
      case 1: if (c == '.') st = 3; else if (c == ',') st = 0; else if (c < '0' || c > '9') st = 7; break;
      case 2: if (c >= '0' && c <= '9') st = 1; else if (c == '.') st = 3; else st = 7; break;
      case 3: if (c == 'e' || c == 'E') st = 4; else if (c == ',') st = 0; else if (c < '0' || c > '9') st = 7; break;
      case 4: if (c == '+' || c == '-') st = 5; else st = 7; break;
      case 5: if (c >= '0' && c <= '9') st = 6; else st = 7; break;
      case 6: if (c == ',') st = 0; else if (c < '0' || c > '9') st = 7; break;
      default: if (c == ',') st = 0;
    }
    count[st]++;
  }
  u32 r = 0; for (int i = 0; i < 8; i++) r = r * 31 + count[i];
  return r;
}
int main(void) {
  u32 crc = 0;
  for (int round = 0; round < 400 * ROUNDS; round++) {
    for (int i = 0; i < 256; i++) { nodes[i].next = i < 255 ? &nodes[i + 1] : 0; nodes[i].key = (i * 7919 + round) & 0xfff; nodes[i].value = i; }
    struct node *l = sort(nodes, 1);
    for (struct node *p = l; p; p = p->next) crc = crc16(crc, p->key);
    l = sort(l, 0);
    for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) { ma[i][j] = i * j + round; mb[i][j] = i - j; }
    for (int i = 0; i < 30; i++) for (int j = 0; j < 30; j++) { int32_t s = 0; for (int k = 0; k < 30; k++) s += ma[i][k] * mb[k][j]; mc[i][j] = s; }
    for (int i = 0; i < 30; i++) crc = crc16(crc, mc[i][29 - i]);
    for (int k = 0; k < 10; k++) crc = crc16(crc, states("5012,+1234,-874,+122,35.54400,.1234500,-110.700,+0.64400,5.500e+3,-.123e-2,-87e+832,+0.6e-12,T0.3e-1F,-T.T++Tq,1T3.4e4z,34.0e-T^"));
  }
  return fold(crc);
}
#elif KERNEL == 2 /* records and strings (as Dhrystone has them) */
struct rec { struct rec *next; int kind, comp; int a; char text[31]; };
static struct rec r1, r2;
static int gi; static char c1, c2; static int arr1[50], arr2[50][50];
static int cmp(const char *a, const char *b) { while (*a && *a == *b) a++, b++; return (u8)*a - (u8)*b; }
static void copy(char *d, const char *s) { while ((*d++ = *s++)); }
__attribute__((noinline)) static int f1(char a, char b) { char x = a, y = x; if (y != b) return 0; c1 = x; return 1; }
__attribute__((noinline)) static int f2(char *a, char *b) { int i = 2; while (i <= 2) if (f1(a[i], b[i + 1]) == 0) i++; if (cmp(a, b) > 0) { gi = i + 7; return 1; } return 0; }
__attribute__((noinline)) static void p8(int *a, int b[][50], int x, int y) { int l = x + 5; a[l] = y; a[l + 1] = a[l]; a[l + 30] = l; for (int i = l; i <= l + 1; i++) b[l][i] = l; b[l][l - 1]++; b[l + 20][l] = a[l]; gi = 5; }
__attribute__((noinline)) static void p1(struct rec *p) { struct rec *n = p->next; *n = r1; p->a = 5; n->a = p->a; n->next = p->next; if (n->kind == 0) { n->a = 6; n->comp = p->comp; n->next = r1.next; n->a += gi; } else *p = *n; }
int main(void) {
  char s1[31], s2[31]; int x = 0, y = 3, z = 0; u64 sum = 0;
  r1.next = &r2; r1.comp = 2; r1.a = 40; copy(r1.text, "DHRYSTONE PROGRAM, SOME STRING"); copy(s1, "DHRYSTONE PROGRAM, 1'ST STRING");
  for (long i = 1; i <= 300000L * ROUNDS; i++) {
    c1 = 'A'; c2 = 'B'; x = 2; y = 3; copy(s2, "DHRYSTONE PROGRAM, 2'ND STRING");
    int b = !f2(s1, s2);
    while (x < y) { z = 5 * x - y; x++; }
    p8(arr1, arr2, x, z); p1(&r1);
    for (char c = 'A'; c <= c2; c++) if (b == f1(c, 'C')) { copy(s2, "DHRYSTONE PROGRAM, 3'RD STRING"); y = i; }
    y = y * x; x = y / z; y = 7 * (y - z) - x; sum += x + y + s2[19];
  }
  return fold(sum);
}
#elif KERNEL == 3 /* integer chain */
int main(void) {
  u64 x = 88172645463325252ull;
  for (long i = 0; i < 20000000L * ROUNDS; i++) { x ^= x << 13; x ^= x >> 7; x ^= x << 17; x = x * 3 + i; }
  return fold(x);
}
#elif KERNEL == 4 /* integer, four-wide */
int main(void) {
  u64 a = 1, b = 2, c = 3, d = 4;
  for (long i = 0; i < 20000000L * ROUNDS; i++) { a = a * 5 + i; b = (b ^ i) + (b >> 3); c = (c << 1) - i; d = d + (i & 0xff); }
  return fold(a ^ b ^ c ^ d);
}
#elif KERNEL == 5 /* heap sort */
static u32 v[65536];
int main(void) {
  u64 sum = 0;
  for (int round = 0; round < 6 * ROUNDS; round++) {
    u32 n = 65536, s = 12345 + round;
    for (u32 i = 0; i < n; i++) { s = s * 1664525 + 1013904223; v[i] = s >> 8; }
    for (u32 start = n / 2, end = n; end > 1;) {
      if (start > 0) start--; else { end--; u32 t = v[end]; v[end] = v[0]; v[0] = t; }
      u32 root = start;
      for (;;) { u32 child = 2 * root + 1; if (child >= end) break; if (child + 1 < end && v[child] < v[child + 1]) child++; if (v[root] >= v[child]) break; u32 t = v[root]; v[root] = v[child]; v[child] = t; root = child; }
    }
    for (u32 i = 0; i < n; i += 97) sum = sum * 31 + v[i];
  }
  return fold(sum);
}
#elif KERNEL == 6 /* bytecode interpreter */
static const u8 code[] = {0, 1, 1, 2, 2, 3, 3, 5, 1, 4, 0, 6, 2, 1, 3, 7, 0, 4, 8, 2, 9, 1, 5, 2, 10, 0, 11};
int main(void) {
  u64 acc = 1, regs[4] = {1, 2, 3, 4}; long left = 12000000L * ROUNDS; u32 pc = 0;
  while (left-- > 0) {
    switch (code[pc++]) {
      case 0: acc += regs[0]; break;
      case 1: acc ^= regs[1] << 3; break;
      case 2: regs[2] += acc; break;
      case 3: acc = acc * 31 + 7; break;
      case 4: regs[1] -= acc; break;
      case 5: acc >>= 1; break;
      case 6: regs[0]++; break;
      case 7: acc |= regs[3]; break;
      case 8: if (acc & 1) pc += 1; break;
      case 9: regs[3] ^= acc; break;
      case 10: acc = (acc << 7) | (acc >> 57); break;
      default: pc = 0;
    }
    if (pc >= sizeof code) pc = 0;
  }
  return fold(acc);
}
#elif KERNEL == 7 /* sieve over 16 MiB */
static u8 composite[16 << 20];
int main(void) {
  u64 count = 0; u32 n = 16 << 20;
  for (int round = 0; round < ROUNDS; round++) {
    for (u32 i = 0; i < n; i++) composite[i] = 0;
    for (u32 i = 2; i * i < n; i++) if (!composite[i]) for (u32 j = i * i; j < n; j += i) composite[j] = 1;
    for (u32 i = 2; i < n; i++) count += !composite[i];
  }
  return fold(count);
}
#elif KERNEL == 8 /* pointer chase over 16 MiB */
static u32 next[4 << 20];
int main(void) {
  u32 n = 4 << 20, at = 0;
  for (u32 i = 0; i < n; i++) next[i] = (i * 1664525u + 1013904223u) & (n - 1);
  for (long i = 0; i < 5000000L * ROUNDS; i++) at = next[at];
  return fold(at);
}
#elif KERNEL == 9 /* n-body */
static double root(double x) { double r; __asm__("fsqrt.d %0, %1" : "=f"(r) : "f"(x)); return r; }
static double p[5][7] = {{0, 0, 0, 0, 0, 0, 39.47841760435743}, {4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.606326392995832, 2.81198684491626, -0.02521836165988763, 0.03769367487038949}, {8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -1.01077434617879, 1.82566237123041, 0.00841576137658415, 0.01128632613196877}, {12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 1.08279100644153, 0.868713018169608, -0.0108326374013636, 0.00172372405705971}, {15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.979090732243898, 0.594698998647676, -0.0347559555040781, 0.00203368686992463}};
int main(void) {
  for (long s = 0; s < 60000L * ROUNDS; s++) {
    for (int i = 0; i < 5; i++) for (int j = i + 1; j < 5; j++) {
      double dx = p[i][0] - p[j][0], dy = p[i][1] - p[j][1], dz = p[i][2] - p[j][2], d2 = dx * dx + dy * dy + dz * dz, mag = 0.001 / (d2 * root(d2));
      p[i][3] -= dx * p[j][6] * mag; p[i][4] -= dy * p[j][6] * mag; p[i][5] -= dz * p[j][6] * mag;
      p[j][3] += dx * p[i][6] * mag; p[j][4] += dy * p[i][6] * mag; p[j][5] += dz * p[i][6] * mag;
    }
    for (int i = 0; i < 5; i++) for (int k = 0; k < 3; k++) p[i][k] += 0.001 * p[i][k + 3];
  }
  double e = 0; for (int i = 0; i < 5; i++) for (int k = 0; k < 6; k++) e += p[i][k];
  union { double d; u64 u; } r = {e}; return fold(r.u);
}
#elif KERNEL == 10 /* Mandelbrot */
int main(void) {
  u64 sum = 0; int n = 160;
  for (int round = 0; round < ROUNDS; round++)
    for (int y = 0; y < n; y++) for (int x = 0; x < n; x++) {
      double cr = 2.0 * x / n - 1.5, ci = 2.0 * y / n - 1.0, zr = 0, zi = 0; int k = 0;
      while (k < 200 && zr * zr + zi * zi < 4.0) { double t = zr * zr - zi * zi + cr; zi = 2.0 * zr * zi + ci; zr = t; k++; }
      sum = sum * 3 + k;
    }
  return fold(sum);
}
#elif KERNEL == 11 /* recursion */
__attribute__((noinline)) static u64 fib(u64 n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
int main(void) { u64 s = 0; for (int i = 0; i < ROUNDS; i++) s += fib(30); return fold(s); }
#endif
