/**
 * Remembers what was made of two objects for as long as both are in use: what every replication has alike is worked out
 * once. What throws is not remembered.
 */
export class Remembered<First extends object, Second extends object, Value extends object> {
  private readonly values = new WeakMap<First, WeakMap<Second, Value>>();

  /** @param make reads nothing else that replications or points differ in; neither of the two is ever changed in place */
  of(first: First, second: Second, make: () => Value): Value {
    let values = this.values.get(first);
    if (values === undefined) {
      values = new WeakMap();
      this.values.set(first, values);
    }
    let value = values.get(second);
    if (value === undefined) {
      value = make();
      values.set(second, value);
    }
    return value;
  }
}
