/** In quotes where YAML would otherwise read something else than the text. */
export function plainOrQuoted(text: string): string {
  return /^[\p{L}\p{N}$€£¥.][^,:#[\]{}"'\\]*$/u.test(text) ? text : JSON.stringify(text);
}
