import { expect, test } from 'vitest';
import { ACTIVITY, ACTIVITY_WIDTH } from '../../src/floor/activity.ts';

test('every column of the activity has a place of its own, and rows have no holes', () => {
  const places = Object.values(ACTIVITY).sort((a, b) => a - b);
  expect(places).toEqual(Array.from({ length: ACTIVITY_WIDTH }, (_, place) => place));
});
