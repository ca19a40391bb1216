import { nearest } from '../../domain/nearest.ts';
import { resolveLink } from '../../domain/route.ts';
import { documentRule } from '../rule.ts';

/** Every link to a page of this site leads to a page and, where it names one, to a fragment that exist. */
export const deadLink = documentRule('dead-link', function* (document, record) {
  const own = record.targets.get(document.id);
  for (const { url, place } of own?.links ?? []) {
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
    const anchors =
      target.document === undefined ? undefined : record.targets.get(target.document)?.anchors;
    if (target.fragment === '' || anchors === undefined || anchors.includes(target.fragment))
      continue;
    const near = nearest(target.fragment, anchors);
    yield {
      place,
      message: `The link ${url} names the section #${target.fragment}, and ${
        target.document === document.id ? 'this text' : (target.document ?? 'the page')
      } has none of this name.`,
      help: near === undefined ? 'correct or remove the fragment.' : `did you mean #${near}?`,
    };
  }
});
