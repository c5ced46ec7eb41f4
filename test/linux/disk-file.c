/*
 * A file of which every block is different, for testing disks: `disk-file write FILE MIB` writes it and waits until it lasts,
 * `disk-file check FILE MIB` reads it, compares it with what was written, and prints its SHA-256 (FIPS 180-4).
 * The machine that this runs on is slow: the hash is written so that rotations are single instructions.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MIB = 1 << 20, WORDS = MIB / 8 };

static uint64_t expected[WORDS], found[WORDS];

/* Marsaglia's xorshift; the sequence goes on from one MiB to the next. */
static void fill(uint64_t *state)
{
	uint64_t x = *state;
	for (int i = 0; i < WORDS; i++) {
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		expected[i] = x;
	}
	*state = x;
}

static const uint32_t K[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};
static uint32_t H[8] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };

#define ROTATE(x, n) ((x) >> (n) | (x) << (32 - (n)))
#define ROUND(a, b, c, d, e, f, g, h, i, w)                                                                            \
	do {                                                                                                           \
		uint32_t t = (h) + (ROTATE(e, 6) ^ ROTATE(e, 11) ^ ROTATE(e, 25)) + ((((f) ^ (g)) & (e)) ^ (g)) + K[i] + (w); \
		(d) += t;                                                                                              \
		(h) = t + (ROTATE(a, 2) ^ ROTATE(a, 13) ^ ROTATE(a, 22)) + (((a) & (b)) | ((c) & ((a) | (b))));       \
	} while (0)
#define WORD(i)                                                                                                        \
	(w[(i) & 15] += (ROTATE(w[((i) + 1) & 15], 7) ^ ROTATE(w[((i) + 1) & 15], 18) ^ w[((i) + 1) & 15] >> 3) +       \
			w[((i) + 9) & 15] +                                                                            \
			(ROTATE(w[((i) + 14) & 15], 17) ^ ROTATE(w[((i) + 14) & 15], 19) ^ w[((i) + 14) & 15] >> 10))
#define EIGHT(i, W)                                                                                                    \
	ROUND(a, b, c, d, e, f, g, h, i, W(i));                                                                        \
	ROUND(h, a, b, c, d, e, f, g, i + 1, W(i + 1));                                                                \
	ROUND(g, h, a, b, c, d, e, f, i + 2, W(i + 2));                                                                \
	ROUND(f, g, h, a, b, c, d, e, i + 3, W(i + 3));                                                                \
	ROUND(e, f, g, h, a, b, c, d, i + 4, W(i + 4));                                                                \
	ROUND(d, e, f, g, h, a, b, c, i + 5, W(i + 5));                                                                \
	ROUND(c, d, e, f, g, h, a, b, i + 6, W(i + 6));                                                                \
	ROUND(b, c, d, e, f, g, h, a, i + 7, W(i + 7))
#define FIRST(i) (w[i] = __builtin_bswap32(block[i]))

static void hash(const uint32_t *block)
{
	uint32_t w[16];
	uint32_t a = H[0], b = H[1], c = H[2], d = H[3], e = H[4], f = H[5], g = H[6], h = H[7];
	EIGHT(0, FIRST);
	EIGHT(8, FIRST);
	EIGHT(16, WORD);
	EIGHT(24, WORD);
	EIGHT(32, WORD);
	EIGHT(40, WORD);
	EIGHT(48, WORD);
	EIGHT(56, WORD);
	H[0] += a, H[1] += b, H[2] += c, H[3] += d, H[4] += e, H[5] += f, H[6] += g, H[7] += h;
}

/* The end of a message of whole MiBs. */
static void finish(uint64_t mib)
{
	uint32_t block[16] = { 0x80 };
	uint64_t bits = mib * MIB * 8;
	block[14] = __builtin_bswap32(bits >> 32);
	block[15] = __builtin_bswap32(bits);
	hash(block);
}

static int fail(const char *what)
{
	perror(what);
	return 1;
}

int main(int count, char **words)
{
	if (count != 4)
		return 2;
	int writes = strcmp(words[1], "write") == 0;
	int mib = atoi(words[3]);
	int file = writes ? open(words[2], O_WRONLY | O_CREAT | O_TRUNC, 0644) : open(words[2], O_RDONLY);
	if (file < 0)
		return fail(words[2]);
	uint64_t state = 88172645463325252;
	for (int i = 0; i < mib; i++) {
		fill(&state);
		if (writes) {
			if (write(file, expected, MIB) != MIB)
				return fail("write");
			continue;
		}
		if (read(file, found, MIB) != MIB)
			return fail("read");
		if (memcmp(found, expected, MIB) != 0) {
			printf("MiB %d is not what was written\n", i);
			return 1;
		}
		for (int at = 0; at < WORDS; at += 8)
			hash((const uint32_t *)(found + at));
	}
	if (writes)
		return fsync(file) != 0 || close(file) != 0 ? fail("fsync") : 0;
	finish(mib);
	for (int i = 0; i < 8; i++)
		printf("%08x", H[i]);
	printf("\n");
	return 0;
}
