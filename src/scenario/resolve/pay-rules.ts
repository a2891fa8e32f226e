import type { PlanDraft } from '../schema/plan.ts';
import type { PlanSpec } from '../scenario.ts';
import type { Draft } from './draft.ts';

export function checkRules(_draft: Draft, _plan: PlanDraft, _spec: PlanSpec): void {}
