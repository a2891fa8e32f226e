/** The part of jstat that tests use; the package has no types of its own. */
declare module 'jstat' {
  interface Shape<Parameters extends readonly number[]> {
    cdf(x: number, ...parameters: Parameters): number;
    inv(p: number, ...parameters: Parameters): number;
  }

  /** An independent witness for special functions. */
  const jStat: {
    readonly normal: Shape<[mean: number, deviation: number]>;
    readonly gamma: Shape<[shape: number, scale: number]>;
    readonly beta: Shape<[a: number, b: number]>;
    readonly chisquare: Shape<[freedom: number]>;
    gammaln(x: number): number;
  };
  export default jStat;
}
