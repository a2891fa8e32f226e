import { INK, PAPER } from './theme.ts';
import type { Layer } from './types.ts';

/** How text stands beside its point. */
export interface TextLook {
  readonly dx?: number;
  readonly dy?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly fontSize?: number;
  readonly fontWeight?: 'bold';
  readonly color?: string;
}

/**
 * Text with a white rim, so that it reads on lines and marks.
 *
 * @param values one object for each text, with what the chart's axes read
 * @param field where the text stands in them
 */
export function haloed(values: readonly object[], field: string, look: TextLook): Layer[] {
  if (values.length === 0) return [];
  const { color = INK, ...place } = look;
  const text = (stroke: object): Layer => ({
    data: { values: values.map((value) => ({ ...value })) },
    mark: { type: 'text', fontSize: 11, color, ...place, ...stroke },
    encoding: { text: { field, type: 'nominal' } },
  });
  return [text({ stroke: PAPER, strokeWidth: 4, strokeJoin: 'round' }), text({})];
}
