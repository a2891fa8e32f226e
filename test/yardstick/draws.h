/* Draws for a simulation on one thread: the generator and its tables are globals. */
#ifndef DRAWS_H
#define DRAWS_H
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* xoshiro256++ of Blackman and Vigna, seeded by splitmix64. */
static uint64_t state0, state1, state2, state3;

static inline uint64_t rotated(uint64_t word, int by) { return word << by | word >> (64 - by); }

static inline uint64_t word(void) {
  const uint64_t result = rotated(state0 + state3, 23) + state0, shifted = state1 << 17;
  state2 ^= state0;
  state3 ^= state1;
  state1 ^= state2;
  state0 ^= state3;
  state2 ^= shifted;
  state3 = rotated(state3, 45);
  return result;
}

static uint64_t mixed(uint64_t *counter) {
  uint64_t z = *counter += 0x9e3779b97f4a7c15;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

static void seed_stream(uint64_t seed, uint64_t replication) {
  uint64_t counter = mixed(&seed) + replication;
  counter = mixed(&counter);
  state0 = mixed(&counter);
  state1 = mixed(&counter);
  state2 = mixed(&counter);
  state3 = mixed(&counter);
}

/* Above 0, up to 1. */
static inline double uniform(void) { return (double)((word() >> 11) + 1) * 0x1p-53; }

static inline bool happens(double chance) { return word() >> 11 < (uint64_t)(chance * 0x1p53); }

/* Ziggurat of Marsaglia and Tsang, 256 layers; layer 0 holds the tail, which begins at edge[1]. */
typedef struct {
  struct {
    uint64_t inside;
    double width;
  } layer[256];
  double edge[257], height[257];
} Ziggurat;

static Ziggurat exponentials, normals;
static const double EXPONENTIAL_TAIL = 7.69711747013104972;
static const double EXPONENTIAL_AREA = 0.0039496598225815572;
static const double NORMAL_TAIL = 3.6541528853610088;
static const double NORMAL_AREA = 0.00492867323399;

static double exponential_height(double x) { return exp(-x); }
static double exponential_edge(double height) { return -log(height); }
static double normal_height(double x) { return exp(-x * x / 2); }
static double normal_edge(double height) { return sqrt(-2 * log(height)); }

/* `bits` of a word make up the fraction of a layer's width. */
static void build(Ziggurat *z, double tail, double area, int bits, double (*height)(double),
                  double (*edge)(double)) {
  z->edge[0] = area / height(tail);
  z->edge[1] = tail;
  for (int i = 1; i < 255; i++) z->edge[i + 1] = edge(area / z->edge[i] + height(z->edge[i]));
  z->edge[256] = 0;
  for (int i = 0; i <= 256; i++) z->height[i] = height(z->edge[i]);
  for (int i = 0; i < 256; i++) {
    z->layer[i].width = ldexp(z->edge[i], -bits);
    z->layer[i].inside = (uint64_t)ldexp(z->edge[i + 1] / z->edge[i], bits);
  }
}

/* Call once, before anything is drawn. */
static void build_ziggurats(void) {
  build(&exponentials, EXPONENTIAL_TAIL, EXPONENTIAL_AREA, 53, exponential_height,
        exponential_edge);
  build(&normals, NORMAL_TAIL, NORMAL_AREA, 52, normal_height, normal_edge);
}

/* Whether a point at random in the part of layer i that the curve cuts is below the curve. */
static inline bool below(const Ziggurat *z, int i, double height) {
  return z->height[i] + uniform() * (z->height[i + 1] - z->height[i]) < height;
}

static double exponential(void);
static __attribute__((noinline)) double exponential_outside(int i, double x) {
  if (i == 0) return EXPONENTIAL_TAIL + exponential();
  return below(&exponentials, i, exp(-x)) ? x : exponential();
}

/* Mean 1. */
static inline double exponential(void) {
  const uint64_t bits = word(), fraction = bits >> 11;
  const int i = bits & 255;
  const double x = (double)fraction * exponentials.layer[i].width;
  if (__builtin_expect(fraction < exponentials.layer[i].inside, 1)) return x;
  return exponential_outside(i, x);
}

static double normal_tail(void) {
  for (;;) {
    const double beyond = exponential() / NORMAL_TAIL;
    if (2 * exponential() >= beyond * beyond) return NORMAL_TAIL + beyond;
  }
}

static double normal(void);
static __attribute__((noinline)) double normal_outside(int i, double x, bool negative) {
  if (i == 0) x = normal_tail();
  else if (!below(&normals, i, exp(-x * x / 2))) return normal();
  return negative ? -x : x;
}

/* Mean 0, variance 1. */
static inline double normal(void) {
  const uint64_t bits = word(), fraction = bits >> 12;
  const int i = bits & 255;
  const bool negative = bits >> 8 & 1;
  const double x = (double)fraction * normals.layer[i].width;
  if (__builtin_expect(fraction < normals.layer[i].inside, 1)) return negative ? -x : x;
  return normal_outside(i, x, negative);
}

/* By mean and standard deviation of the logarithm. */
typedef struct {
  double mean, deviation;
} Lognormal;

static Lognormal lognormal_of(double mean, double variation) {
  const double variance = log1p(variation * variation);
  return (Lognormal){log(mean) - variance / 2, sqrt(variance)};
}

static inline double lognormal(const Lognormal *of) {
  return exp(of->mean + of->deviation * normal());
}

/* Hoermann's transformed rejection with squeeze (1993); for small means a product of uniforms. */
static uint64_t poisson(double mean) {
  if (mean < 10) {
    uint64_t count = 0;
    for (double left = uniform(); left > exp(-mean); left *= uniform()) count++;
    return count;
  }
  const double b = 0.931 + 2.53 * sqrt(mean), a = 0.02483 * b - 0.059;
  const double inverse = 1.1239 + 1.1328 / (b - 3.4), squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const double u = uniform() - 0.5, v = uniform(), us = 0.5 - fabs(u);
    const double k = floor((2 * a / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return (uint64_t)k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const double level = log(v * inverse / (a / (us * us) + b));
    if (level <= k * log(mean) - mean - lgamma(k + 1)) return (uint64_t)k;
  }
}
#endif
