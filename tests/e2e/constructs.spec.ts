import { axeFindings } from './axe.ts';
import { clippedText, overlappingText, sidewaysScroll } from './page-audit.ts';
import { expect, test } from './test.ts';

/** Pages of the fixture record: what the project's own documents do not show yet. */
const documents = [
  ['report with an event', '/reports/0001/'],
  ['superseded RFC', '/rfcs/0001/'],
  ['overdue last call', '/rfcs/0003/'],
  ['Arabic text', '/rfcs/0004/'],
  ['withdrawn RFC', '/rfcs/0005/'],
  ['every construct', '/rfcs/0006/'],
  ['person', '/people/test-person/'],
] as const;

test.use({
  baseURL: async ({}, use) => {
    await use(process.env['E2E_CONSTRUCTS_ORIGIN']);
  },
});

for (const [name, path] of documents) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: axe finds nothing to mend, ${colorScheme}`, async ({ page, visit }) => {
      await page.emulateMedia({ colorScheme });
      await visit(path);

      expect(await axeFindings(page)).toEqual([]);
    });
  }

  test(`${name}: fits from 320 to 1280 px, with nothing clipped or overlapping`, async ({
    page,
    visit,
  }) => {
    await visit(path);

    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(sidewaysScroll), `sideways at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(clippedText), `clipped at ${width} px`).toEqual([]);
      expect.soft(await page.evaluate(overlappingText), `overlapping at ${width} px`).toEqual([]);
    }
  });
}
