/** Hours that standard time is ahead of UTC, by IANA name; daylight saving is left out, as most pairs of zones keep it alike. */
const STANDARD: Readonly<Record<string, number>> = {
  UTC: 0,
  'America/St_Johns': -3.5,
  'America/Halifax': -4,
  'America/Puerto_Rico': -4,
  'America/New_York': -5,
  'America/Detroit': -5,
  'America/Toronto': -5,
  'America/Jamaica': -5,
  'America/Bogota': -5,
  'America/Lima': -5,
  'America/Chicago': -6,
  'America/Winnipeg': -6,
  'America/Mexico_City': -6,
  'America/Costa_Rica': -6,
  'America/Guatemala': -6,
  'America/Denver': -7,
  'America/Edmonton': -7,
  'America/Phoenix': -7,
  'America/Los_Angeles': -8,
  'America/Vancouver': -8,
  'America/Tijuana': -8,
  'America/Anchorage': -9,
  'Pacific/Honolulu': -10,
  'America/Sao_Paulo': -3,
  'America/Buenos_Aires': -3,
  'Atlantic/Reykjavik': 0,
  'Europe/Lisbon': 0,
  'Europe/London': 0,
  'Europe/Dublin': 0,
  'Europe/Paris': 1,
  'Europe/Madrid': 1,
  'Europe/Berlin': 1,
  'Europe/Vienna': 1,
  'Europe/Zurich': 1,
  'Europe/Rome': 1,
  'Europe/Brussels': 1,
  'Europe/Amsterdam': 1,
  'Europe/Stockholm': 1,
  'Europe/Oslo': 1,
  'Europe/Copenhagen': 1,
  'Europe/Warsaw': 1,
  'Europe/Prague': 1,
  'Europe/Budapest': 1,
  'Europe/Athens': 2,
  'Europe/Helsinki': 2,
  'Europe/Bucharest': 2,
  'Europe/Kyiv': 2,
  'Africa/Cairo': 2,
  'Africa/Johannesburg': 2,
  'Africa/Lagos': 1,
  'Africa/Nairobi': 3,
  'Europe/Istanbul': 3,
  'Asia/Jerusalem': 2,
  'Asia/Dubai': 4,
  'Asia/Karachi': 5,
  'Asia/Kolkata': 5.5,
  'Asia/Dhaka': 6,
  'Asia/Bangkok': 7,
  'Asia/Singapore': 8,
  'Asia/Manila': 8,
  'Asia/Hong_Kong': 8,
  'Australia/Perth': 8,
  'Asia/Tokyo': 9,
  'Asia/Seoul': 9,
  'Australia/Adelaide': 9.5,
  'Australia/Brisbane': 10,
  'Australia/Sydney': 10,
  'Australia/Melbourne': 10,
  'Pacific/Auckland': 12,
};

const UTC = /^UTC([+-])(\d{1,2})(?::([0-5]\d))?$/u;
const MOST_HOURS = 14;

/** The names that are known, for messages and completion. */
export const timeZoneNames = Object.keys(STANDARD) as readonly string[];

/**
 * Seconds that a zone's standard time is ahead of UTC.
 *
 * @param name `America/Chicago`, or `UTC-6`, `UTC+5:30`
 * @returns null for a name that is not known
 */
export function offsetOf(name: string): number | null {
  const hours = Object.hasOwn(STANDARD, name) ? STANDARD[name] : undefined;
  if (hours !== undefined) return hours * 3_600;
  const [, sign, whole, minutes = '0'] = UTC.exec(name) ?? [];
  if (whole === undefined || Number(whole) > MOST_HOURS) return null;
  return (sign === '-' ? -1 : 1) * (Number(whole) * 3_600 + Number(minutes) * 60);
}
