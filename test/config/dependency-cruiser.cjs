/** The rooms of src/, lowest first: a room may import from itself and from those before it. */
const ROOMS = ['random', 'stats', 'floor', 'pay', 'metrics', 'scenario', 'study', 'report', 'node'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types apart, no file needs itself by way of others.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...ROOMS.slice(0, -1).map((room, floor) => ({
      name: `${room}-imports-downward`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: [`^src/(${ROOMS.slice(floor + 1).join('|')})/`, '^src/[^/]+$'] },
    })),
    {
      name: 'node-in-its-room',
      comment: 'Core modules resolve as `fs`, not `node:fs`, so they are told by their kind.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'floor-without-packages',
      comment:
        'What simulates and pays knows no package but those of its randomness and statistics.',
      severity: 'error',
      from: { path: '^src/(floor|pay|metrics)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'src-without-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
