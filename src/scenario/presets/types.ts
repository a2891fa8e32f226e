/** A scenario that ships inside the program, as text in the grammar of files. */
export interface Preset {
  /** One sentence: what the floor is like. */
  readonly about: string;
  /** YAML. */
  readonly text: string;
}
