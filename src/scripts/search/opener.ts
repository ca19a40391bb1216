import dialog from './dialog.ts?address';

/** On every page: `/`, or a click on the search link, opens the search, which is loaded when it is first wanted. */
const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
const ownField = document.querySelector<HTMLElement>('main:has([data-search]) [name=q]');

if (link) {
  const load = (): Promise<unknown> => import(/* @vite-ignore */ dialog);
  const open = (event: Event) => {
    event.preventDefault();
    if (ownField) {
      ownField.focus();
      return;
    }
    keepTyped();
    load().then(
      () => dispatchEvent(new Event('search-open')),
      () => location.assign(link.href),
    );
  };
  /** What is typed before the search has the focus is for the search. */
  const keepTyped = () => {
    let typed = '';
    const keep = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      typed += event.key;
      event.preventDefault();
    };
    addEventListener('keydown', keep);
    const hand = () => {
      removeEventListener('keydown', keep);
      const field = document.activeElement;
      if (typed === '' || !(field instanceof HTMLInputElement)) return;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    addEventListener('search-opened', hand, { once: true });
  };
  const prepare = () => void load().catch(() => undefined);
  link.addEventListener('pointerenter', prepare);
  link.addEventListener('focus', prepare);
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const busy =
      target instanceof Element &&
      target.closest('input, textarea, select, dialog, [contenteditable]');
    if (!busy) open(event);
  });
}
