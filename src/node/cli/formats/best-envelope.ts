import type { BestResult, Choice, Finalist, Frontier } from '../../../study/best/result.ts';
import { differenceOf, estimatesOf, number, type JsonObject } from './json-values.ts';

/** What the envelope of `best` holds beside the common head. */
export function bestBody(result: BestResult): JsonObject {
  const { axes, caution, choices, drawnSales, frontier, limits, loaded, mode, sure } = result;
  const { mixes, target, tried } = result;
  const { currency } = loaded.scenario;
  return {
    axes: axes.map(({ key, label, values }) => ({ key, label, values })),
    target,
    mode,
    limits: limits.map(({ text, metric, at, must, limit, atMost }) => ({
      text,
      metric,
      at,
      must,
      limit: number(limit),
      accepted_up_to: number(atMost),
    })),
    sure,
    mixes_in_all: mixes,
    mixes_tried: tried,
    sales: drawnSales === null ? 'expected' : 'drawn',
    ...(drawnSales !== null && { sales_reason: drawnSales }),
    caution,
    choices: choices.map((choice) => choiceOf(choice, currency)),
    frontier: frontier === null ? null : frontierOf(frontier),
  };
}

function choiceOf(choice: Choice, currency: string): JsonObject {
  const { alike, beaten, doubt, ended, finalists, gap, left, looks, overLimits, withoutValue } =
    choice;
  const { pay, replications, spent, tolerance, tried, best } = choice;
  return {
    pay,
    tried,
    ended,
    best: best === null ? null : finalists[0]!.at,
    gap: number(gap),
    tolerance: number(tolerance),
    replications,
    spent,
    left,
    over_limits: overLimits,
    without_value: withoutValue,
    beaten,
    alike,
    looks: looks.map((look) => ({
      ...look,
      gap: number(look.gap),
      tolerance: number(look.tolerance),
    })),
    finalists: finalists.map((finalist) => finalistOf(finalist, currency)),
    doubt:
      doubt === null
        ? null
        : {
            floors: doubt.floors,
            tied: number(doubt.tied),
            regret: number(doubt.regret),
            driver:
              doubt.driver === null
                ? null
                : {
                    input: doubt.driver.path,
                    share: number(doubt.driver.share),
                    observations: doubt.driver.observations,
                    rival: finalists.find(({ mix }) => mix === doubt.driver!.rival)!.at,
                  },
          },
  };
}

function finalistOf(finalist: Finalist, currency: string): JsonObject {
  const {
    at,
    average,
    beatenByBest,
    behind,
    beyondSeats,
    floors,
    labour,
    left,
    limited,
    metrics,
    name,
    over,
    own,
  } = finalist;
  return {
    name,
    at,
    average: number(Number.isNaN(average) ? null : average),
    left,
    own,
    beyond_seats: beyondSeats,
    keeps_limits: !over,
    limited: limited.map(number),
    metrics: metrics === null ? null : estimatesOf(metrics, currency),
    beaten_by_best: number(beatenByBest),
    best_minus_this: behind === null ? null : differenceOf(behind),
    labour_cost_best_minus_this: labour === null ? null : differenceOf(labour),
    best_in_floors: number(floors),
  };
}

function frontierOf({
  beaten,
  ended,
  members,
  metrics,
  replications,
  spent,
  tolerances,
  withoutValue,
}: Frontier): JsonObject {
  return {
    metrics,
    tolerances: tolerances.map(number),
    ended,
    replications,
    spent,
    beaten,
    without_value: withoutValue,
    members: members.map(({ at, averages, beyondSeats, decided, name }) => ({
      name,
      at,
      averages: Object.fromEntries(metrics.map((metric, i) => [metric, number(averages[i]!)])),
      decided,
      beyond_seats: beyondSeats,
    })),
  };
}
