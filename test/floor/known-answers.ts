/**
 * Erlang A with money: 20 telemarketers bring 15 leads an hour, who hold for 10 minutes on average; closers take 12
 * minutes a lead and sell to one in five for 500. Telemarketers cost 18 an hour, closers 30, both times 1.4194. Long run:
 * share of leads lost, wait of all leads in minutes, share of closers' time busy; leads handled and money per hour.
 */
export const ERLANG_A = [
  { closers: 1, lost: 0.687411, wait: 6.874107, busy: 0.937768, handled: 4.68884, net: -84.68 },
  { closers: 2, lost: 0.424979, wait: 4.249788, busy: 0.862532, handled: 8.625318, net: 266.38 },
  { closers: 3, lost: 0.233535, wait: 2.335353, busy: 0.766465, handled: 11.496971, net: 510.97 },
  { closers: 4, lost: 0.113524, wait: 1.135238, busy: 0.664857, handled: 13.297143, net: 648.4 },
  { closers: 5, lost: 0.048873, wait: 0.48873, busy: 0.570676, handled: 14.266906, net: 702.8 },
  { closers: 6, lost: 0.018733, wait: 0.187331, busy: 0.490633, handled: 14.719003, net: 705.42 },
] as const;

/** What a sale brings there, to how many leads, what a lead costs, and what is added to pay. */
export const ERLANG_A_MONEY = { sale: 500, closeRate: 0.2, costPerLead: 34.0656, burden: 1.4194 };

/**
 * Erlang A of any size: leads per handling time, chance of giving up per handling time; long-run share of leads that give
 * up, leads in the queue, share of closers' time busy.
 */
export const ERLANG_A_QUEUES = [
  { closers: 50, leads: 48, theta: 0.5, abandon: 0.030912, length: 2.967576, busy: 0.930324 },
  { closers: 5, leads: 5, theta: 1, abandon: 0.175467, length: 0.877337, busy: 0.824533 },
  { closers: 10, leads: 12, theta: 1, abandon: 0.213632, length: 2.563588, busy: 0.943641 },
  { closers: 20, leads: 25, theta: 2, abandon: 0.226133, length: 2.826666, busy: 0.967333 },
] as const;

/**
 * pipeline-1, the benchmark model: means of one replication of 160 h, from 60,000 replications of three exact
 * algorithms, with the half-width of their 95 % interval; 0 where the value is exact.
 */
export const PIPELINE_1 = {
  dials: { mean: 180_021.33, known: 0 },
  contacts: { mean: 21_602.56, known: 0 },
  leads: { mean: 3_239.37, known: 0 },
  lost: { mean: 1_703.12, known: 0.5 },
  worked: { mean: 1_527.09, known: 0.25 },
  sales: { mean: 381.81, known: 0.15 },
  revenue: { mean: 572_651, known: 263 },
  busy: { mean: 0.99469, known: 0.000014 },
  wait: { mean: 946.51, known: 0.25 },
  queue: { mean: 5.3225, known: 0.0019 },
} as const;
