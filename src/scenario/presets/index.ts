import { b2bAppointments } from './b2b-appointments.ts';
import { callbackQueue } from './callback-queue.ts';
import { commissionFloor } from './commission-floor.ts';
import { liveTransfer } from './live-transfer.ts';
import { outsourcedHourly } from './outsourced-hourly.ts';
import { twoPlusOne } from './two-plus-one.ts';
import type { Preset } from './types.ts';

export type { Preset } from './types.ts';

/** Every preset, by the name `extends` gives it. A new preset is a new file and a line here. */
export const presets: Readonly<Record<string, Preset>> = {
  'callback-queue': callbackQueue,
  'live-transfer': liveTransfer,
  'b2b-appointments': b2bAppointments,
  'outsourced-hourly': outsourcedHourly,
  'commission-floor': commissionFloor,
  'two-plus-one': twoPlusOne,
};
