/* The benchmark model, scenarios/oracles/pipeline-1.yaml, made for nothing but speed.
 *
 *   gcc -O3 -march=native [-DTREE] -o pipeline-1 pipeline-1.c -lm
 *   pipeline-1 dials|jump REPLICATIONS [SEED [TELEMARKETERS CLOSERS SECONDS]]
 *
 * dials: every dial is an event. jump: only contacts are; failed dials are one Poisson count at the
 * end, which is exact because attempts are exponential. The event list: see event-list.h.
 * Prints one line of JSON: means and standard deviations over replications, and what they took. */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "draws.h"
#include "event-list.h"

/* The floor: means in seconds, chances. */
static const double ATTEMPT = 40, WRAP = 20, PATIENCE = 1800;
static const double CONNECT = 0.12, QUALIFY = 0.15, CLOSE = 0.25;
static Lognormal talk, call, deal;
static uint32_t telemarketers = 20, closers = 4;
static double horizon = 576000;

enum { DIALS, CONTACTS, LEADS, LOST, WORKED, SALES, REVENUE, BUSY, WAIT, QUEUE, FIGURES };
static const char *const NAMES[] = {"dials", "contacts", "leads", "lost", "worked",
                                    "sales", "revenue",  "busy",  "wait", "queue"};
static uint64_t events;

enum { DIALLING, TALKING, WRAPPING };
static uint8_t *doing;
static uint32_t *idle;

/* Leads that found no closer idle, by time; one who gave up is passed over when its turn comes. */
typedef struct {
  double since;
  bool waits;
} Lead;

static Lead *leads;
static uint32_t lead_room, lead_count, first_lead;

static inline uint32_t queue_add(double now) {
  if (lead_count == lead_room) {
    lead_room = lead_room > 0 ? 2 * lead_room : 4096;
    leads = resized(leads, lead_room * sizeof(Lead));
  }
  leads[lead_count] = (Lead){now, true};
  return lead_count++;
}

/* The first lead that waits; `lead_count` if none does. */
static inline uint32_t queue_first(void) {
  while (first_lead < lead_count && !leads[first_lead].waits) first_lead++;
  return first_lead;
}

/* How many are busy, wait and have left the queue, and times of all of them up to `since`. */
typedef struct {
  double since, busy_time, queue_time, waited;
  uint32_t busy, queue, left;
} Load;

static ALWAYS_INLINE void accrue(Load *load, double now) {
  load->busy_time += (now - load->since) * load->busy;
  load->queue_time += (now - load->since) * load->queue;
  load->since = now;
}

static ALWAYS_INLINE void leave_queue(Load *load, uint32_t lead) {
  load->queue--;
  load->left++;
  load->waited += load->since - leads[lead].since;
  leads[lead].waits = false;
}

/* When the attempt that begins now ends; with `jump`, the first from now on that connects. */
static ALWAYS_INLINE double dial(double now, const bool jump, double *dialled) {
  if (!jump) return now + ATTEMPT * exponential();
  const double next = now + ATTEMPT / CONNECT * exponential();
  *dialled += (next <= horizon ? next : horizon) - now;
  return next;
}

/* `jump` is a constant wherever this is inlined. */
static ALWAYS_INLINE void replicate(double *figures, const bool jump) {
  const uint32_t first_closer = telemarketers, people = telemarketers + closers;
  const double end = horizon;
  uint64_t dials = 0, contacts = 0, found = 0, lost = 0, worked = 0, sales = 0, steps = 0;
  double revenue = 0, dialled = 0;
  uint32_t idle_closers = 0;
  Load load = {0};

  list_start(people);
  lead_count = first_lead = 0;
  for (; idle_closers < closers; idle_closers++) idle[idle_closers] = people - 1 - idle_closers;
  for (uint32_t person = 0; person < telemarketers; person++) {
    doing[person] = DIALLING;
    list_add(dial(0, jump, &dialled), person);
  }
  for (;; steps++) {
    const double now = list_time();
    const uint32_t source = list_source();
    if (now > end) break;
    if (source < first_closer) {
      if (doing[source] == DIALLING) {
        dials++;
        if (!jump && !happens(CONNECT)) {
          list_set(dial(now, jump, &dialled), source);
          continue;
        }
        contacts++;
        doing[source] = TALKING;
        list_set(now + lognormal(&talk), source);
      } else if (doing[source] == TALKING) {
        doing[source] = WRAPPING;
        list_set(now + WRAP * exponential(), source);
        if (!happens(QUALIFY)) continue;
        found++;
        accrue(&load, now);
        if (idle_closers > 0) {
          load.busy++;
          load.left++;
          list_add(now + lognormal(&call), idle[--idle_closers]);
        } else {
          load.queue++;
          list_wait(now + PATIENCE * exponential(), people + queue_add(now));
        }
      } else {
        doing[source] = DIALLING;
        list_set(dial(now, jump, &dialled), source);
      }
    } else if (source < people) {
      worked++;
      if (happens(CLOSE)) {
        sales++;
        revenue += lognormal(&deal);
      }
      accrue(&load, now);
      const uint32_t lead = queue_first();
      if (lead < lead_count) {
        leave_queue(&load, lead);
        list_set(now + lognormal(&call), source);
      } else {
        load.busy--;
        idle[idle_closers++] = source;
        list_clear(source);
      }
    } else {
      const uint32_t lead = list_lead(people);
      list_drop_wait();
      if (!leads[lead].waits) continue;
      accrue(&load, now);
      leave_queue(&load, lead);
      lost++;
    }
  }
  accrue(&load, end);
  if (jump) dials += poisson((1 - CONNECT) / ATTEMPT * dialled);
  events += steps;
  figures[DIALS] = dials;
  figures[CONTACTS] = contacts;
  figures[LEADS] = found;
  figures[LOST] = lost;
  figures[WORKED] = worked;
  figures[SALES] = sales;
  figures[REVENUE] = revenue;
  figures[BUSY] = load.busy_time / (end * closers);
  figures[WAIT] = load.left > 0 ? load.waited / load.left : 0;
  figures[QUEUE] = load.queue_time / end;
}

/* Apart, so that each is compiled for its own mode. */
static __attribute__((noinline)) void replicate_dials(double *all) { replicate(all, false); }
static __attribute__((noinline)) void replicate_jump(double *all) { replicate(all, true); }

static double clock_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

/* Not of getrusage, which counts what the process held before it became this program. */
static double peak_mb(void) {
  double kilobytes = 0;
  char line[256];
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %lf", &kilobytes);
  if (status) fclose(status);
  return kilobytes / 1024;
}

static void print_figures(const char *name, const double *figures) {
  for (int i = 0; i < FIGURES; i++) {
    if (i == 0) printf(", \"%s\": {", name);
    printf("\"%s\": %.10g%s", NAMES[i], figures[i], i + 1 < FIGURES ? ", " : "}");
  }
}

int main(int count, char **arguments) {
  const bool jump = count > 1 && strcmp(arguments[1], "jump") == 0;
  const bool dials = count > 1 && strcmp(arguments[1], "dials") == 0;
  const long replications = count > 2 ? atol(arguments[2]) : 0;
  const uint64_t seed = count > 3 ? strtoull(arguments[3], NULL, 10) : 1;
  if (count == 7) {
    telemarketers = strtoul(arguments[4], NULL, 10);
    closers = strtoul(arguments[5], NULL, 10);
    horizon = atof(arguments[6]);
  }
  const bool sized = telemarketers > 0 && closers > 0 && horizon > 0;
  if (!(jump || dials) || replications < 1 || !sized || count > 7 || count == 5 || count == 6) {
    fputs("expected: pipeline-1 dials|jump REPLICATIONS [SEED [TELEMARKETERS CLOSERS SECONDS]]\n",
          stderr);
    return 2;
  }
  const double start = clock_seconds();
  build_ziggurats();
  talk = lognormal_of(180, 1);
  call = lognormal_of(1500, 0.8);
  deal = lognormal_of(1500, 0.6);
  doing = resized(NULL, telemarketers);
  idle = resized(NULL, closers * sizeof *idle);

  double mean[FIGURES] = {0}, squares[FIGURES] = {0}, sd[FIGURES], figures[FIGURES];
  for (long done = 0; done < replications; done++) {
    seed_stream(seed, done);
    (jump ? replicate_jump : replicate_dials)(figures);
    for (int i = 0; i < FIGURES; i++) {
      const double apart = figures[i] - mean[i];
      mean[i] += apart / (done + 1);
      squares[i] += apart * (figures[i] - mean[i]);
    }
  }
  for (int i = 0; i < FIGURES; i++) sd[i] = sqrt(squares[i] / fmax(1, replications - 1));
  const double seconds = clock_seconds() - start;
  printf("{\"program\": \"C, %s, %s\", \"replications\": %ld", arguments[1], LIST, replications);
  printf(", \"seconds\": %.6f, \"events\": %llu", seconds, (unsigned long long)events);
  printf(", \"peak_mb\": %.1f", peak_mb());
  printf(", \"dials_per_second\": %.0f", mean[DIALS] * replications / seconds);
  print_figures("mean", mean);
  print_figures("sd", sd);
  puts("}");
}
