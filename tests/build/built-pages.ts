import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

export interface BuiltPage {
  /** Path inside the built folder, with slashes: `rfcs/0003/index.html`. */
  file: string;
  tree: Root;
}

/** Every file of a built folder, as paths with slashes. */
export async function builtFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every HTML page of a built folder, parsed as a browser would. */
export async function builtPages(dir: string): Promise<BuiltPage[]> {
  const files = (await builtFiles(dir)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => ({ file, tree: fromHtml(await readFile(join(dir, file), 'utf8')) })),
  );
}

export function elements(page: BuiltPage): Element[] {
  const found: Element[] = [];
  visit(page.tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}

/** The value of an attribute as it stands in the page; undefined if there is none. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (Array.isArray(value)) return value.join(name === 'srcSet' ? ', ' : ' ');
  return value === true ? '' : String(value);
}
