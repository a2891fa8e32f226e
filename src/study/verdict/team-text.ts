import type { Hire, Team } from '../../scenario/scenario.ts';
import { listed, people } from '../words.ts';

/** Who works: `8 telemarketers + 2 closers at the start, 1 closer hired in week 3`. */
export function teamText({ closers, hires, telemarketers }: Team): string {
  const both = `${people(telemarketers.count, 'telemarketer')} + ${people(closers.count, 'closer')}`;
  return hires.length === 0 ? both : `${both} at the start, ${listed(hires.map(hireText))}`;
}

function hireText({ count, role, start }: Hire): string {
  const [name, group] = role.split('.');
  const who = group === undefined ? name! : `${group} ${name!.replace(/s$/u, '')}`;
  const when = `${start.unit === 'day' ? 'on' : 'in'} ${start.unit} ${start.number}`;
  return `${people(count, who)} hired ${when}`;
}
