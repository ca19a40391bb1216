import { expect, test } from './test.ts';

test('the menu of a narrow window opens and closes from the keyboard', async ({ page, visit }) => {
  await visit('/rfcs/0003/');
  const banner = page.getByRole('banner');
  const link = banner.getByRole('link', { name: 'RFCs' }).first();
  await expect(link).toBeHidden();

  const button = banner.locator('summary').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(link).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(button).toBeFocused();
});

test('the header of a narrow window takes one row', async ({ page, visit }) => {
  await visit('/');
  const box = await page.getByRole('banner').boundingBox();

  expect(box?.height).toBeLessThanOrEqual(80);
});
