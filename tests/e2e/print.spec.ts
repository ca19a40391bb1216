import { pages } from './pages.ts';
import { expect, test } from './test.ts';

for (const [name, path] of pages) {
  test(`${name}: prints its text and not its navigation`, async ({ page, visit }) => {
    await page.emulateMedia({ media: 'print' });
    await visit(path);

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const navigation of await page.locator('nav').all()) await expect(navigation).toBeHidden();
    await expect(page.locator('a[href="#main"]')).toBeHidden();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(40);
  });
}

test('a printed document is dark on white, in a dark room too', async ({ page, visit }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await visit('/rfcs/0003/');

  const { ground, ink } = await page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('main') ?? document.body).color,
  }));
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ground);
  expect(Math.max(...(ink.match(/\d+/gu) ?? []).slice(0, 3).map(Number))).toBeLessThan(100);
});
