/** Functions that run inside a page: each stands alone and returns what it found, one line a fault. */

/** What makes the page wider than its window. */
export function sidewaysScroll(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
  });
  const lines = wide.map((element) => {
    const box = element.getBoundingClientRect();
    return `<${element.localName} class="${element.className}"> ${Math.round(box.left)} to ${Math.round(box.right)}`;
  });
  return [`page is ${root.scrollWidth} px wide in ${root.clientWidth}`, ...lines.slice(0, 5)];
}

/** Text that a box hides because it does not fit. Boxes of a pixel or two are meant for screen readers. */
export function clippedText(): string[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const style = getComputedStyle(element);
    const hides = ['hidden', 'clip'].includes(style.overflowX);
    const shown = element.clientWidth > 2 && element.clientHeight > 2;
    const text = element instanceof HTMLElement ? element.innerText.trim() : '';
    return hides && shown && text !== '' && element.scrollWidth > element.clientWidth + 1
      ? [`<${element.localName} class="${element.className}"> hides part of: ${text.slice(0, 60)}`]
      : [];
  });
}

/** Pairs of siblings whose lines of text lie over each other. */
export function overlappingText(): string[] {
  /** Inside something that takes no room and shows none of what it holds. */
  const isClipped = (element: Element | null): boolean =>
    element !== null &&
    ((element.clientWidth < 2 && getComputedStyle(element).overflowX !== 'visible') ||
      isClipped(element.parentElement));
  const rectanglesOf = (element: Element): DOMRect[] => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes: DOMRect[] = [];
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.checkVisibility() !== true) continue;
      if (isClipped(text.parentElement)) continue;
      range.selectNodeContents(text);
      boxes.push(...range.getClientRects());
    }
    return boxes.filter((box) => box.width > 2 && box.height > 2);
  };
  const hasText = (element: Element): boolean =>
    element instanceof HTMLElement &&
    element.innerText.trim() !== '' &&
    element.checkVisibility({ visibilityProperty: true }) &&
    element.clientHeight !== 1;
  const overlap = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6;

  return [...document.querySelectorAll('body *')].flatMap((parent) => {
    const children = [...parent.children].filter(hasText);
    if (children.length < 2 || children.length > 60) return [];
    const boxes = children.map(rectanglesOf);
    return children.flatMap((first, i) =>
      children.slice(i + 1).flatMap((second, offset) => {
        const ours = boxes[i] ?? [];
        const theirs = boxes[i + 1 + offset] ?? [];
        return ours.some((a) => theirs.some((b) => overlap(a, b)))
          ? [
              `<${first.localName} class="${first.className}"> over <${second.localName} class="${second.className}">: ${first.textContent.trim().slice(0, 40)} | ${second.textContent.trim().slice(0, 40)}`,
            ]
          : [];
      }),
    );
  });
}
