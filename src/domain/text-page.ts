import type { Catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import { documentView, type DocumentView } from './document-view.ts';
import type { Hrefs } from './href.ts';
import { asShown, asVersion } from './projection.ts';
import { versionView, type Shown, type VersionView } from './version-view.ts';

/** What the page of one of a document's texts shows: plain data. */
export interface TextPage {
  view: DocumentView;
  version: VersionView;
}

/** The page of a text of a working document; a version that it does not have is a `RangeError`. */
export function textPage(
  catalogue: Catalogue,
  working: Document,
  shown: Shown,
  href: Hrefs,
): TextPage {
  const document = shownText(working, shown);
  const view = shown === 'document' ? documentView : frozenView;
  return { view: view(catalogue, document, href), version: versionView(working, shown, href) };
}

/** A working document as one of its texts has it. */
export function shownText(working: Document, shown: Shown): Document {
  if (shown === 'draft') return working;
  return shown === 'document' ? asShown(working) : asVersion(working, shown);
}

/**
 * All that a text's own front matter says, and nothing that followed from other documents or from the day of the build:
 * that belongs to the document's address, and so does the discussion.
 */
function frozenView(catalogue: Catalogue, document: Document, href: Hrefs): DocumentView {
  const alone = { ...catalogue, incoming: new Map(), answers: new Map() };
  const view = documentView(alone, document, href);
  const summary = {
    ...view.summary,
    date: document.front.created,
    states: [],
    lastCall: undefined,
  };
  return { ...view, discussion: undefined, summary };
}
