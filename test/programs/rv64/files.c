// Files through the host: written, appended to, read line by line, sought in, renamed, removed; errors where they belong.
#include <stdio.h>
#include <stdlib.h>

// picolibc 1.8 has the host call, but not the C function.
#ifdef __riscv
#include <semihost.h>
#define rename sys_semihost_rename
#endif

static FILE *open_file(const char *name, const char *mode) {
  FILE *file = fopen(name, mode);
  if (!file) {
    printf("cannot open %s with %s\n", name, mode);
    exit(1);
  }
  return file;
}

int main(void) {
  printf("absent: %s\n", fopen("no-such-file.txt", "r") ? "opened" : "refused");

  FILE *file = open_file("notes.txt", "w");
  for (int i = 1; i <= 50; i++) fprintf(file, "line %d of the notes\n", i);
  printf("closed: %d\n", fclose(file));
  file = open_file("notes.txt", "a");
  fputs("an appended line\n", file);
  fclose(file);

  file = open_file("notes.txt", "r");
  char line[80];
  int lines = 0;
  while (fgets(line, sizeof line, file)) lines++;
  printf("%d lines, last: %s", lines, line);
  printf("at the end: %d, error: %d\n", feof(file) != 0, ferror(file) != 0);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  fseek(file, 14, SEEK_SET);
  printf("%ld bytes, at 14: %c\n", size, fgetc(file));
  fseek(file, -5, SEEK_END);
  printf("at the end's 5: %s", fgets(line, sizeof line, file));
  fclose(file);

  file = open_file("notes.txt", "r+");
  fseek(file, 5, SEEK_SET);
  fputc('!', file);
  fseek(file, 0, SEEK_SET);
  printf("after a change: %s", fgets(line, sizeof line, file));
  fclose(file);

  printf("renamed: %d\n", rename("notes.txt", "kept.txt"));
  printf("old name: %s\n", fopen("notes.txt", "r") ? "opened" : "refused");
  printf("removed: %d\n", remove("kept.txt"));
  printf("removed again: %s\n", remove("kept.txt") ? "refused" : "done");
  return 0;
}
