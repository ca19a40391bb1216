import { describe, expect, test } from 'vitest';
import { previewList, previewRedline, type PreviewRow } from '../../src/cli/preview-pages.ts';
import type { Document } from '../../src/domain/document.ts';
import { readRecord } from '../../src/sources/files.ts';
import { fixtureDay, temporaryRecord } from './temporary-record.ts';

async function rowOf(id: string, title: string): Promise<PreviewRow> {
  const root = await temporaryRecord();
  const { catalogue } = await readRecord({ root, base: '/', today: fixtureDay });
  const found = catalogue.documents.find((each) => each.id === id);
  if (found?.kind !== 'rfc') throw new Error(`no ${id}`);
  const document: Document = { ...found, front: { ...found.front, title } };
  return {
    document,
    status: 'draft → review',
    pages: [['the document', '/rfcs/0004/']],
    compared: { report: '<p>1 change</p>', text: '<p>Words</p>' },
    findings: '1 error',
  };
}

describe('a preview', () => {
  test('lists each changed document with its pages, and no title is markup', async () => {
    const html = previewList([await rowOf('RFC-0004', '<b>"Late" & new')], 'origin/main', '');
    expect(html).toContain('RFC-0004 &lt;b&gt;&quot;Late&quot; &amp; new');
    expect(html).toContain('draft → review · findings: 1 error');
    expect(html).toContain('<a href="rfc-0004.html">changes since origin/main</a>');
    expect(html).toContain('<a href="/rfcs/0004/">the document</a>');
  });

  test('says that a document is new, or that nothing changed', async () => {
    const row = { ...(await rowOf('RFC-0006', 'T')), compared: undefined };
    expect(previewList([row], 'main', '')).toContain('<li>new: not in main</li>');
    expect(previewList([], 'main', '')).toContain('No document differs from main.');
  });

  test('shows a text in its own direction, and runs nothing', async () => {
    const html = previewRedline(await rowOf('RFC-0004', 'T'), 'main', '<style>x</style>');
    expect(html).toContain(
      '<article class="prose redline" lang="ar" dir="rtl"><p>Words</p></article>',
    );
    expect(html).toContain("default-src 'none'");
  });
});
