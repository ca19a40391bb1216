import { axeFindings } from './axe.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

for (const [name, path] of pages) {
  test(`${name}: axe finds nothing to mend`, async ({ page, visit }) => {
    await visit(path);

    expect(await axeFindings(page)).toEqual([]);
  });
}
