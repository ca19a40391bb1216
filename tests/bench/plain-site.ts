import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { padded } from '../../src/domain/kind.ts';
import type { BenchDocument } from './corpus.ts';

/**
 * Writes the site that the house is compared with: the same texts as `.mdx` through `@astrojs/mdx` and the glob
 * loader, with remark-gfm, rehype-slug and Astro's own Shiki, a plain layout, and incremental builds.
 */
export async function writePlainSite(
  root: string,
  documents: readonly BenchDocument[],
  nodeModules: string,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) await write(join(root, path), content);
  await symlink(nodeModules, join(root, 'node_modules'), 'junction');
  for (const document of documents) await writePlainText(root, document);
}

/** Writes one text, anew if it was there. */
export function writePlainText(
  root: string,
  { number, title, body }: BenchDocument,
): Promise<void> {
  const source = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`;
  return write(join(root, 'texts', `${padded(number)}.mdx`), source);
}

const files = {
  'package.json': '{ "name": "plain", "private": true, "type": "module" }\n',
  // The lock file's digest is part of Astro's cache key.
  'package-lock.json': '{ "name": "plain", "lockfileVersion": 3, "packages": {} }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';

export default defineConfig({
  outDir: './dist',
  cacheDir: './cache',
  vite: { cacheDir: './vite-cache' },
  markdown: {
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [[remarkGfm, { singleTilde: false }]], rehypePlugins: [rehypeSlug] }),
  },
  integrations: [mdx()],
  experimental: { incrementalBuild: true },
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  texts: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './texts' }),
    schema: z.object({ title: z.string() }),
  }),
};
`,
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../Layout.astro';

export async function getStaticPaths() {
  const texts = await getCollection('texts');
  return texts.map((text) => ({ params: { id: text.id }, props: { text }, cacheKey: text.digest }));
}
const { text } = Astro.props;
const { Content, headings } = await render(text);
---
<Layout title={text.data.title}>
  <article>
    <header><p>{text.id}</p><h1>{text.data.title}</h1></header>
    <nav aria-label="Contents">
      <ol>{headings.map(({ slug, text }) => <li><a href={'#' + slug}>{text}</a></li>)}</ol>
    </nav>
    <Content />
  </article>
</Layout>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Layout from '../Layout.astro';

const texts = await getCollection('texts');
---
<Layout title="All texts">
  <h1>All texts</h1>
  <ul>{texts.map(({ id, data }) => <li><a href={'/' + id + '/'}>{data.title}</a></li>)}</ul>
</Layout>
`,
  'src/Layout.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
  </head>
  <body>
    <a href="#content">Skip to the text</a>
    <header>
      <a href="/">Plain</a>
      <nav aria-label="Site">
        <ul>
          <li><a href="/reports/">Reports</a></li>
          <li><a href="/proposals/">Proposals</a></li>
          <li><a href="/rfcs/">RFCs</a></li>
          <li><a href="/about/">About</a></li>
        </ul>
      </nav>
    </header>
    <main id="content"><slot /></main>
    <footer><p>A plain site for comparison.</p><p><a href="/about/">About</a></p></footer>
  </body>
</html>
<style is:global>
  body { max-width: 70ch; margin: auto; font: 1rem/1.5 serif; }
  header, footer { border-block: 1px solid; }
  pre { overflow: auto; padding: 1em; }
  table { border-collapse: collapse; }
</style>
`,
} as const;

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
