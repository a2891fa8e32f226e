import type { Role } from '../../../scenario/scenario.ts';
import { ROLES } from '../../../study/pay-in-force.ts';
import { spanOf } from '../../amounts.ts';
import type { SheetCell } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

/** Every pay plan of the file as it was written; of those in force also what people take home. */
export const plans: SheetOf = ({ run }) => {
  if (!run) return null;
  const { pay } = run.loaded.scenario;
  const { many } = spanOf(run);
  const takeHome = (role: Role, name: string): SheetCell[] => {
    const { p05, p50, p95, mean } = run.takeHome[role];
    return pay[role] === name ? [p05, p50, p95, mean] : [null, null, null, null];
  };
  return {
    id: 'plans',
    name: 'Plans',
    title: 'Pay plans',
    notes: [
      `What a trained person takes home for a whole month under the plans in force, over people and possible ${many}. ` +
        'callmix pay sets plans side by side.',
    ],
    columns: [
      { name: 'plan', unit: 'text' },
      { name: 'for', unit: 'text' },
      { name: 'in force', unit: 'text' },
      { name: 'as written', unit: 'text' },
      { name: 'take-home, low 5%', unit: 'currency' },
      { name: 'take-home, middle', unit: 'currency' },
      { name: 'take-home, high 95%', unit: 'currency' },
      { name: 'take-home, average', unit: 'currency' },
    ],
    rows: [...ROLES].flatMap((role) =>
      Object.entries(pay.plans)
        .filter(([, plan]) => plan.for === role)
        .map(([name, plan]) => [
          name,
          role,
          pay[role] === name ? 'yes' : '',
          plan.text,
          ...takeHome(role, name),
        ]),
    ),
  };
};
