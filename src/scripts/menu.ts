/** Escape, or a click beside it, closes the menu of a narrow window; it opens and closes without this, too. */
const menu = document.querySelector<HTMLDetailsElement>('.menu');

if (menu) {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
