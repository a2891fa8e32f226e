import { describe, expect, test } from 'vitest';
import { load, problemsOf, saidOf, scenarioOf } from './helpers.ts';

describe('hostile files', () => {
  test('a file of more than 256 KB is refused unread', () => {
    expect(saidOf(`name: ${'x'.repeat(300_000)}`)).toEqual([
      'floor.yaml  is larger than 256 KB, the most a scenario file may have.',
    ]);
  });

  test.each([
    ['brackets', `name: ${'['.repeat(50_000)}`],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['indents', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['question marks', '? '.repeat(20_000)],
  ])('deep nesting by %s', (_, text) => {
    expect(saidOf(text).join('\n')).toMatch(/nested/u);
  });

  test('aliases that unfold to millions of values', () => {
    const text = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 9 }, (_, i) => {
        const [name, before] = [String.fromCharCode(98 + i), String.fromCharCode(97 + i)];
        return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(',')}]`;
      }),
    ].join('\n');
    expect(saidOf(text).join('\n')).toContain('too many or too deeply nested values.');
  });

  test('an alias that names itself, or nothing', () => {
    expect(saidOf('closing: &c {deal: *c}').join('\n')).toContain(
      'too many or too deeply nested values.',
    );
    expect(saidOf('closing: *nobody').join('\n')).toMatch(/alias/iu);
  });

  test('an honest alias is a value like any other', () => {
    const { calling } = scenarioOf('calling: {qualify_rate: &r 9%, connect_rate: *r}');
    expect(calling.connect_rate.value).toBe(0.09);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('%s is no key anywhere', (name) => {
    for (const text of [
      `${name}: {x: 1}`,
      `closing: {${name}: {x: 1}}`,
      `prospects: {${name}: unlimited}`,
      `pay: {plans: {${name}: $9/h}}`,
      `compare: {${name}: {}}`,
    ]) {
      expect(saidOf(text).join('\n')).toContain(`"${name}" cannot be a key.`);
    }
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(saidOf('', { settings: [{ key: `closing.${name}`, text: '1' }] })).toHaveLength(1);
  });

  test("names of an object's own machinery are unknown keys and unknown plans", () => {
    expect(saidOf('toString: 1')[0]).toContain('unknown key "toString"');
    expect(saidOf('closing: {hasOwnProperty: 1}')[0]).toContain('unknown key');
    expect(saidOf('pay: {closers: valueOf}')[0]).toContain('there is no plan "valueOf"');
    expect(saidOf('extends: toString')[0]).toContain('there is no preset "toString"');
    expect(saidOf('expect: [toString >= 1]')[0]).toContain('unknown metric');
  });

  test('a key given twice is named at its second place', () => {
    expect(saidOf('closing: {margin: 1%}\nseed: a\nclosing: {margin: 2%}')).toEqual([
      'floor.yaml:3:1  "closing" stands here twice.',
    ]);
  });

  test('several documents, tags, tabs and text without structure', () => {
    expect(saidOf('seed: a\n---\nseed: b')[0]).toContain('a file holds one scenario');
    expect(saidOf('seed: !!binary aGk=')[0]).toContain('tags ("!...") have no meaning here.');
    expect(saidOf('closing:\n\tmargin: 5%')[0]).toContain('indent with spaces');
    expect(saidOf('hello')[0]).toContain('a scenario is a list of keys and values');
    expect(saidOf('- a\n- b')[0]).toContain('a scenario is a list of keys and values');
    expect(saidOf('? [a, b]\n: 1')[0]).toContain('a key must be a plain word.');
  });

  test('Windows line ends and a mark at the start change nothing, places included', () => {
    const text = 'team: {closers: 4}\nclosing:\n  margin: 40%\n';
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(scenarioOf(windows)).toEqual(scenarioOf(text));
    expect(load(windows).origins).toEqual(load(text).origins);
    expect(problemsOf(windows.replace('40%', '40'))).toEqual(problemsOf(text.replace('40%', '40')));
  });

  test('JSON is YAML', () => {
    expect(scenarioOf('{"team": {"closers": 4}, "closing": {"margin": 0.4}}')).toMatchObject({
      team: { closers: { count: 4 } },
      closing: { margin: 0.4 },
    });
  });

  test('thousands of names', () => {
    const names = (entry: string) =>
      Array.from({ length: 5_000 }, (_, i) => `p${i}: ${entry}`).join(', ');
    for (const text of [
      `pay: {plans: {${names('same pay as x')}}}`,
      `prospects: {${names('unlimited')}}`,
      `compare: {${names('{seed: a}')}}`,
    ]) {
      expect(saidOf(text).join('\n')).toContain('more than 200 names are too many.');
    }
  });

  test('many keys on one line, and rules of dashes, are no nesting', () => {
    const hours = Array.from({ length: 8 }, (_, i) => `${i + 9}h: 1.${i}`).join(', ');
    const text = `# ${'- '.repeat(60)}\n# ${'-'.repeat(80)}\ncalling: {connect_rate: {value: 9%, by_hour: {${hours}}}}`;
    expect(saidOf(text)).toEqual([]);
    const keys = Array.from({ length: 40 }, (_, i) => `x${i}: ${i}`).join(', ');
    expect(saidOf(`costs: {${keys}}`)).toHaveLength(40);
  });

  test('a value of thousands of letters', () => {
    expect(saidOf(`seed: ${'x'.repeat(5_000)}`)).toEqual([
      'floor.yaml:1:7  a value of 5000 characters is too long.',
    ]);
  });

  test('no pattern takes long over a long value', () => {
    for (const piece of [
      '9',
      '9,',
      '9_',
      ' ',
      '..',
      '+ ',
      '$',
      '% of ',
      'a/',
      '9 of ',
      'x 9 per ',
      '9 min ',
    ]) {
      const long = piece.repeat(Math.floor(1_900 / piece.length));
      for (const key of [
        'closing: {margin: ',
        'closing: {deal: ',
        'closing: {call: ',
        'pay: {closers: ',
        'handoff: {fades: {reach: ',
        'expect: [profit >= ',
        'calendar: {shift: ',
        'calendar: {breaks: [',
      ]) {
        expect(
          problemsOf(
            `${key}"1${long}!"${key.includes('[') ? ']' : ''}${'}'.repeat(key.split('{').length - 1)}`.replace(
              '"]',
              '"]',
            ),
          ),
        ).not.toEqual([]);
      }
    }
  });
});
