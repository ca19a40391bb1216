import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../src/markdown/parse.ts';
import { renderTree } from '../../src/markdown/pipeline.ts';
import { canonicalOptions } from '../../src/sources/canonical-options.ts';
import { findBlock } from '../../src/sources/front-matter-block.ts';

/** One state of a document whose history was kept. */
export interface Revision {
  document: string;
  name: string;
  /** The text without its front matter. */
  markdown: string;
}

/** The revisions in each folder of a folder, in order. */
export function revisionsIn(folder: string): Revision[][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: document }) =>
      readdirSync(join(folder, document))
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => {
          const text = readFileSync(join(folder, document, name), 'utf8');
          return { document, name, markdown: text.slice(findBlock(text).bodyStart) };
        }),
    );
}

/** The body as the site would show it, whatever the checks say of the text. */
export async function bodyOf(markdown: string): Promise<string> {
  const { tree } = parseText(markdown, 'md');
  if (!tree) throw new Error('The text cannot be parsed.');
  const options = canonicalOptions({ format: 'md', language: 'en', home: '/', assets: {} }, []);
  const { html } = await renderTree(tree, markdown, options);
  return html;
}
