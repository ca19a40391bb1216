import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { attribute, builtPages, elements, type BuiltPage } from './built-pages.ts';
import { builtSite } from './built-site.ts';

/** Looks at what was built without asking how: whatever slipped past the checks of the text is found here. */
test('no page of the site holds code, frames, styles or addresses that its templates do not write', async () => {
  const { dir, output, exitCode } = await builtSite();
  expect(exitCode, output).toBe(0);
  const pages = await builtPages(dir);

  expect(pages.length).toBeGreaterThan(10);
  expect(pages.flatMap((page) => dangers(page).map((danger) => `${page.file}: ${danger}`))).toEqual(
    [],
  );
});

const foreign = new Set([
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'base',
  'portal',
  'fencedframe',
]);
const loading = [
  'script',
  'link',
  'img',
  'source',
  'video',
  'audio',
  'track',
  'use',
  'image',
  'input',
];
const loadingLinks = [
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'icon',
  'manifest',
];

function dangers(page: BuiltPage): string[] {
  const all = elements(page);
  const policy = all.flatMap((element) =>
    attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy'
      ? [attribute(element, 'content') ?? '']
      : [],
  );
  return [
    ...(isRedirect(all) || policy.length === 1 ? [] : ['it has no content security policy']),
    ...(policy.some((text) => text.includes("'unsafe-inline'"))
      ? ['its policy allows unsafe-inline']
      : []),
    ...all.flatMap((element) => [
      ...markup(element),
      ...attributes(element),
      ...inlineCode(element, policy.join(' ')),
      ...resources(element),
    ]),
  ];
}

function isRedirect(all: readonly Element[]): boolean {
  return all.some((element) => attribute(element, 'httpEquiv')?.toLowerCase() === 'refresh');
}

function markup(element: Element): string[] {
  return foreign.has(element.tagName) ? [`<${element.tagName}>`] : [];
}

function attributes(element: Element): string[] {
  return Object.keys(element.properties).flatMap((name) => {
    const value = attribute(element, name) ?? '';
    const plain = value.replace(/[\0-\x20]/gu, '').toLowerCase();
    if (/^on[a-z]/iu.test(name)) return [`<${element.tagName} ${name}>`];
    if (name === 'style') return [`<${element.tagName} style="${value}">`];
    if (name === 'srcDoc') return [`<${element.tagName} srcdoc>`];
    return /^(?:javascript|vbscript|data:text\/html)/u.test(plain)
      ? [`<${element.tagName} ${name}="${value}">`]
      : [];
  });
}

/** Inline scripts and styles must be data, or stand in the page's policy by their hash. */
function inlineCode(element: Element, policy: string): string[] {
  if (!['script', 'style'].includes(element.tagName)) return [];
  if (attribute(element, 'src') !== undefined) return [];
  const type = attribute(element, 'type') ?? '';
  if (element.tagName === 'script' && /^application\/(?:ld\+)?json$/u.test(type)) return [];
  const hash = createHash('sha256').update(toString(element)).digest('base64');
  return policy.includes(`'sha256-${hash}'`)
    ? []
    : [`inline <${element.tagName}> without its hash: ${toString(element).slice(0, 60)}`];
}

function resources(element: Element): string[] {
  if (!loading.includes(element.tagName)) return [];
  const relation = attribute(element, 'rel') ?? '';
  if (
    element.tagName === 'link' &&
    !loadingLinks.some((kind) => relation.split(' ').includes(kind))
  )
    return [];
  const addresses = ['src', 'href', 'xLinkHref', 'poster', 'srcSet'].flatMap(
    (name) => attribute(element, name) ?? [],
  );
  return addresses
    .filter((address) => /(?:^|[,\s])(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(address))
    .map((address) => `<${element.tagName}> loads ${address}`);
}
