/** Shares and quantiles of the usual distributions, in the same bits everywhere. */
export { betaCdf, betaQuantile } from './special/beta.ts';
export { gammaCdf } from './special/gamma.ts';
export { logGamma } from './special/log-gamma.ts';
export { normalCdf, normalQuantile } from './special/normal.ts';
