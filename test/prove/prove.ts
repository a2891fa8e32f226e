import { mkdir, writeFile } from 'node:fs/promises';
import { proveBest } from './best.ts';
import { proveCoverage } from './coverage.ts';
import { proveDialler } from './dialler.ts';
import { proveErlangA, proveErlangAQueues, provePipeline1 } from './floor.ts';
import type { Proof } from './proof.ts';
import { proveHalving, proveKn, proveKnownBest } from './selection-known.ts';
import { proveSelectionOnNormals } from './selection-normal.ts';
import { proveSmallCoverage } from './small-coverage.ts';
import { proveVarianceReduction } from './variance-reduction.ts';

/** The long proofs, in the order of reports/proof.md. A new one is a new file and a line here. */
const PROOFS: readonly (() => Proof | Promise<Proof>)[] = [
  proveErlangA,
  proveErlangAQueues,
  proveDialler,
  provePipeline1,
  proveCoverage,
  proveSmallCoverage,
  proveVarianceReduction,
  proveSelectionOnNormals,
  proveKn,
  proveKnownBest,
  proveHalving,
  proveBest,
];

const HEAD = `# Proof

What is too long for \`npm test\`, as \`npm run prove\` last found it. Shorter versions of the same are tests.
`;

const proofs: Proof[] = [];
for (const prove of PROOFS) proofs.push(await prove());
const sections = proofs.map(({ title, text }) => `## ${title}\n\n${text}\n`);
const report = new URL('../../reports/proof.md', import.meta.url);
await mkdir(new URL('.', report), { recursive: true });
await writeFile(report, [HEAD, ...sections].join('\n'));

const failures = proofs.flatMap((proof) => proof.failures);
for (const failure of failures) console.error(failure);
console.log(`Wrote reports/proof.md; ${failures.length} of its claims failed.`);
process.exitCode = failures.length > 0 ? 1 : 0;
