import { FONT } from './charts/theme.ts';

/** What says nothing in a still picture that has one description of its own. */
const IDLE_ATTRIBUTE =
  / (?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version)="[^"]*"| (?:opacity="1"|stroke-width="0"|[xy]2="0")/g;
/** Where places stand, and numbers in them with more decimals than anybody can see. */
const PLACE = / (?:d|transform|[xy]2?|width|height)="[^"]*"/g;
const LONG_NUMBER = /-?\d+\.\d{2,}(?:e-?\d+)?/g;
/** Text that Vega hides because it overlaps; Skia would draw it all the same. */
const HIDDEN_TEXT = /<text[^>]* opacity="0"[^>]*>[^<]*<\/text>/g;
const EMPTY_SHAPE = /<path[^>]* d="(?:M0,0h0v0h0Z)?"[^>]*\/>/g;
const EMPTY_GROUP = /<g(?: [^>]*)?(?:\/>|><\/g>)/g;
const LEAF = '(?:<(?:path|line|rect) [^>]*/>|<text [^>]*>[^<]*</text>)';
const BARE_GROUP = new RegExp(`<g(?: transform="translate\\(0,0\\)")?>(${LEAF}*)</g>`, 'g');
const SIBLINGS = new RegExp(`${LEAF}{2,}`, 'g');
/** Strokes that begin where they are moved to, one after the other. */
const STROKE =
  /<line transform="translate\(([-\d.]+),([-\d.]+)\)"(?: x2="(-?[\d.]+)")?(?: y2="(-?[\d.]+)")?\/>/g;
const STROKES = /(?:<line transform="translate\([-\d.,]+\)"(?: [xy]2="-?[\d.]+")*\/>){2,}/g;
/** A path of straight parts between places alone. */
const STRAIGHT = / d="(M[-\d.]+,[-\d.]+(?:[ML][-\d.]+,[-\d.]+|Z)+)"/g;
/** Attributes that children take from their group. */
const INHERITED =
  / (?:fill|stroke|fill-opacity|stroke-(?:width|opacity|dasharray|linejoin|linecap)|font-(?:size|weight)|text-anchor)="[^"]*"/g;

/**
 * Vega's SVG at about a third of its length: the same picture without names, roles, empty parts and repeated attributes.
 *
 * @param svg as Vega's string renderer gives it
 * @param id goes in front of every id inside, so that several drawings may stand on one page
 */
export function leanSvg(svg: string, id: string): string {
  const lean = svg.replace(HIDDEN_TEXT, '').replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(IDLE_ATTRIBUTE, '')
      .replace(` font-family="${FONT}"`, '')
      .replace(/ id="/, ` id="${id}-`)
      .replaceAll('url(#', `url(#${id}-`)
      .replace(PLACE, (place) => place.replace(LONG_NUMBER, oneDecimal))
      .replace(STRAIGHT, (_, path: string) => ` d="${shortened(path)}"`),
  );
  return strokesAsPaths(withoutEmpty(lean.replace(EMPTY_SHAPE, '')).replace(SIBLINGS, shared));
}

function oneDecimal(number: string): string {
  return String(Math.round(Number(number) * 10) / 10);
}

/** Groups that hold nothing, or do nothing to what they hold, go; from the inside out. */
function withoutEmpty(svg: string): string {
  const next = svg.replace(EMPTY_GROUP, '').replace(BARE_GROUP, '$1');
  return next === svg ? svg : withoutEmpty(next);
}

/** Neighbours that look alike become a group that says once how they look. */
function shared(siblings: string): string {
  const leaves = siblings.match(new RegExp(LEAF, 'g')) ?? [];
  const looks = leaves.map((leaf) =>
    (leaf.slice(0, leaf.indexOf('>')).match(INHERITED) ?? []).sort().join(''),
  );
  let text = '';
  for (let from = 0; from < leaves.length;) {
    let to = from + 1;
    while (to < leaves.length && looks[to] === looks[from]) to += 1;
    const run = leaves.slice(from, to);
    text += to - from === 1 || looks[from] === '' ? run.join('') : grouped(looks[from]!, run);
    from = to;
  }
  return text;
}

function grouped(look: string, leaves: readonly string[]): string {
  const bare = leaves.map((leaf) => {
    const end = leaf.indexOf('>');
    return leaf.slice(0, end).replace(INHERITED, '') + leaf.slice(end);
  });
  return `<g${look}>${bare.join('')}</g>`;
}

/** Strokes that look alike, such as hatching, as one path. */
function strokesAsPaths(svg: string): string {
  return svg.replace(STROKES, (strokes) => {
    const moves = strokes.replace(
      STROKE,
      (_, x: string, y: string, dx = '0', dy = '0') => `M${x},${y}l${dx},${dy}`,
    );
    return `<path d="${moves}"/>`;
  });
}

/** A path of straight parts without the places in the midst of level or upright ones, which need one number each. */
function shortened(path: string): string {
  let text = '';
  let [x, y] = [Number.NaN, Number.NaN];
  // The part not written yet: it may go on.
  let pending = '';
  const write = (command: string): void => {
    text += pending;
    pending = command;
  };
  let begin = [x, y];
  let ahead = 0;
  for (const [, command, right, down] of path.matchAll(/([MLZ])(?:([-\d.]+),([-\d.]+))?/g)) {
    if (command === 'Z') {
      write('Z');
      [x, y] = begin as [number, number];
      ahead = 0;
      continue;
    }
    const [toX, toY] = [Number(right), Number(down)];
    if (command === 'M') {
      write(`M${right!},${down!}`);
      begin = [toX, toY];
    } else if (toY === y && toX !== x) {
      // Onward in the same direction: the last end is on the way.
      if (pending.startsWith('H') && Math.sign(toX - x) === ahead) pending = `H${right!}`;
      else write(`H${right!}`);
      ahead = Math.sign(toX - x);
    } else if (toX === x && toY !== y) {
      if (pending.startsWith('V') && Math.sign(toY - y) === ahead) pending = `V${down!}`;
      else write(`V${down!}`);
      ahead = Math.sign(toY - y);
    } else if (toX !== x || toY !== y) write(`L${right!},${down!}`);
    [x, y] = [toX, toY];
  }
  return text + pending;
}
