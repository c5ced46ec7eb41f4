// The string functions, on every alignment where that matters.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int sign(int n) { return (n > 0) - (n < 0); }

int main(void) {
  char a[80], b[80];
  unsigned sum = 0;
  for (int from = 0; from < 9; from++)
    for (int to = 0; to < 9; to++)
      for (int length = 0; length < 40; length++) {
        for (int i = 0; i < 80; i++) a[i] = (char)(i + 1), b[i] = 0;
        memcpy(b + to, a + from, (size_t)length);
        for (int i = 0; i < 80; i++) {
          int expected = i >= to && i < to + length ? i - to + from + 1 : 0;
          if (b[i] != expected) return 1;
        }
        memmove(a + to, a + from, (size_t)length);
        memset(b + from, 'x', (size_t)length);
        for (int i = 0; i < 80; i++) sum = sum * 33 + (unsigned char)a[i] + (unsigned char)b[i];
      }
  printf("copies %08x\n", sum);

  strcpy(a, "The quick brown fox");
  strcat(a, " jumps over the lazy dog");
  printf("%zu %s\n", strlen(a), a);
  printf("%s|%s|%s|%s\n", strchr(a, 'q'), strrchr(a, 'o'), strstr(a, "fox"), strpbrk(a, "xyz"));
  printf("%zu %zu\n", strspn(a, "The "), strcspn(a, "b"));
  printf("%d %d %d %d\n", sign(strcmp("abc", "abd")), sign(strcmp("abc", "ab")), sign(strncmp("abcd", "abce", 3)),
         sign(memcmp("\x80", "\x7f", 1)));
  for (char *word = strtok(a, " "); word; word = strtok(NULL, " ")) printf("<%s>", word);
  putchar('\n');
  char *end;
  printf("%ld %ld %lu %ld", strtol("-123abc", &end, 10), strtol("0x7fff", NULL, 0), strtoul("777", NULL, 8), strtol("zz", NULL, 36));
  printf(" %s %d %lld\n", end, atoi("  42"), strtoll("9223372036854775807", NULL, 10));
  for (const char *c = "Mixed Case 123!\n"; *c; c++) putchar(isupper((unsigned char)*c) ? tolower((unsigned char)*c) : toupper((unsigned char)*c));
  strncpy(b, "short", 10);
  printf("%d %d\n", b[5], b[9]);
  printf("%s\n", (char *)memchr("find me", 'm', 7));
  return 0;
}
