import { pages } from './pages.ts';
import { expect, test } from './test.ts';

for (const [name, path] of pages) {
  test(`${name}: keeps its content security policy, and asks no other host`, async ({
    page,
    visit,
    troubles,
  }) => {
    await visit(path);
    await page.mouse.wheel(0, 5_000);
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');

    const policy = page.locator('meta[http-equiv="content-security-policy" i]');
    await expect(policy).toHaveAttribute('content', /script-src/u);
    expect(await policy.getAttribute('content')).not.toContain('unsafe-inline');
    expect(troubles).toEqual([]);
  });
}

test('a search keeps the policy too, though it runs a worker and WebAssembly', async ({
  page,
  visit,
  troubles,
}) => {
  await visit('/search/');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('weight');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /weight/iu })
      .first(),
  ).toBeVisible();

  expect(troubles).toEqual([]);
});
