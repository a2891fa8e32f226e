/** The part of jstat that stats/ uses; the package has no types of its own. */
declare module 'jstat' {
  interface JStat {
    readonly studentt: {
      /** Quantile of Student's t at the lower tail `p`. */
      inv(p: number, freedom: number): number;
    };
  }
  const jStat: JStat;
  export default jStat;
}
