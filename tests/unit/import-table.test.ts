import { readdir } from 'node:fs/promises';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

/** The bans need no types, and the samples are in no project. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** What the linter says of `source` if it stood in `filePath`. */
async function messages(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? []).map((message) => message.message);
}

const refused: readonly [path: string, source: string, reason: RegExp][] = [
  ['src/schema/sample.ts', "import '../domain/kind.ts';", /zod alone/u],
  ['src/schema/sample.ts', "import 'yaml';", /zod alone/u],
  ['src/schema/sample.ts', "import 'node:fs';", /zod alone/u],
  ['src/domain/sample.ts', "import 'node:path';", /nothing else/u],
  ['src/domain/sample.ts', "import 'astro:content';", /nothing else/u],
  ['src/domain/sample.ts', "import '../markdown/pipeline.ts';", /nothing else/u],
  ['src/domain/sample.ts', "import '../site.ts';", /nothing else/u],
  ['src/domain/sample.ts', 'export const now = Date.now();', /clock arrives/u],
  ['src/domain/sample.ts', 'export const now = new Date();', /clock arrives/u],
  ['src/domain/sample.ts', 'export const variables = process.env;', /is pure/u],
  ['src/domain/sample.ts', "console.log('hello');", /console/u],
  ['src/markdown/sample.ts', "import '../sources/files.ts';", /as options/u],
  ['src/check/rules/sample.ts', "import 'node:fs/promises';", /never reads/u],
  ['src/check/sample.ts', "import '../outputs/atom.ts';", /finds mistakes/u],
  ['src/check/sample.ts', "console.log('found');", /console/u],
  ['src/outputs/sample.ts', "import '../markdown/pipeline.ts';", /into bytes/u],
  ['src/outputs/sample.ts', "import 'astro:content';", /must not need Astro/u],
  ['src/redline/sample.ts', "import '../outputs/atom.ts';", /two versions/u],
  [
    'src/sources/sample.ts',
    "import 'astro:content';",
    /sources\/astro\.ts and content\.config\.ts/u,
  ],
  ['src/sources/sample.ts', "import '../pages/index.astro';", /reads and renders/u],
  [
    'src/sources/files.ts',
    "import { writeFile } from 'node:fs/promises';\nawait writeFile('a', '');",
    /only reads/u,
  ],
  ['src/components/sample.ts', "import '../sources/astro.ts';", /show their props/u],
  [
    'src/components/sample.ts',
    "import { kinds } from '../domain/kind.ts';\nexport const all = kinds;",
    /Types only/u,
  ],
  ['src/components/Sample.astro', "---\nimport '../outputs/atom.ts';\n---\n", /show their props/u],
  ['src/layouts/sample.ts', "import '../outputs/atom.ts';", /show their props/u],
  ['src/pages/sample.ts', "import 'node:fs';", /work of sources/u],
  ['src/pages/sample.ts', "import '../cli/main.ts';", /only show the catalogue/u],
  ['src/pages/sample.ts', "import '../check/rules.ts';", /only show the catalogue/u],
  ['src/pages/feeds/sample.ts', "import '../../sources/files.ts';", /one door/u],
  ['src/scripts/sample.ts', "import '../i18n/en.ts';", /run in a browser/u],
  ['src/integrations/sample.ts', "import '../pages/index.astro';", /never reach/u],
  ['src/integrations/sample.ts', "import '../cli/main.ts';", /never reach/u],
  ['src/cli/sample.ts', "import '../components/Card.astro';", /without the site/u],
  ['src/cli/sample.ts', "import '../sources/astro.ts';", /sources\/files\.ts/u],
  ['src/cli/sample.ts', "import './utils/text.ts';", /missing noun/u],
  ['src/domain/sample.ts', "export const six: unknown = '6' as string;", /type assertion/u],
  ['src/domain/sample.ts', 'export const first = (list: string[]) => list.at(0)!;', /non-null/iu],
  ['src/domain/sample.ts', 'export const anything: any = 1;', /any/u],
];

test.each(refused)('%s may not say: %s', async (path, source, reason) => {
  expect(await messages(path, source)).toContainEqual(expect.stringMatching(reason));
});

const allowed: readonly [path: string, source: string][] = [
  ['src/schema/sample.ts', "import { z } from 'zod';\nexport const word = z.string();"],
  ['src/domain/sample.ts', "import '../schema/primitives.ts';"],
  ['src/domain/sample.ts', 'export const day = new Date(0);'],
  ['src/domain/sample.ts', "export const pair = ['a', 'b'] as const;"],
  ['src/check/rules/sample.ts', "import '../../markdown/pipeline.ts';\nimport '../finding.ts';"],
  ['src/sources/astro.ts', "import 'astro:content';"],
  ['src/content.config.ts', "import 'astro:content';"],
  [
    'src/components/sample.ts',
    "import type { Kind } from '../domain/kind.ts';\nexport type Shown = Kind;",
  ],
  ['src/components/sample.ts', "import '../environment.ts';"],
  ['src/pages/sample.ts', "import '../sources/astro.ts';"],
  ['src/integrations/sample.ts', "import 'node:fs';\nimport '../sources/files.ts';"],
  ['src/cli/sample.ts', "console.log('done');"],
];

test.each(allowed)('%s may say: %s', async (path, source) => {
  expect(await messages(path, source)).toEqual([]);
});

test('no folder of src/ is a drawer for homeless functions', async () => {
  const entries = await readdir('src', { recursive: true });

  expect(
    entries.filter((path) => /(?:^|[/\\])(?:utils?|helpers?|lib|common)(?:$|[/\\.])/u.test(path)),
  ).toEqual([]);
});
