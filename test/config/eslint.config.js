import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { documentedExports } from './documented-exports.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What Math may be asked for where numbers are simulated: these are exact, so equal in every engine. */
const EXACT_MATH = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|PI|SQRT2|LN2';
const ELEMENTARY = 'differs in the last bit between engines; use random/elementary.ts';
const CLOCK = 'time and place reach the simulation through its arguments only';
const NODE = 'only src/node may know about Node: everything else runs in a browser';

const CORE_MODULES =
  '^(node:.*|assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|perf_hooks|process|readline|stream|timers|tty|url|util|v8|vm|worker_threads|zlib)(/.*)?$';

export default tseslint.config(
  { ignores: ['dist/', 'reports/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: ROOT },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `return problem(...)` ends a function and says why on one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // ArrayLike has an index but no iterator.
      '@typescript-eslint/prefer-for-of': 'off',
      // Methods of plain records are passed on as functions; the few classes keep theirs to themselves.
      '@typescript-eslint/unbound-method': 'off',
      // Indices into typed arrays are the invariant of the loops that use them.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { house: { rules: { 'documented-exports': documentedExports } } },
    rules: { 'house/documented-exports': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/node/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: CORE_MODULES, message: NODE }] }],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'setImmediate', '__dirname', '__filename', 'require'].map(
          (name) => ({ name, message: NODE }),
        ),
      ],
    },
  },
  {
    files: ['src/{random,stats,floor,pay,metrics,scenario}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'Intl', 'crypto', 'setTimeout', 'setInterval'].map((name) => ({
          name,
          message: CLOCK,
        })),
        ...['process', 'Buffer', 'setImmediate'].map((name) => ({ name, message: NODE })),
      ],
      'no-restricted-properties': [
        'error',
        ...['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare'].map(
          (property) => ({ property, message: CLOCK }),
        ),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'chance comes from a named stream of random/',
        },
        {
          selector: `MemberExpression[object.name='Math']:not([property.name=/^(${EXACT_MATH}|random)$/])`,
          message: ELEMENTARY,
        },
        { selector: "VariableDeclarator[init.name='Math']", message: ELEMENTARY },
        {
          // 2 ** 32 and the like are exact.
          selector:
            "BinaryExpression[operator='**']:not([left.value=2][right.type=/^(Literal|UnaryExpression)$/])",
          message: `** ${ELEMENTARY}`,
        },
        { selector: "AssignmentExpression[operator='**=']", message: `**= ${ELEMENTARY}` },
      ],
    },
  },
);
