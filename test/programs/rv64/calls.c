// The semihosting calls that the C library does not reach, straight. Not a program for other hosts.
#include <semihost.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  sys_semihost_write0("a string with its end marked\n");
  sys_semihost_putc('c', NULL);
  sys_semihost_putc('\n', NULL);

  printf("features: exit-extended %d, stdout-stderr %d\n", sys_semihost_feature(SH_EXT_EXIT_EXTENDED),
         sys_semihost_feature(SH_EXT_STDOUT_STDERR));
  printf("errors: %d %d\n", sys_semihost_iserror(-1) != 0, sys_semihost_iserror(0) != 0);

  int file = sys_semihost_open("calls.txt", SH_OPEN_W_PLUS_B);
  printf("opened: %d, terminal: %d\n", file > 0, sys_semihost_istty(file));
  printf("not written: %d\n", (int)sys_semihost_write(file, "0123456789", 10));
  printf("length: %d\n", (int)sys_semihost_flen(file));
  char buffer[16] = {0};
  printf("sought: %d, ", sys_semihost_seek(file, 6));
  printf("not read: %d, ", (int)sys_semihost_read(file, buffer, 16));
  printf("read: %s\n", buffer);
  printf("not read at the end: %d\n", (int)sys_semihost_read(file, buffer, 16));
  printf("closed: %d\n", sys_semihost_close(file));
  printf("renamed: %d\n", sys_semihost_rename("calls.txt", "renamed.txt"));
  printf("removed: %d\n", sys_semihost_remove("renamed.txt"));
  printf("absent: %d, errno %d\n", sys_semihost_open("calls.txt", SH_OPEN_R), sys_semihost_errno());
  printf("bad handle: %d, errno %d\n", sys_semihost_close(1234), sys_semihost_errno());
  printf("flen of it: %d\n", (int)sys_semihost_flen(1234));

  int console = sys_semihost_open(":tt", SH_OPEN_W);
  printf("console: %d, terminal: %d\n", console > 0, sys_semihost_istty(console) == 1);
  sys_semihost_write(console, "to the console\n", 15);

  uintptr_t time = sys_semihost_time(), centiseconds = sys_semihost_clock(), frequency = sys_semihost_tickfreq();
  uint64_t ticks = sys_semihost_elapsed();
  printf("time: %d, clock: %d, ticks: %d, frequency: %d\n", time > 1000000, centiseconds < 100000,
         sys_semihost_elapsed() >= ticks, frequency > 0);

  struct sys_semihost_block block;
  memset(&block, 0x55, sizeof block);
  sys_semihost_heapinfo(&block);
  uintptr_t here = (uintptr_t)&block;
  printf("heap: %d, stack: %d\n", block.heap_base < block.heap_limit || !block.heap_base,
         !block.stack_base || (uintptr_t)block.stack_base > here);

  char line[64];
  printf("command line: %d, %s\n", sys_semihost_get_cmdline(line, sizeof line), line);
  printf("too small for it: %d\n", sys_semihost_get_cmdline(line, 3));
  char name[64];
  printf("temporary: %d %d\n", sys_semihost_tmpnam(name, 7, sizeof name), strlen(name) > 0);
  fflush(stdout);
  sys_semihost_exit_extended(9);
}
