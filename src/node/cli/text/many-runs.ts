import type { RunResult } from '../../../study/results.ts';
import { columns } from './columns.ts';
import { figure } from './figures.ts';
import { safe, wrap, type Look } from './look.ts';

/** Several floors, one row each. They were simulated one by one: their luck is not the same unless `compare` is asked. */
export function manyRunsText(results: readonly RunResult[], look: Look): string {
  const head = [
    '',
    'profit 5%',
    'middle',
    '95%',
    'sales',
    ...(look.width < 80 ? ['lost', 'idle'] : ['leads lost', 'closers idle']),
  ];
  const rows = results.map((result) => {
    const { profit, sales, lost_leads: lost, closer_idle: idle } = result.metrics;
    return [
      safe(result.loaded.scenario.name, look.ascii),
      middleOf(profit?.p05, 'profit', result),
      middleOf(profit?.p50, 'profit', result),
      middleOf(profit?.p95, 'profit', result),
      middleOf(sales?.p50, 'sales', result),
      middleOf(lost?.p50, 'lost_leads', result),
      middleOf(idle?.p50, 'closer_idle', result),
    ];
  });
  const failed = results.flatMap(({ loaded, expectations }) =>
    expectations
      .filter(({ met }) => met !== 'yes')
      .map(({ text, met }) =>
        wrap(
          `${loaded.scenario.name}: ${text}: ${met === 'no' ? 'NOT MET' : 'TOO CLOSE TO CALL'}`,
          look,
          '  ',
        ),
      ),
  );
  return [safe(columns([head, ...rows]), look.ascii), ...failed].join('\n');
}

function middleOf(
  value: number | null | undefined,
  id: 'profit' | 'sales' | 'lost_leads' | 'closer_idle',
  { metrics, loaded }: RunResult,
): string {
  const estimate = metrics[id];
  return estimate ? figure(value ?? null, estimate, loaded.scenario.currency) : '-';
}
