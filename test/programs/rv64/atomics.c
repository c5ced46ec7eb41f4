// Atomic operations on both widths and their old values, and a lock: what the A extension is for.
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>

static _Atomic uint32_t word;
static _Atomic uint64_t wide;
static atomic_flag lock = ATOMIC_FLAG_INIT;
static uint64_t hash = 14695981039346656037u;

static void mix(uint64_t value) { hash = (hash ^ value) * 1099511628211u; }

// Compilers have no C for the atomic minimum and maximum; where there is no such instruction plain C stands in.
#ifdef __riscv
#define EXTREME(type, name, mnemonic, compare)                                                              \
  static type name(type *place, type value) {                                                               \
    type old;                                                                                               \
    __asm__ volatile(mnemonic ".aqrl %0, %2, (%1)" : "=&r"(old) : "r"(place), "r"(value) : "memory");       \
    return old;                                                                                             \
  }
#else
#define EXTREME(type, name, mnemonic, compare)                                                              \
  static type name(type *place, type value) {                                                               \
    type old = *place;                                                                                      \
    if (value compare old) *place = value;                                                                  \
    return old;                                                                                             \
  }
#endif
EXTREME(int32_t, min32, "amomin.w", <)
EXTREME(int32_t, max32, "amomax.w", >)
EXTREME(uint32_t, minu32, "amominu.w", <)
EXTREME(uint32_t, maxu32, "amomaxu.w", >)
EXTREME(int64_t, min64, "amomin.d", <)
EXTREME(int64_t, max64, "amomax.d", >)
EXTREME(uint64_t, minu64, "amominu.d", <)
EXTREME(uint64_t, maxu64, "amomaxu.d", >)

static void extremes(uint64_t a, uint64_t b) {
  int32_t i32 = (int32_t)a;
  uint32_t u32 = (uint32_t)a;
  int64_t i64 = (int64_t)a;
  uint64_t u64 = a;
  mix((uint64_t)min32(&i32, (int32_t)b)), mix((uint64_t)i32);
  mix((uint64_t)max32(&i32, (int32_t)~b)), mix((uint64_t)i32);
  mix(minu32(&u32, (uint32_t)b)), mix(u32);
  mix(maxu32(&u32, (uint32_t)~b)), mix(u32);
  mix((uint64_t)min64(&i64, (int64_t)b)), mix((uint64_t)i64);
  mix((uint64_t)max64(&i64, (int64_t)~b)), mix((uint64_t)i64);
  mix(minu64(&u64, b)), mix(u64);
  mix(maxu64(&u64, ~b)), mix(u64);
}

int main(void) {
  for (uint64_t i = 1; i <= 500; i++) {
    uint64_t value = i * 0x9e3779b97f4a7c15u;
    mix(atomic_fetch_add(&word, (uint32_t)value));
    mix(atomic_fetch_xor(&word, (uint32_t)(value >> 32)));
    mix(atomic_fetch_or(&word, (uint32_t)i));
    mix(atomic_fetch_and(&word, ~(uint32_t)(i << 8)));
    mix(atomic_exchange(&word, (uint32_t)value ^ word));
    mix(atomic_fetch_sub_explicit(&wide, value, memory_order_relaxed));
    mix(atomic_fetch_xor_explicit(&wide, value << 7, memory_order_acquire));
    mix(atomic_fetch_or_explicit(&wide, i << 40, memory_order_release));
    mix(atomic_fetch_and(&wide, ~(i << 20)));
    mix(atomic_exchange(&wide, wide + i));
    uint32_t expected = i & 1 ? word : word + 1;
    mix(atomic_compare_exchange_strong(&word, &expected, (uint32_t)i));
    uint64_t expected64 = wide;
    mix(atomic_compare_exchange_strong(&wide, &expected64, value));
    extremes(value, value << (i & 63));
    while (atomic_flag_test_and_set(&lock)) {}
    mix(hash >> 3);
    atomic_flag_clear(&lock);
  }
  printf("%08x %016llx %016llx\n", (unsigned)word, (unsigned long long)wide, (unsigned long long)hash);
  return 0;
}
