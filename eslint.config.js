import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bansFor, rooms } from './tests/ground/import-table.ts';

const code = ['**/*.{ts,astro}', '**/*.astro/*.{js,ts}'];

export default defineConfig(
  globalIgnores([
    'dist',
    '.dist.builds/',
    '.astro/',
    'content/',
    'public/',
    'tests/fixtures/',
    'tests/rules/*/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: code,
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true },
      ],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,astro}', '**/*.astro/*.{js,ts}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['**/*.{js,mjs}'], rules: { '@typescript-eslint/no-unused-vars': 'error' } },
  restrictedImports(['src/**'], bansFor(undefined)),
  restrictedImports(['src/content.config.ts'], bansFor(undefined, true)),
  ...Object.keys(rooms).map((room) => restrictedImports([`src/${room}/**`], bansFor(room))),
  restrictedImports(['src/sources/astro.ts'], bansFor('sources', true)),
  {
    files: inFiles(
      Object.keys(rooms).flatMap((room) => (rooms[room]?.pure ? [`src/${room}/**`] : [])),
    ),
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'fetch', 'performance'].map((name) => ({
          name,
          message: 'This room is pure: what it needs arrives as an argument.',
        })),
      ],
      'no-restricted-syntax': ['error', ...clockBans()],
    },
  },
  {
    files: ['src/sources/files.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportDeclaration[source.value=/^node:fs/] ImportSpecifier[imported.name=/^(write|append|mkdir|rm|rename|unlink|copy|cp|truncate|chmod|symlink|link|open)/]',
          message: 'sources/files.ts only reads the record.',
        },
      ],
    },
  },
);

function restrictedImports(patterns, bans) {
  return {
    files: inFiles(patterns),
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: bans }] },
  };
}

/** The same folders for modules, for Astro files and for the scripts inside them. */
function inFiles(patterns) {
  return patterns.flatMap((pattern) =>
    /\.\w+$/u.test(pattern)
      ? [pattern]
      : [`${pattern}/*.{ts,astro}`, `${pattern}/*.astro/*.{js,ts}`],
  );
}

function clockBans() {
  const message = 'The clock arrives as an argument: a build must give the same bytes tomorrow.';
  return [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
    { selector: "CallExpression[callee.name='Date']", message },
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message,
    },
  ];
}
