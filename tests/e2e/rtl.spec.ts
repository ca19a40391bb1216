import { clippedText, overlappingText, sidewaysScroll } from './page-audit.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

for (const [name, path] of pages) {
  test(`${name}: reads from right to left with nothing clipped, overlapping or on the wrong side`, async ({
    page,
    visit,
  }) => {
    await visit(path);

    expect.soft(await page.evaluate(sidewaysScroll), 'sideways scroll').toEqual([]);
    expect.soft(await page.evaluate(clippedText), 'clipped').toEqual([]);
    expect.soft(await page.evaluate(overlappingText), 'overlapping').toEqual([]);

    const width = page.viewportSize()?.width ?? 0;
    const brand = await page.getByRole('banner').getByRole('link').first().boundingBox();
    expect
      .soft((brand?.x ?? 0) + (brand?.width ?? 0) / 2, 'middle of the brand')
      .toBeGreaterThan(width / 2);
  });
}
