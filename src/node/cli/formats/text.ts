import type { RunResult, StudyResult } from '../../../study/results.ts';
import { wrap } from '../text/look.ts';
import { expectationLines, runText } from '../text/run.ts';
import type { Manner, Write } from './types.ts';

/** What people read on the screen; with `quiet` the verdict only. */
export const text: Write = async (results, manner) => {
  const [first, ...others] = results;
  if (first === undefined) return '';
  if (manner.quiet) {
    return results.map((result, at) => verdictText(result, manner, manner.files?.[at])).join('');
  }
  if (others.length === 0) return `${await screen(first, manner)}\n`;
  const { manyRunsText } = await import('../text/many-runs.ts');
  return `${manyRunsText(results as readonly RunResult[], manner.look)}\n`;
};

async function screen(result: StudyResult, { look, full }: Manner): Promise<string> {
  switch (result.command) {
    case 'run':
      return runText(result, look, full);
    case 'compare':
    case 'organisations': {
      const { compareText } = await import('../text/compare.ts');
      return compareText(result, look, full);
    }
    case 'budget': {
      const { budgetText } = await import('../text/budget.ts');
      return budgetText(result, look, full);
    }
    case 'sweep': {
      const { sweepText } = await import('../text/sweep.ts');
      return sweepText(result, look, full);
    }
    case 'best': {
      const { bestText } = await import('../text/best.ts');
      return bestText(result, look, full);
    }
    case 'pay': {
      const { payText } = await import('../text/pay.ts');
      return payText(result, look, full);
    }
    case 'why': {
      const { whyText } = await import('../text/why.ts');
      return whyText(result, look, full);
    }
    case 'next-hire': {
      const { nextHireText } = await import('../text/next-hire.ts');
      return nextHireText(result, look, full);
    }
    case 'solve': {
      const { solveText } = await import('../text/solve.ts');
      return solveText(result, look, full);
    }
  }
}

/** @param file - named before the verdict where several follow each other */
function verdictText(result: StudyResult, { look }: Manner, file?: string): string {
  const { currency } = result.loaded.scenario;
  const lead = file === undefined ? '' : `${file}: `;
  const expected =
    result.command === 'run' ? expectationLines(result.expectations, currency, look) : [];
  const [first = '', ...others] = result.verdict;
  return (
    [...[lead + first, ...others].map((sentence) => wrap(sentence, look)), ...expected]
      .join('\n')
      .trimEnd() + '\n'
  );
}
