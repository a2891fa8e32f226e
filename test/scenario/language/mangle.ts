import fc from 'fast-check';

const PIECES = [
  ...[
    '..',
    ':',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '#',
    '%',
    '$',
    '"',
    "'",
    '&a ',
    '*a',
    '!!x ',
    '? ',
    '|',
    '>',
    '<<: ',
  ],
  ...[
    'none',
    'null',
    '~',
    'yes',
    'up to ',
    ' of ',
    'x ',
    ' per ',
    'half after ',
    'uniform',
    'triangular',
    'same pay as ',
  ],
  ...[
    '0',
    '-1',
    '1e999',
    '1e-999',
    '1e308',
    '99999999999999999999',
    '0%',
    '100%',
    '100000%',
    'NaN',
    'Infinity',
    '.5',
    '1,5',
    '12:60',
  ],
  ...[
    '25 m',
    '3 h',
    '1000 years',
    '0 s',
    '$',
    '€5',
    '1_200',
    '1.2k',
    '0..0',
    '5..1',
    '1...2',
    '24:00..00:00',
    '09:00..17:30',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'extends: floor.yaml',
    'extends: ../../x.yaml',
    'value',
    'source',
    'by',
    'from',
    'column',
  ],
  ...[
    'average',
    'varies',
    'shape',
    'exponential',
    'constant',
    'count',
    'share',
    'continuous: yes',
    'kind: cold transfer',
    'kind: warm transfer',
    'kind: appointment',
    'queue_limit: 3 leads',
    'show_rate: {total: 70%, falls: 4 points per day}',
    'compare',
    'expect',
  ],
  ...[
    '\u0000',
    '\uFEFF',
    '\r\n',
    '\r',
    '\t',
    '\u2028',
    '\u00a0',
    '😀',
    'é',
    '\ud800',
    '\u202e',
    '---\n',
    '...\n',
    '%YAML 9\n',
  ],
  '['.repeat(40),
  '{a: '.repeat(40),
  '- '.repeat(40),
  '9'.repeat(400),
  'x'.repeat(3_000),
  'a: &a [b]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n',
];

type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const letter = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(fc.constantFrom(...PIECES), letter, fc.integer().map(String));

const insert = fc.tuple(place, piece).map(([where, what]): Edit => (text) => {
  const at = Math.floor(where * text.length);
  return text.slice(0, at) + what + text.slice(at);
});

const remove = fc
  .tuple(place, fc.integer({ min: 1, max: 30 }))
  .map(([where, length]): Edit => (text) => {
    const at = Math.floor(where * text.length);
    return text.slice(0, at) + text.slice(at + length);
  });

const swap = fc.tuple(place, place).map(([a, b]): Edit => (text) => {
  const letters = [...text];
  const [i, j] = [Math.floor(a * letters.length), Math.floor(b * letters.length)];
  [letters[i], letters[j]] = [letters[j] ?? '', letters[i] ?? ''];
  return letters.join('');
});

function onLines(change: (lines: string[], from: number, to: number) => void) {
  return fc.tuple(place, place).map(([a, b]): Edit => (text) => {
    const lines = text.split('\n');
    change(lines, Math.floor(a * lines.length), Math.floor(b * lines.length));
    return lines.join('\n');
  });
}

const doubleLine = onLines((lines, from, to) => lines.splice(to, 0, lines[from] ?? ''));
const dropLine = onLines((lines, from) => lines.splice(from, 1));
const swapLines = onLines((lines, from, to) => {
  [lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
});
const indentLine = onLines((lines, from) => {
  lines[from] = `  ${lines[from] ?? ''}`;
});

/** Puts another value behind a key, so that the structure stays and the values go wrong. */
const changeValue = fc.tuple(place, piece).map(([where, what]): Edit => (text) => {
  const keys = [...text.matchAll(/: ?([^\n,{}]*)/gu)];
  const found = keys[Math.floor(where * keys.length)];
  if (found === undefined) return text;
  return `${text.slice(0, found.index)}: ${what}${text.slice(found.index + found[0].length)}`;
});

/** One to four things going wrong with a text, one after the other. */
export const mangling: fc.Arbitrary<Edit> = fc
  .array(
    fc.oneof(
      insert,
      remove,
      swap,
      doubleLine,
      dropLine,
      swapLines,
      indentLine,
      changeValue,
      changeValue,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) => (text) => edits.reduce((changed, edit) => edit(changed), text));
