/** Arrow keys walk from the field through all links of `results` and back; a letter goes back to the field. */
export function walkWithArrows(root: HTMLElement, field: HTMLInputElement, results: HTMLElement) {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = [...results.querySelectorAll<HTMLElement>('a, button')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inside = at >= 0 || document.activeElement === field;
    if (!inside) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1;
      const target = links[to] ?? field;
      event.preventDefault();
      target.focus();
      target.closest('li')?.scrollIntoView({ block: 'nearest' });
    } else if (at >= 0 && event.key.length === 1 && event.key !== ' ') {
      field.focus();
    }
  });
}
