/**
 * Leads from an old version to the section of the newest one that its reader is at: the one that the address names, as
 * long as it is in view, else the last whose heading has passed the upper third. Says so where that section is gone.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-sections]');

if (link) {
  const { sections = '', same = '', gone = '' } = link.dataset;
  const newest = new Set(sections.split(' '));
  const whole = { href: link.pathname, text: link.textContent };
  const headings = [
    ...document.querySelectorAll('.prose :is(h2,h3,h4,h5,h6)[id]:not([id$=footnote-label])'),
  ];

  const named = (): Element | null => {
    const element = document.getElementById(fragment());
    const box = element?.getBoundingClientRect();
    return element?.closest('.prose') && box && box.bottom > 0 && box.top < innerHeight
      ? element
      : null;
  };
  const above = (element: Element): Element | undefined =>
    headings.findLast((heading) => {
      const place = heading.compareDocumentPosition(element);
      return heading === element || (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
  const sectionOf = (target: Element | null): Element | undefined =>
    target && !newest.has(target.id) ? (above(target) ?? target) : (target ?? undefined);
  const reading = (): Element | undefined =>
    headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);

  const update = () => {
    const section = sectionOf(named()) ?? reading();
    const kept = section !== undefined && newest.has(section.id);
    link.href = kept ? `${whole.href}#${encodeURIComponent(section.id)}` : whole.href;
    link.textContent = section === undefined ? whole.text : kept ? same : gone;
  };

  let asked = false;
  const later = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('hashchange', later);
  addEventListener('resize', later);
  update();
}

function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
