/** `09:30` for 34,200 s after midnight; past midnight hours go on counting. */
export function clockText(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
