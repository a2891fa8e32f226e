/** The package's types cover its main import only. */
declare module 'seedrandom/lib/xor4096.js' {
  interface State {
    readonly i: number;
    readonly w: number;
    readonly X: readonly number[];
  }
  interface Generator {
    int32(): number;
    state(): State;
  }
  const xor4096: (seed: string, options: { readonly state: true }) => Generator;
  export default xor4096;
}
