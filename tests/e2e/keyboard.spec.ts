import { pages } from './pages.ts';
import { expect, test } from './test.ts';

for (const [name, path] of pages) {
  test(`${name}: the first key press reaches a link that skips to the text`, async ({
    page,
    visit,
  }) => {
    await visit(path);
    await page.keyboard.press('Tab');

    const skip = page.locator(':focus');
    await expect(skip).toHaveAttribute('href', '#main');
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/u);
  });

  test(`${name}: everything that takes the focus shows it`, async ({ page, visit }) => {
    await visit(path);
    const unseen: string[] = [];
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        // A card may draw the focus of the link that fills it.
        const drawn = (style: CSSStyleDeclaration): boolean =>
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
          style.boxShadow !== 'none';
        const shown =
          [null, '::before', '::after'].some((part) => drawn(getComputedStyle(element, part))) ||
          [element.parentElement, element.closest(':is(article, li, label)')].some(
            (holder) => holder !== null && drawn(getComputedStyle(holder)),
          );
        return shown ? undefined : element.outerHTML.slice(0, 120);
      });
      if (fault !== undefined) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
  });
}

test('`/` opens search and Escape closes it, with the focus where it was', async ({
  page,
  visit,
}) => {
  await visit('/rfcs/');
  const start = page.getByRole('banner').getByRole('link').first();
  await start.focus();

  await page.keyboard.press('/');
  const box = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(start).toBeFocused();
});

test('`/` stays a letter inside a field', async ({ page, visit }) => {
  await visit('/search/');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.focus();
  await page.keyboard.type('a/b');

  await expect(box).toHaveValue('a/b');
});
