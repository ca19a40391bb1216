import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../../src/markdown/bytes.ts';
import { checkCharacters } from '../../src/markdown/characters.ts';
import { blankBetween } from '../../src/markdown/lines.ts';
import { canonicalOptions } from '../../src/sources/canonical-options.ts';
import { renderText } from '../../src/sources/render-text.ts';

const folder = 'tests/fixtures/benign';
const expectedFile = join(folder, 'expected.txt');

test('sixty real texts give no finding but those that are true', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(files.length).toBe(60);
  const found: string[] = [];
  for (const file of files) {
    for (const { code, place, message } of await findingsOf(readFileSync(join(folder, file)))) {
      found.push(`${file}:${place.line}:${place.column} ${code}: ${message}`);
    }
  }
  const text = `${found.join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expectedFile, text);
  expect(text).toBe(readFileSync(expectedFile, 'utf8'));
});

async function findingsOf(bytes: Uint8Array) {
  const { text = '', findings } = decode(bytes);
  const source = blankBetween(text, 0, text.indexOf('\n---', 3) + 4);
  const rendered = await renderText({
    source,
    options: canonicalOptions({ format: 'md', language: 'en', home: '/', assets: {} }, []),
  });
  return [...findings, ...checkCharacters(text, { language: 'en' }), ...rendered.findings];
}
