/** The longer array, which begins with the other. */
export function copied<Numbers extends Float64Array | Int32Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
