import type { Element } from 'hast';
import { attribute, elements, type BuiltPage } from './built-pages.ts';

/**
 * One line for each internal address in `pages` that leads to no file of the site, or to no element of its page.
 * `base` is the path the site is served under, with a slash at both ends.
 */
export function brokenLinks(
  pages: readonly BuiltPage[],
  files: readonly string[],
  base: string,
): string[] {
  const known = new Set(files);
  const targets = new Map(pages.map((page) => [page.file, fragmentTargets(page)]));
  const lines = pages.flatMap((page) => {
    const from = new URL(addressOf(page.file, base), localOrigin);
    return addresses(page).flatMap((address) => {
      if (!URL.canParse(address, from)) return [`${page.file}: ${address} is no address`];
      const url = new URL(address, from);
      if (url.origin !== localOrigin) return [];
      const file = fileOf(decodeURIComponent(url.pathname), base, known);
      if (file === undefined) return [`${page.file}: ${address} leads to no file`];
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (fragment === '' || fragment.startsWith(':~:')) return [];
      return targets.get(file)?.has(fragment) === true
        ? []
        : [`${page.file}: ${address} leads to no place in ${file}`];
    });
  });
  return [...new Set(lines)];
}

const localOrigin = 'http://site.invalid';

/** Attributes that hold an address, by the name that the parser gives them. */
const addressAttributes = ['href', 'src', 'poster', 'data', 'action', 'xLinkHref'];

function addresses(page: BuiltPage): string[] {
  return elements(page).flatMap((element) => [
    ...addressAttributes.flatMap((name) => attribute(element, name) ?? []),
    ...sourceSet(element),
  ]);
}

function sourceSet(element: Element): string[] {
  const value = attribute(element, 'srcSet') ?? '';
  return value.split(',').flatMap((part) => /\S+/u.exec(part) ?? []);
}

function fragmentTargets(page: BuiltPage): Set<string> {
  return new Set(['top', ...elements(page).flatMap((element) => attribute(element, 'id') ?? [])]);
}

/** A page without a folder of its own, such as 404.html, is shown at any address: the root stands for all. */
function addressOf(file: string, base: string): string {
  return base + file.replace(/(?:^|(?<=\/))index\.html$/u, '');
}

function fileOf(path: string, base: string, known: ReadonlySet<string>): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  return [inside, inside.endsWith('/') || inside === '' ? `${inside}index.html` : undefined].find(
    (candidate) => candidate !== undefined && known.has(candidate),
  );
}
