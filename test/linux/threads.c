/* Threads that add under a lock, through atomic operations and in floating point, and hand a token round by condition variable. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

enum { THREADS = 4, ROUNDS = 2000, TURNS = 200 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t moved = PTHREAD_COND_INITIALIZER;
static long locked;
static atomic_long added;
static double sums[THREADS];
static int token;
static _Thread_local long own;

static void *work(void *argument)
{
	long self = (long)argument;
	for (int i = 0; i < ROUNDS; i++) {
		pthread_mutex_lock(&lock);
		locked += self + 1;
		pthread_mutex_unlock(&lock);
		atomic_fetch_add(&added, self + 1);
		sums[self] += 1.0 / (i + 1 + (double)self);
		own++;
	}
	for (int turn = 0; turn < TURNS; turn++) {
		pthread_mutex_lock(&lock);
		while (token % THREADS != self)
			pthread_cond_wait(&moved, &lock);
		token++;
		pthread_cond_broadcast(&moved);
		pthread_mutex_unlock(&lock);
	}
	return (void *)own;
}

int main(void)
{
	pthread_t threads[THREADS];
	double sum = 0;
	long counted = 0;
	for (long i = 0; i < THREADS; i++)
		if (pthread_create(&threads[i], 0, work, (void *)i) != 0)
			return 2;
	for (int i = 0; i < THREADS; i++) {
		void *result;
		pthread_join(threads[i], &result);
		counted += (long)result;
		sum += sums[i];
	}
	printf("locked %ld, atomic %ld, own %ld, turns %d, sum %.9f\n", locked, added, counted, token, sum);
	long wanted = (long)ROUNDS * THREADS * (THREADS + 1) / 2;
	/* Each thread adds the harmonic numbers H(ROUNDS + i) - H(i). */
	double harmonic = 0;
	for (int i = 0; i < THREADS; i++)
		for (int n = i + 1; n <= i + ROUNDS; n++)
			harmonic += 1.0 / n;
	double error = sum - harmonic;
	return !(locked == wanted && added == wanted && counted == (long)ROUNDS * THREADS && token == THREADS * TURNS &&
		 error < 1e-9 && error > -1e-9);
}
