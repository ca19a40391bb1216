import { expect, test } from 'vitest';
import { pageFacts, type PageFacts } from '../../src/cli/page-facts.ts';

const pages: [html: string, facts: PageFacts][] = [
  ['<a href="/a/">x</a>', { addresses: ['/a/'], ids: [] }],
  ["<A id='x' href='/a/' >", { addresses: ['/a/'], ids: ['x'] }],
  ['<a href=/a/b><p id=x>', { addresses: ['/a/b'], ids: ['x'] }],
  ['<a\n  class="a > b"\n  href = "/a/"\n>', { addresses: ['/a/'], ids: [] }],
  ['<a title=\'id="no"\' href="/a/?b&amp;c&#x3d;d">', { addresses: ['/a/?b&c=d'], ids: [] }],
  ['<h2 id="décision">', { addresses: [], ids: ['décision'] }],
  ['<code>a href="/no/" id="no" &lt;a href="/no/"></code>', { addresses: [], ids: [] }],
  ['<script>const a = \'<a href="/no/">\';</script><b id="x">', { addresses: [], ids: ['x'] }],
  ['<!-- <a href="/no/"> --><b id="x">', { addresses: [], ids: ['x'] }],
  [
    '<img src="/a.png" srcset="/b.png 1x, /c.png 2x">',
    { addresses: ['/a.png', '/b.png', '/c.png'], ids: [] },
  ],
  ['<svg><use xlink:href="#x"/></svg>', { addresses: ['#x'], ids: [] }],
  ['<p data-href="/no/" data-id="no" hidden><a href>1 < 2', { addresses: [], ids: [] }],
  ['<a href="/cut', { addresses: ['/cut'], ids: [] }],
];

test.each(pages)('%s', (html, facts) => {
  expect(pageFacts(Buffer.from(html).toString('latin1'))).toEqual(facts);
});
