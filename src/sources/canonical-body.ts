import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hrefs } from '../domain/href.ts';
import type { Kind } from '../domain/kind.ts';
import { decode } from '../markdown/bytes.ts';
import { mentionedIds } from '../markdown/mentions.ts';
import { bodyHash, canonicalOptions } from './canonical-options.ts';
import { readPictures } from './document-files.ts';
import { readFrontMatter } from './front-matter.ts';
import { renderText } from './render-text.ts';
import { pictureName } from './walk-document.ts';

/** What a folder's text is when nothing but the folder and the site decides how it reads. */
export interface CanonicalBody {
  /** Hex sha256 of its HTML. */
  body: string;
  /** Ids of its headings, in order. */
  headings: string[];
  /** Every fragment that it answers. */
  anchors: string[];
}

/** Renders the text of a folder by its canonical options; `id` is that of its document. `undefined` if it cannot be rendered. */
export async function canonicalBody(
  folder: string,
  kind: Kind,
  id: string,
): Promise<CanonicalBody | undefined> {
  const names = await readdir(folder);
  const name = ['index.md', 'index.mdx'].find((text) => names.includes(text));
  if (name === undefined) return undefined;
  const { text } = decode(await readFile(join(folder, name)));
  if (text === undefined) return undefined;
  const { body, language } = readFrontMatter(text, kind);
  const home = hrefs('/').document(id);
  const format = name === 'index.md' ? 'md' : 'mdx';
  const pictures = names.filter((file) => pictureName.test(file));
  const assets = Object.fromEntries(
    (await readPictures(folder, pictures, () => () => undefined)).map((asset) => [
      asset.name,
      asset,
    ]),
  );
  const { html, facts, targets } = await renderText({
    source: body,
    options: canonicalOptions({ format, language, home, assets }, mentionedIds(body)),
  });
  if (html === '' && body.trim() !== '') return undefined;
  return {
    body: bodyHash(html),
    headings: facts.headings.map(({ id }) => id),
    anchors: targets.anchors,
  };
}
