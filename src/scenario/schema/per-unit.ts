import { z } from 'zod';
import type { ComponentSpec } from '../scenario.ts';
import type { Tree } from '../tree.ts';
import { payUnits, readPerUnit, readUnitAmount } from '../values/pay-line.ts';
import { quote } from '../values/unreadable.ts';
import { complain, step } from './key.ts';
import type { Key, Taking } from './key.ts';
import * as kinds from './kinds.ts';
import { list } from './list.ts';
import { record } from './record.ts';
import { readLeaf, recordOrigin, value } from './value.ts';

/** Pay per unit, and its texts for the plan's line. */
interface PerUnit {
  readonly components: readonly ComponentSpec[];
  readonly texts: readonly string[];
}

const ABOUT =
  'Per dial, contact, lead, accepted lead or sale: a list such as [$4/accepted lead], or {sale: $15}.';
const asList = list(kinds.payPart(readPerUnit, '$4/accepted lead'), ABOUT);
const asRecord = record(value(kinds.money, { about: 'Money for each.' }), {
  about: ABOUT,
  faultOf: (name) =>
    payUnits.some((unit) => unit === name)
      ? null
      : `${quote(name)} is not paid for. Units are ${payUnits.join(', ')}.`,
  namePattern: `^(${payUnits.join('|')})$`,
  removable: false,
});

/** A list of `$4/accepted lead`, or a section of amounts by unit. */
export const perUnit: Key<PerUnit | null> = {
  about: ABOUT,
  schema: z.union([asList.schema, asRecord.schema]).describe(ABOUT),
  keys: null,
  main: null,
  below: asRecord.below,
  shape: (node, spot) =>
    node.kind === 'branch' && !node.entries.has('value')
      ? asRecord.shape(node, spot)
      : asList.shape(node, spot),
  take(node, spot) {
    if (node === undefined) return null;
    if (node.kind !== 'branch') {
      const components = asList.take(node, spot);
      return (
        components && { components, texts: node.kind === 'list' ? node.items.map(textOf) : [] }
      );
    }
    if (node.damaged === true) return undefined;
    const entries = [...node.entries].map(([unit, entry]) => takeUnit(unit, entry.node, spot));
    const found = entries.filter((entry) => entry !== undefined);
    return {
      components: found.map(({ component }) => component),
      texts: found.map(({ text }) => text),
    };
  },
};

function takeUnit(
  name: string,
  node: Tree,
  spot: Taking,
): { component: ComponentSpec; text: string } | undefined {
  const unit = payUnits.find((known) => known === name);
  const below = step(spot, name);
  if (unit === undefined || node.kind !== 'leaf')
    return complain(below, node.place, 'an amount of money is expected.');
  recordOrigin(node, below);
  const component = readLeaf(node, below, {
    read: (text, reading) => readUnitAmount(text, unit, reading),
  });
  const text = node.text.includes('/') ? node.text : `${node.text}/${unit}`;
  return component && { component, text };
}

function textOf(node: Tree): string {
  return node.kind === 'leaf' ? node.text : '';
}
