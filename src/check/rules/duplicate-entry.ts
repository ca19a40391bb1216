import { relationNames } from '../../domain/catalogue.ts';
import type { Document } from '../../domain/document.ts';
import { documentRule } from '../rule.ts';

/** Nobody and nothing is named twice: no author, no source, no workstream, no document by two relations. */
export const duplicateEntry = documentRule('duplicate-entry', function* (document, _record, at) {
  for (const { entries, twice, help } of lists(document)) {
    const seen = new Map<string, string>();
    for (const { path, key } of entries) {
      const first = seen.get(key);
      if (first !== undefined) {
        yield { place: at(path), message: twice(key, field(first), field(path)), help };
      } else seen.set(key, path);
    }
  }
});

interface List {
  entries: { path: string; key: string }[];
  twice: (key: string, first: string, again: string) => string;
  help: string;
}

function* lists(document: Document): Iterable<List> {
  const { front } = document;
  const help = 'remove one of the two.';
  yield {
    entries: front.authors.map(({ id }, index) => ({ path: `authors.${index}`, key: id })),
    twice: (id) => `${id} is an author twice.`,
    help: 'keep one entry; several roles go into one list: `roles: [Editor, Chair]`.',
  };
  yield {
    entries: [
      { path: 'workstream', key: front.workstream },
      ...(front.participating ?? []).map((key, index) => ({ path: `participating.${index}`, key })),
    ],
    twice: (id) => `${id} owns the document already, so it is not also named as taking part.`,
    help: 'remove it from `participating`.',
  };
  yield {
    entries: relationNames.flatMap((name) =>
      (front[name] ?? []).map((key, index) => ({ path: `${name}.${index}`, key })),
    ),
    twice: (id, first, again) => `${id} stands in \`${first}\` and in \`${again}\`.`,
    help: 'keep the relation that says most: supersedes, updates, requires, related.',
  };
  yield {
    entries: (front.sources ?? []).map(({ url }, index) => ({
      path: `sources.${index}.url`,
      key: url.replace(/\/$/u, ''),
    })),
    twice: (url) => `The source ${url} is listed twice.`,
    help,
  };
  if (document.kind === 'report') return;
  yield {
    entries: (document.front.positions ?? []).map(({ organisation, date }, index) => ({
      path: `positions.${index}`,
      key: `${organisation} (${date})`,
    })),
    twice: (key) => `Two positions are of one organisation and one day: ${key}.`,
    help: 'keep the one that counts; a later change of mind has a later date.',
  };
}

function field(path: string): string {
  return path.split('.')[0] ?? path;
}
