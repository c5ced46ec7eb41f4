// The outer planets around the sun for some years, the spectral norm of a matrix, and a picture of the Mandelbrot set.
// Built with: -march=rv64imafdc -mabi=lp64d -ffp-contract=off
#include <math.h>
#include <stdint.h>
#include <stdio.h>

enum { BODIES = 5, SIZE = 60 };
#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)
#define DAYS 365.24

// Positions in astronomical units, velocities in those a day, masses in suns: textbook values.
static struct body { double x[3], v[3], mass; } bodies[BODIES] = {
    {{0, 0, 0}, {0, 0, 0}, 1},
    {{4.84143144246472090, -1.16032004402742839, -0.103622044471123109}, {0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023}, 0.000954791938424326609},
    {{8.34336671824457987, 4.12479856412430479, -0.403523417114321381}, {-0.00276742510726411266, 0.00499852801234917238, 0.0000230417297573763929}, 0.000285885980666130812},
    {{12.8943695621391310, -15.1111514016986312, -0.223307578892655734}, {0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556}, 0.0000436624404335156298},
    {{15.3796971148509165, -25.9193146099879641, 0.179258772950371181}, {0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870}, 0.0000515138902046611451},
};

static void advance(double dt) {
  for (int i = 0; i < BODIES; i++)
    for (int j = i + 1; j < BODIES; j++) {
      double d[3], square = 0;
      for (int k = 0; k < 3; k++) {
        d[k] = bodies[i].x[k] - bodies[j].x[k];
        square += d[k] * d[k];
      }
      double force = dt / (square * sqrt(square));
      for (int k = 0; k < 3; k++) {
        bodies[i].v[k] -= d[k] * bodies[j].mass * force;
        bodies[j].v[k] += d[k] * bodies[i].mass * force;
      }
    }
  for (int i = 0; i < BODIES; i++)
    for (int k = 0; k < 3; k++) bodies[i].x[k] += dt * bodies[i].v[k];
}

static double energy(void) {
  double sum = 0;
  for (int i = 0; i < BODIES; i++) {
    double square = 0;
    for (int k = 0; k < 3; k++) square += bodies[i].v[k] * bodies[i].v[k];
    sum += 0.5 * bodies[i].mass * square;
    for (int j = i + 1; j < BODIES; j++) {
      double distance = 0;
      for (int k = 0; k < 3; k++) distance += (bodies[i].x[k] - bodies[j].x[k]) * (bodies[i].x[k] - bodies[j].x[k]);
      sum -= bodies[i].mass * bodies[j].mass / sqrt(distance);
    }
  }
  return sum;
}

static double element(int i, int j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

static void multiply(const double *from, double *to, int transposed) {
  for (int i = 0; i < SIZE; i++) {
    to[i] = 0;
    for (int j = 0; j < SIZE; j++) to[i] += (transposed ? element(j, i) : element(i, j)) * from[j];
  }
}

int main(void) {
  double momentum[3] = {0};
  for (int i = 0; i < BODIES; i++) {
    bodies[i].mass *= SOLAR_MASS;
    for (int k = 0; k < 3; k++) {
      bodies[i].v[k] *= DAYS;
      momentum[k] += bodies[i].v[k] * bodies[i].mass;
    }
  }
  for (int k = 0; k < 3; k++) bodies[0].v[k] = -momentum[k] / SOLAR_MASS;
  printf("energy %.12f\n", energy());
  for (int step = 1; step <= 3000; step++) {
    advance(0.01);
    if (step % 1000 == 0) printf("energy %.12f, earth's neighbour at %.9f %.9f %.9f\n", energy(), bodies[1].x[0], bodies[1].x[1], bodies[1].x[2]);
  }

  static double u[SIZE], v[SIZE], w[SIZE];
  for (int i = 0; i < SIZE; i++) u[i] = 1;
  for (int i = 0; i < 10; i++) {
    multiply(u, w, 0), multiply(w, v, 1);
    multiply(v, w, 0), multiply(w, u, 1);
  }
  double uv = 0, vv = 0;
  for (int i = 0; i < SIZE; i++) uv += u[i] * v[i], vv += v[i] * v[i];
  printf("norm %.12f\n", sqrt(uv / vv));

  for (int row = -9; row <= 9; row++) {
    for (int column = -44; column <= 20; column++) {
      float a = column / 22.0f, b = row / 9.0f * 1.2f, x = 0, y = 0;
      int n = 0;
      while (n < 50 && x * x + y * y < 4) {
        float next = x * x - y * y + a;
        y = 2 * x * y + b;
        x = next;
        n++;
      }
      putchar(" .:-=+*#%@@"[n / 5]);
    }
    putchar('\n');
  }
  return 0;
}
