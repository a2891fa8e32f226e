/** From so many numbers on, a list is told by sight where it can be: real data are long, and not what a study varies. */
const LONG = 16;

/**
 * Numbers values from 0 on, equal ones alike. One met before is known by sight, and nothing is read while there is only one:
 * points of a study share most of their sections, and most jobs have one point.
 */
export class Numbering {
  private readonly seen = new Map<unknown, number>();
  private readonly texts = new Map<string, number>();
  private lists: Numbering | undefined;

  /** @param value plain data */
  of(value: unknown): number {
    let number = this.seen.get(value);
    if (number === undefined) {
      number = this.seen.size === 0 ? 0 : this.read(value);
      this.seen.set(value, number);
    }
    return number;
  }

  private read(value: unknown): number {
    if (this.texts.size === 0) {
      const [first] = this.seen.keys();
      this.texts.set(this.textOf(first), 0);
    }
    const text = this.textOf(value);
    const number = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, number);
    return number;
  }

  private textOf(value: unknown): string {
    return JSON.stringify(value, (_, part: unknown) => {
      if (part === value || !Array.isArray(part) || part.length < LONG) return part;
      this.lists ??= new Numbering();
      return { list: this.lists.of(part) };
    });
  }
}

/** Numbers rows of values from 0 on, those alike that are equal in every place. */
export class RowNumbering {
  private readonly places: Numbering[] = [];
  private readonly rows = new Map<string, number>();

  /** @param row as long as any other */
  of(...row: readonly unknown[]): number {
    const key = row
      .map((value, place) => (this.places[place] ??= new Numbering()).of(value))
      .join();
    const number = this.rows.get(key) ?? this.rows.size;
    this.rows.set(key, number);
    return number;
  }
}
