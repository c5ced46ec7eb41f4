// Ends with the status that its last argument says, or 42.
#include <stdio.h>
#include <stdlib.h>

static void last(void) { puts("exit handlers ran"); }

int main(int argc, char **argv) {
  atexit(last);
  const char *wanted = argv[argc - 1];
  int status = *wanted >= '0' && *wanted <= '9' ? atoi(wanted) : 42;
  printf("ending with %d\n", status);
  exit(status);
}
