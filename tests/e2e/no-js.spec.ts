import { pages } from './pages.ts';
import { expect, test } from './test.ts';

for (const [name, path] of pages) {
  test(`${name}: shows its text and its ways on without JavaScript`, async ({ page }) => {
    await page.goto(path);

    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const text = await page.getByRole('main').innerText();
    expect(text.length).toBeGreaterThan(80);

    const links = page
      .getByRole('banner')
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link');
    expect(await links.count()).toBeGreaterThan(3);
    await links
      .and(page.locator(`:not([href="${path}"])`))
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(new URL(page.url()).pathname).not.toBe(path);
  });
}

test('search says that it needs JavaScript, and offers the listings', async ({ page }) => {
  await page.goto('/search/');
  const main = page.getByRole('main');

  // Playwright's own text matchers look past <noscript>.
  expect(await main.innerText()).toContain('JavaScript');
  for (const listing of ['/reports/', '/proposals/', '/rfcs/']) {
    await expect(main.locator(`a[href="${listing}"]`).first()).toBeVisible();
  }
});

test('the menu of a narrow window opens without JavaScript', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const links = page.getByRole('banner').getByRole('link', { name: 'RFCs' });

  await page.getByRole('banner').locator('summary').first().click();

  await expect(links.first()).toBeVisible();
});
