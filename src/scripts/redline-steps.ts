/** Leads from one change of a comparison to the next: by buttons, and by the keys n and p. */
for (const comparison of document.querySelectorAll<HTMLElement>('[data-comparison]')) {
  stepThrough(comparison);
}

export function stepThrough(comparison: HTMLElement): void {
  const changes = [...comparison.querySelectorAll<HTMLElement>('.redline [data-change]')];
  const steps = comparison.querySelector<HTMLElement>('.redline-steps');
  const output = steps?.querySelector('output');
  if (!steps || !output || changes.length === 0) return;
  steps.hidden = false;
  let at = -1;

  const go = (by: number): void => {
    at = (Math.max(at, by < 0 ? 0 : -1) + by + changes.length) % changes.length;
    const change = changes[at];
    if (!change) return;
    for (const name of ['redline-here', 'redline-here-block']) {
      comparison.querySelector(`.${name}`)?.classList.remove(name);
    }
    change.classList.add('redline-here');
    change.closest('.redline > *')?.classList.add('redline-here-block');
    change.tabIndex = -1;
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: 'center' });
    output.value = (comparison.dataset['at'] ?? '')
      .replace('{n}', String(at + 1))
      .replace('{all}', String(changes.length));
  };
  steps.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null;
    if (button) go(Number(button.dataset['step']));
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'n') go(1);
    else if (event.key === 'p') go(-1);
    else return;
    event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
