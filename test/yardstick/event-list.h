/* The event list: when each person's next event is, and when each waiting lead's patience ends.
 *
 * Sources of events are numbered, people first, then leads. A 4-ary heap holds all of them; with
 * -DTREE a winner tree without branches has a leaf for each person and one for a heap of leads. */
#ifndef EVENT_LIST_H
#define EVENT_LIST_H
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define ALWAYS_INLINE inline __attribute__((always_inline))

static void *had(void *memory) {
  if (memory) return memory;
  fputs("pipeline-1: out of memory\n", stderr);
  exit(1);
}

static void *resized(void *memory, size_t bytes) { return had(realloc(memory, bytes)); }

typedef struct {
  double time;
  uint32_t source;
} Event;

static Event *heap;
static int heap_size, heap_room;

/* Puts an event in the place of the first one. */
static inline void heap_replace(Event event) {
  int hole = 0;
  for (;;) {
    const int first = 4 * hole + 1;
    if (first >= heap_size) break;
    int least = first;
    double time = heap[first].time;
    if (__builtin_expect(first + 3 < heap_size, 1)) {
      const double t1 = heap[first + 1].time, t2 = heap[first + 2].time, t3 = heap[first + 3].time;
      const int left = t1 < time ? first + 1 : first, right = t3 < t2 ? first + 3 : first + 2;
      const double left_time = t1 < time ? t1 : time, right_time = t3 < t2 ? t3 : t2;
      least = right_time < left_time ? right : left;
      time = right_time < left_time ? right_time : left_time;
    } else {
      for (int child = first + 1; child < heap_size; child++) {
        if (heap[child].time < time) time = heap[least = child].time;
      }
    }
    if (time >= event.time) break;
    heap[hole] = heap[least];
    hole = least;
  }
  heap[hole] = event;
}

static inline void heap_add(double time, uint32_t source) {
  if (heap_size == heap_room) {
    heap_room = heap_room > 0 ? 2 * heap_room : 4096;
    heap = resized(heap, heap_room * sizeof(Event));
  }
  int hole = heap_size++;
  while (hole > 0 && heap[(hole - 1) >> 2].time > time) {
    heap[hole] = heap[(hole - 1) >> 2];
    hole = (hole - 1) >> 2;
  }
  heap[hole] = (Event){time, source};
}

static inline void heap_drop(void) {
  const Event last = heap[--heap_size];
  if (heap_size > 0) heap_replace(last);
}

/* The lead whose patience ends, where the source of the first event is no person. */
static inline uint32_t list_lead(uint32_t people) { return heap[0].source - people; }

#ifdef TREE
#define LIST "tree"

/* A node holds the earlier of its two children; tree[1] is the root. */
typedef struct {
  double time;
  uint64_t source;
} Node;

static Node *tree;
static uint32_t leaves, levels, leads_leaf;

static ALWAYS_INLINE void list_set(double time, uint64_t source) {
  uint32_t node = leaves + source;
  tree[node] = (Node){time, source};
  for (uint32_t level = 0; level < levels; level++) {
    const Node sibling = tree[node ^ 1];
    node >>= 1;
    source = sibling.time < time ? sibling.source : source;
    time = sibling.time < time ? sibling.time : time;
    tree[node] = (Node){time, source};
  }
}

static void list_start(uint32_t people) {
  if (!tree) {
    leads_leaf = people;
    for (leaves = 1; leaves <= people; leaves *= 2) levels++;
    tree = had(aligned_alloc(64, 2 * leaves * sizeof(Node))); /* siblings on one cache line */
  }
  for (uint32_t node = 0; node < 2 * leaves; node++) tree[node] = (Node){INFINITY, 0};
  heap_size = 0;
}

static inline double list_time(void) { return tree[1].time; }
static inline uint32_t list_source(void) { return tree[1].source; }
static inline void list_add(double time, uint32_t person) { list_set(time, person); }
static inline void list_clear(uint32_t person) { list_set(INFINITY, person); }
static inline void list_wait(double time, uint32_t source) {
  heap_add(time, source);
  list_set(heap[0].time, leads_leaf);
}
static inline void list_drop_wait(void) {
  heap_drop();
  list_set(heap_size > 0 ? heap[0].time : INFINITY, leads_leaf);
}
#else
#define LIST "heap"

static void list_start(uint32_t people) { (void)people, heap_size = 0; }
static inline double list_time(void) { return heap[0].time; }
static inline uint32_t list_source(void) { return heap[0].source; }

/* These three are for the person whose event is the first, `list_add` for one who has none. */
static inline void list_set(double time, uint32_t person) { heap_replace((Event){time, person}); }
static inline void list_clear(uint32_t person) { (void)person, heap_drop(); }
static inline void list_drop_wait(void) { heap_drop(); }
static inline void list_add(double time, uint32_t person) { heap_add(time, person); }
static inline void list_wait(double time, uint32_t source) { heap_add(time, source); }
#endif
#endif
