import type { PageFacts } from './page-facts.ts';

/** What stands in a built site, and where it will be served. */
export interface LinkedSite {
  /** Every file, as paths inside the folder with slashes. */
  files: ReadonlySet<string>;
  /** What the HTML pages among them say of addresses. */
  pages: ReadonlyMap<string, PageFacts>;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** Origin of the deployed site; empty if there is none yet. */
  origin: string;
}

/**
 * One line for each internal address that leads to no file of the site, or to no element of its page. Whole addresses
 * of the site's own origin count where they lead below `base`: the rest of that origin is not ours.
 */
export function brokenLinks(site: LinkedSite): string[] {
  const targets = new Map<string, ReadonlySet<string>>();
  const leads = (file: string, fragment: string): boolean => {
    let ids = targets.get(file);
    if (!ids) targets.set(file, (ids = new Set(site.pages.get(file)?.ids)));
    return ids.has(fragment);
  };
  const everywhere = new Map<string, string>();
  const lines = new Set<string>();
  for (const [file, { addresses }] of site.pages) {
    for (const address of addresses) {
      if (address.startsWith('#') && leads(file, address.slice(1))) continue;
      // The frame of the site repeats the same whole addresses on all its pages.
      const same = address.startsWith('/') || address.startsWith('http');
      const trouble =
        (same ? everywhere.get(address) : undefined) ?? troubleOf(address, file, site, leads);
      if (same) everywhere.set(address, trouble);
      if (trouble !== '') lines.add(`${file}: ${address} ${trouble}`);
    }
  }
  return [...lines];
}

const localOrigin = 'http://site.invalid';

/** What is wrong with an address on a page; empty if nothing is, or it is not ours to judge. */
function troubleOf(
  address: string,
  page: string,
  site: LinkedSite,
  leads: (file: string, fragment: string) => boolean,
): string {
  const from = localOrigin + pageAddress(page, site.base);
  if (!URL.canParse(address, from)) return 'is no address';
  const url = new URL(address, from);
  const path = plain(url.pathname);
  const fragment = plain(url.hash.slice(1));
  if (url.origin !== localOrigin) {
    if (url.origin !== site.origin || path?.startsWith(site.base) !== true) return '';
  }
  if (path === undefined || fragment === undefined) return 'cannot be decoded';
  const file = address.startsWith('#') ? page : fileOf(path, site);
  if (file === undefined) return 'leads to no file';
  const shown = fragment === '' || fragment === 'top' || fragment.startsWith(':~:');
  return shown || leads(file, fragment) ? '' : `leads to no place in ${file}`;
}

function fileOf(path: string, { base, files }: LinkedSite): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  return files.has(file) ? file : undefined;
}

/** A page without a folder of its own, such as 404.html, is shown at any address: the root stands for all. */
function pageAddress(file: string, base: string): string {
  return base + file.replace(/(?:^|(?<=\/))index\.html$/u, '');
}

function plain(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
