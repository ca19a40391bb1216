import AxeBuilder from '@axe-core/playwright';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

for (const [name, path] of pages) {
  test(`${name}: axe finds nothing to mend`, async ({ page, visit }) => {
    await visit(path);

    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();

    expect(
      violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
      ),
    ).toEqual([]);
  });
}
