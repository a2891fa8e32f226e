import { streamOf } from '../random/stream.ts';
import { drawFactor } from './differences.ts';
import { LeadStream, OPEN_DEAL, OPEN_LEAD } from './lead-stream.ts';
import type { InboundModel, TelesalesModel } from './model.ts';
import { drawPatience } from './patience.ts';

/**
 * The leads of one inbound source over the horizon: each day a Poisson stream from the first window to closing time,
 * breaks included, whose rate carries the hour's factor and the day's.
 *
 * @param number source, from 0
 */
export function inboundLeads(
  model: InboundModel,
  seed: string,
  replication: number,
  number: number,
): LeadStream {
  const leads = new LeadStream();
  const { calendar } = model;
  const { segmentDay, segmentEnd, segmentStart } = calendar;
  const days = streamOf(seed, replication, `inbound/${model.name}/days`);
  const arrivals = streamOf(seed, replication, `inbound/${model.name}`);
  const dayFactors = new Float64Array(calendar.days);
  for (let day = 0; day < calendar.days; day++) {
    dayFactors[day] = drawFactor(days, model.varies);
  }
  let gap = arrivals.exponential();
  for (let segment = 0; segment < segmentStart.length; segment++) {
    const day = segmentDay[segment]!;
    const next = segment + 1;
    const sameDay = next < segmentStart.length && segmentDay[next] === day;
    const end = sameDay ? segmentStart[next]! : segmentEnd[segment]!;
    const rate = model.rate * model.hourFactors[segment]! * dayFactors[day]!;
    let from = segmentStart[segment]!;
    for (let need = gap / rate; from + need <= end; need = gap / rate) {
      from += need;
      const patience = drawPatience(model.patience, arrivals);
      const reach = arrivals.exponential();
      leads.push(from, -1 - number, patience, reach, arrivals.uniform(), arrivals.uniform());
      gap = arrivals.exponential();
    }
    gap -= (end - from) * rate;
  }
  return leads;
}

/** The leads, then the deals waiting for a follow-up, that the horizon begins with, where the file gives their number. */
export function openAtStart(model: TelesalesModel, seed: string, replication: number): LeadStream {
  const open = new LeadStream(model.openLeads + model.openDeals);
  if (model.openLeads + model.openDeals === 0) return open;
  const stream = streamOf(seed, replication, 'start');
  const time = model.calendar.windowStart[0] ?? 0;
  for (let lead = 0; lead < model.openLeads + model.openDeals; lead++) {
    const patience = drawPatience(model.patience, stream);
    const reach = stream.exponential();
    const owner = lead < model.openLeads ? OPEN_LEAD : OPEN_DEAL;
    open.push(time, owner, patience, reach, stream.uniform(), stream.uniform());
  }
  return open;
}
