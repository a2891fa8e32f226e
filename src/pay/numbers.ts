/** A number for a label: as many decimals as it needs between `least` and `most`, a point, no grouping. */
export function plain(value: number, least: number, most: number): string {
  const fixed = value.toFixed(most);
  let end = fixed.length;
  for (let spare = most - least; spare > 0 && fixed[end - 1] === '0'; spare--) end--;
  return fixed.slice(0, fixed[end - 1] === '.' ? end - 1 : end);
}
