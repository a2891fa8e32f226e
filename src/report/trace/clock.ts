const DAY = 86_400;

/** A moment of the day as `09:12:03`; past midnight hours go on counting. */
export function secondText(seconds: number): string {
  const whole = Math.floor(seconds + 1e-9);
  return [whole / 3_600, (whole / 60) % 60, whole % 60].map(two).join(':');
}

/** The same to the millisecond: `09:12:03.214`. */
export function fineClockText(seconds: number): string {
  const millis = Math.round(seconds * 1_000);
  return `${secondText(Math.floor(millis / 1_000))}.${String(millis % 1_000).padStart(3, '0')}`;
}

/** Seconds after midnight of a moment on the horizon's clock. */
export function secondsOfDay(moment: number): number {
  return moment - Math.floor(moment / DAY) * DAY;
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}
