import { pages } from './pages.ts';
import { sidewaysScroll } from './page-audit.ts';
import { expect, test } from './test.ts';

const widths = [320, 360, 768, 1280, 1920];

for (const [name, path] of pages) {
  test(`${name}: never scrolls sideways from ${widths[0]} to ${widths.at(-1)} px`, async ({
    page,
    visit,
  }) => {
    await visit(path);

    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await page.evaluate(sidewaysScroll), `at ${width} px`).toEqual([]);
    }
  });

  test(`${name}: nothing moves while it loads`, async ({ page, visit, layoutShift }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await visit(path);
      expect.soft(await layoutShift(), `at ${width} px`).toBeLessThan(0.001);
    }
  });

  test(`${name}: hardly moves when fonts come late`, async ({ page, visit, layoutShift }) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await visit(path);
    expect(await layoutShift()).toBeLessThan(0.02);
  });
}
