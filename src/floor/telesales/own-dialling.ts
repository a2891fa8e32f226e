import type { Distribution } from '../../random/distributions/types.ts';
import type { TelesalesModel } from '../model.ts';
import { TelemarketingRules } from '../telemarketing/rules.ts';

/** The rules by which closers dial: those of telemarketers, but for their own pace and the share that qualifies. */
export function ownDialling(
  callers: TelemarketingRules,
  { dials, qualify }: TelesalesModel['prospecting'],
): TelemarketingRules {
  if (dials === 1 && qualify === 1) return callers;
  const { model, recorder } = callers;
  const rules = new TelemarketingRules({
    ...model,
    attempt: times(model.attempt, 1 / dials),
    answeredAttempt: model.answeredAttempt && times(model.answeredAttempt, 1 / dials),
    qualifyRate: Math.min(1, qualify * model.qualifyRate),
    groups: [],
  });
  rules.recorder = recorder;
  return rules;
}

/** Amounts times a factor. */
function times(amounts: Distribution, factor: number): Distribution {
  return {
    mean: factor * amounts.mean,
    luck: (stream) => amounts.luck(stream),
    at: (luck) => factor * amounts.at(luck),
    cdf: (x) => amounts.cdf(x / factor),
  };
}
