import type { SearchEntry } from '../../domain/search-entry.ts';
import type { Fragment } from './bundle.ts';
import { pieces, type Piece } from './excerpt.ts';

/** A document that was found. `sections` are the parts of it that match. */
export interface Hit {
  href: string;
  title: string;
  id?: string | undefined;
  kind?: string | undefined;
  status?: string | undefined;
  date?: string | undefined;
  excerpt: Piece[];
  sections: { href: string; title: string; excerpt: Piece[] }[];
}

export function hitOfEntry(entry: SearchEntry): Hit {
  return { ...entry, excerpt: [], sections: [] };
}

/** Its excerpt comes from the text above the first heading, or stands for the whole where no section matches. */
export function hitOfFragment({ url, meta, filters, excerpt, sub_results }: Fragment): Hit {
  const sections = sub_results.filter(({ anchor }) => anchor !== undefined);
  const lead = sub_results.find(({ anchor }) => anchor === undefined)?.excerpt;
  return {
    href: url,
    title: meta['title'] ?? url,
    id: meta['id'],
    kind: filters['kind']?.[0],
    status: filters['status']?.[0],
    date: meta['date'],
    excerpt: pieces(lead ?? (sections.length === 0 ? excerpt : '')),
    sections: strongest(sections).map((section) => ({
      href: section.url,
      title: section.title,
      excerpt: pieces(withoutTitle(section.excerpt, section.title)),
    })),
  };
}

/** An excerpt from the beginning of a section begins with its heading, which is shown already. */
function withoutTitle(excerpt: string, title: string): string {
  const words = excerpt.split(' ');
  const heading = title.trim().split(/\s+/u);
  const repeats = heading.every((word, at) => plain(words[at] ?? '') === plain(word));
  return repeats ? words.slice(heading.length).join(' ') : excerpt;
}

function plain(word: string): string {
  return word.replaceAll(/<\/?mark>|[.:?!]$/gu, '');
}

/** The three sections with most matches, in the order of the text. */
function strongest(sections: Fragment['sub_results']): Fragment['sub_results'] {
  const best = [...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
  return sections.filter((section) => best.includes(section));
}
