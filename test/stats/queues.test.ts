import { describe, expect, test } from 'vitest';
import {
  cobham,
  engset,
  mostLines,
  erlangA,
  erlangB,
  erlangC,
  erlangCQueue,
  pollaczekKhinchine,
} from '../../src/stats/queues.ts';

describe('Erlang A', () => {
  test.each([
    [50, 48, 1, 0.5, 0.467774, 0.030912, 2.967576, 0.061824, 0.930324],
    [5, 5, 1, 1, 0.559507, 0.175467, 0.877337, 0.175467, 0.824533],
    [10, 12, 1, 1, 0.757608, 0.213632, 2.563588, 0.213632, 0.943641],
    [20, 25, 1, 2, 0.764441, 0.226133, 2.826666, 0.113067, 0.967333],
  ])(
    '%d agents, %d arrivals, service %d, abandonment %d',
    (agents, arrivals, service, abandonment, wait, abandon, queue, meanWait, occupancy) => {
      const found = erlangA(agents, arrivals, service, abandonment);
      expect(found.wait).toBeCloseTo(wait, 6);
      expect(found.abandon).toBeCloseTo(abandon, 6);
      expect(found.queue).toBeCloseTo(queue, 6);
      expect(found.meanWait).toBeCloseTo(meanWait, 6);
      expect(found.occupancy).toBeCloseTo(occupancy, 6);
    },
  );

  // A floor of 20 telemarketers: 15 leads/h, handling 12 min, patience 10 min; times in minutes.
  test.each([
    [1, 0.687411, 6.874107, 0.937768],
    [2, 0.424979, 4.249788, 0.862532],
    [3, 0.233535, 2.335353, 0.766465],
    [4, 0.113524, 1.135238, 0.664857],
    [5, 0.048873, 0.48873, 0.570676],
    [6, 0.018733, 0.187331, 0.490633],
  ])('the floor with %d closers', (closers, lost, wait, busy) => {
    const found = erlangA(closers, 0.25, 1 / 12, 0.1);
    expect(found.abandon).toBeCloseTo(lost, 6);
    expect(found.meanWait).toBeCloseTo(wait, 6);
    expect(found.occupancy).toBeCloseTo(busy, 6);
  });

  test('without agents everybody gives up', () => {
    const { wait, abandon, meanWait, occupancy } = erlangA(0, 3, 1, 0.5);
    expect(wait).toBe(1);
    expect(abandon).toBeCloseTo(1, 12);
    expect(meanWait).toBeCloseTo(2, 12);
    expect(occupancy).toBe(0);
  });

  test('stands a floor of thousands', () => {
    const { abandon, occupancy } = erlangA(5000, 5200, 1, 0.5);
    // What is not lost is served: arrivals x (1 - lost) = agents x occupancy x service.
    expect(5200 * (1 - abandon)).toBeCloseTo(5000 * occupancy, 6);
    expect(abandon).toBeGreaterThan(1 - 5000 / 5200);
  });
});

describe('Erlang B and C', () => {
  test('48 erlangs on 55 agents, 240 s handling', () => {
    const { wait, meanWait, within, occupancy } = erlangCQueue(55, 48 / 240, 1 / 240);
    expect(wait).toBeCloseTo(0.2387009, 7);
    expect(meanWait).toBeCloseTo(8.184032, 6);
    expect(within(15)).toBeCloseTo(0.8458831, 7);
    expect(occupancy).toBeCloseTo(0.872727, 6);
  });

  test('100 calls in 30 min of 180 s on 14 agents, to the digits of published packages', () => {
    const { wait, meanWait, within, occupancy } = erlangCQueue(14, 100 / 1800, 1 / 180);
    expect(wait).toBeCloseTo(0.1741319335950498, 13);
    expect(within(20)).toBeCloseTo(0.8883500191794669, 13);
    expect(meanWait).toBeCloseTo(7.83593701177724, 12);
    expect(occupancy).toBeCloseTo(0.7142857, 7);
  });

  test.each([
    [11, 0.389614],
    [12, 0.640158],
    [13, 0.795595],
    [14, 0.88835],
    [15, 0.941453],
  ])('service level of %d agents', (agents, level) => {
    expect(erlangCQueue(agents, 100 / 1800, 1 / 180).within(20)).toBeCloseTo(level, 6);
  });

  test('an often copied wrong value is not ours', () => {
    expect(erlangC(25, 20)).toBeCloseTo(0.209103, 6);
  });

  test('is Erlang A with endless patience', () => {
    const patient = erlangA(50, 48, 1, 1e-9);
    const endless = erlangCQueue(50, 48, 1);
    expect(endless.meanWait * 60).toBeCloseTo(20.83, 2);
    expect(endless.wait).toBeCloseTo(0.6945, 4);
    expect(patient.meanWait).toBeCloseTo(endless.meanWait, 6);
    expect(patient.wait).toBeCloseTo(endless.wait, 6);
  });

  test('is Erlang A without patience for B', () => {
    expect(erlangB(0, 3)).toBe(1);
    expect(erlangB(1, 1)).toBe(0.5);
    expect(erlangA(10, 12, 1, 1e9).abandon).toBeCloseTo(erlangB(10, 12), 6);
  });

  test('the queue grows without end at full load', () => {
    expect(erlangC(5, 5)).toBe(1);
    expect(() => erlangCQueue(5, 5, 1)).toThrow('load must be below 5 agents, got 5 erlangs');
  });

  test('refuses impossible floors', () => {
    expect(() => erlangC(0, 1)).toThrow('agents must be a whole number of at least 1, got 0');
    expect(() => erlangB(2.5, 1)).toThrow('got 2.5');
    expect(() => erlangB(2, -1)).toThrow('offeredLoad must be at least 0, got -1');
    expect(() => erlangA(2, 1, 0, 1)).toThrow('service must be above 0, got 0');
  });
});

test.each([
  [0, 8],
  [1, 16],
  [1.2, 19.52],
])('Pollaczek-Khinchine with variation %d', (variation, wait) => {
  expect(pollaczekKhinchine(0.2, 4, variation)).toBeCloseTo(wait, 10);
});

test('Pollaczek-Khinchine refuses full load', () => {
  expect(() => pollaczekKhinchine(0.25, 4, 1)).toThrow('load must be 0 to below 1 erlang, got 1');
});

test('Cobham: those served last wait 1 / spare times as long', () => {
  const { high, low, firstCome } = cobham(4, 0.1, 0.2, 0.1);
  expect(high).toBeCloseTo(2.54717, 6);
  expect(low).toBeCloseTo(10.188679, 6);
  expect(firstCome).toBeCloseTo(5.09434, 6);
  expect(low / high).toBeCloseTo(1 / (1 - 0.75), 12);
});

describe('Engset', () => {
  test.each([
    [1, 2, 64.2857, 0.782609],
    [5, 7, 25.3136, 0.802821],
    [10, 15, 24.67436, 0.86329],
    [30, 45, 14.66252, 0.908535],
  ])('%d agents, %d lines', (agents, lines, percent, occupancy) => {
    const found = engset(agents, lines, (180 * 0.2) / 20);
    expect(100 * found.dropped).toBeCloseTo(percent, 4);
    expect(found.occupancy).toBeCloseTo(occupancy, 6);
  });

  // Handling 123 s, ringing 25 s, 5.4 % answered.
  test.each([
    [5, 2, 0.413],
    [10, 2.8, 0.576],
    [50, 4.04, 0.828],
    [100, 4.34, 0.89],
  ])('%d agents keep drops within 3 %% up to %d lines each', (agents, level, occupancy) => {
    const load = (123 * 0.054) / 25;
    for (const start of [0, agents, 20 * agents]) {
      expect(mostLines(agents, load, 0.03, start, 20 * agents)).toBe(Math.round(level * agents));
    }
    expect(engset(agents, Math.round(level * agents), load).occupancy).toBeCloseTo(occupancy, 2);
    expect(engset(agents, agents, load).occupancy).toBeCloseTo(0.2099, 4);
  });

  test('drops nobody while lines are no more than agents, and everybody at an endless load', () => {
    expect(engset(3, 3, 5).dropped).toBe(0);
    expect(engset(3, 0, 5)).toEqual({ dropped: 0, occupancy: 0 });
    expect(engset(1, 1000, 1e9).dropped).toBeCloseTo(1, 6);
    expect(mostLines(4, 0, 0, 4, 40)).toBe(40);
  });

  test('refuses what is no such system', () => {
    expect(() => engset(0, 3, 1)).toThrow('agents must be a whole number of at least 1');
    expect(() => engset(1, 2.5, 1)).toThrow('lines must be a whole number');
    expect(() => engset(1, 2, -1)).toThrow('load');
  });
});
