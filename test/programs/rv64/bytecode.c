// A stack machine interpreted in a switch, running a sieve and a recursive function.
#include <stdint.h>
#include <stdio.h>

enum op { PUSH, DUP, SWAP, LOAD, STORE, PEEK, POKE, ADD, SUB, LESS, JUMP, JUMPZ, CALL, RET, PRINT, HALT };
struct instruction { enum op op; int operand; };

static int64_t stack[256], memory[2000], variables[3];
static int returns[64];
static uint64_t executed;

static void run(const struct instruction *code) {
  int64_t *top = stack;
  for (int at = 0, depth = 0;;) {
    struct instruction now = code[at++];
    executed++;
    switch (now.op) {
    case PUSH: *top++ = now.operand; break;
    case DUP: *top = top[-1]; top++; break;
    case SWAP: top[0] = top[-1]; top[-1] = top[-2]; top[-2] = top[0]; break;
    case LOAD: *top++ = variables[now.operand]; break;
    case STORE: variables[now.operand] = *--top; break;
    case PEEK: top[-1] = memory[top[-1]]; break;
    case POKE: top -= 2; memory[top[1]] = top[0]; break;
    case ADD: top--; top[-1] += top[0]; break;
    case SUB: top--; top[-1] -= top[0]; break;
    case LESS: top--; top[-1] = top[-1] < top[0]; break;
    case JUMP: at = now.operand; break;
    case JUMPZ: if (!*--top) at = now.operand; break;
    case CALL: returns[depth++] = at; at = now.operand; break;
    case RET: at = returns[--depth]; break;
    case PRINT: printf("%lld\n", (long long)*--top); break;
    case HALT: return;
    }
  }
}

// Counts the primes below 2000. Variable 0 is i, 1 is j, 2 the count; memory[n] is 1 for a composite n.
static const struct instruction sieve[] = {
    /* 0 */ {PUSH, 2}, {STORE, 0}, {PUSH, 0}, {STORE, 2},
    /* 4 */ {LOAD, 0}, {PUSH, 2000}, {LESS, 0}, {JUMPZ, 38},
    /* 8 */ {LOAD, 0}, {PEEK, 0}, {PUSH, 1}, {LESS, 0}, {JUMPZ, 33},
    /* 13 */ {LOAD, 2}, {PUSH, 1}, {ADD, 0}, {STORE, 2}, {LOAD, 0}, {LOAD, 0}, {ADD, 0}, {STORE, 1},
    /* 21 */ {LOAD, 1}, {PUSH, 2000}, {LESS, 0}, {JUMPZ, 33},
    /* 25 */ {PUSH, 1}, {LOAD, 1}, {POKE, 0}, {LOAD, 1}, {LOAD, 0}, {ADD, 0}, {STORE, 1}, {JUMP, 21},
    /* 33 */ {LOAD, 0}, {PUSH, 1}, {ADD, 0}, {STORE, 0}, {JUMP, 4},
    /* 38 */ {LOAD, 2}, {PRINT, 0}, {HALT, 0},
};

// f(n) = n < 2 ? n : f(n - 1) + f(n - 2), its argument and result on the stack.
static const struct instruction fibonacci[] = {
    /* 0 */ {PUSH, 19}, {CALL, 4}, {PRINT, 0}, {HALT, 0},
    /* 4 */ {DUP, 0}, {PUSH, 2}, {LESS, 0}, {JUMPZ, 9}, {RET, 0},
    /* 9 */ {DUP, 0}, {PUSH, 1}, {SUB, 0}, {CALL, 4}, {SWAP, 0}, {PUSH, 2}, {SUB, 0}, {CALL, 4}, {ADD, 0}, {RET, 0},
};

int main(void) {
  run(sieve);
  run(fibonacci);
  printf("%llu operations\n", (unsigned long long)executed);
  return 0;
}
