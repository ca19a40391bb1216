import type { Document } from '../../domain/document.ts';
import { nearest } from '../../domain/nearest.ts';
import { resolveLink, type LinkTarget } from '../../domain/route.ts';
import { documentRule } from '../rule.ts';

/** Every link to a page of this site leads to a page and, where it names one, to a fragment that exist. */
export const deadLink = documentRule('dead-link', function* (document, record) {
  const own = record.targets.get(document.file);
  for (const { url, place } of own?.links ?? []) {
    // What starts with a fragment stays on the page, whichever version of the text the page shows.
    const inside = url.startsWith('#');
    const target = resolveLink(record.catalogue, document.id, url);
    if (target.page === undefined) {
      yield {
        place,
        message: `The link ${url} leads to no page of this site.`,
        help:
          target.near === undefined
            ? 'correct or remove the link.'
            : `did you mean ${target.near}?`,
      };
      continue;
    }
    const file = inside ? document.file : target.text?.file;
    const anchors = file === undefined ? undefined : record.targets.get(file)?.anchors;
    if (target.fragment === '' || anchors === undefined || anchors.includes(target.fragment))
      continue;
    const near = nearest(target.fragment, anchors);
    yield {
      place,
      message: `The link ${url} names the section #${target.fragment}, and ${
        inside ? 'this text' : whose(target, document)
      } has none of this name.`,
      help: near === undefined ? 'correct or remove the fragment.' : `did you mean #${near}?`,
    };
  }
});

/** A page shows the latest version, so that a section of a working text is not there before it is cut. */
function whose({ text }: LinkTarget, own: Document): string {
  if (text === undefined) return 'the page';
  if (text.document === own.id && text.file === own.file) return 'this text';
  const version = /\/versions\/(\d+)\//u.exec(text.file)?.[1];
  return version === undefined ? text.document : `${text.document} v${version}, which it shows,`;
}
