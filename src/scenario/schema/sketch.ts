import type { ZodType, z } from 'zod';

/** The library that schemas are made with. */
export type Zod = typeof z;

/** What an editor accepts, drawn when somebody asks: to read a file, nobody waits for the library to load. */
export type Sketch = (z: Zod) => ZodType;

/** A sketch that gives one and the same schema each time, as one with an id must. */
export function drawnOnce(draw: Sketch): Sketch {
  let schema: ZodType | undefined;
  return (z) => (schema ??= draw(z));
}
