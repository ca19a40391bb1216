/** Marks the section being read in the contents: the last one whose heading has passed the upper third. */
const links = new Map<string, Element>();
for (const link of document.querySelectorAll('[data-contents] a')) {
  links.set(link.getAttribute('href')?.slice(1) ?? '', link);
}
const passed = new Set<string>();
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) passed.add(target.id);
      else passed.delete(target.id);
    }
    const reading = [...links.keys()].findLast((id) => passed.has(id));
    for (const [id, link] of links) {
      if (id === reading) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  },
  { rootMargin: '1000000px 0px -67%' },
);
for (const id of links.keys()) {
  const heading = document.getElementById(id);
  if (heading) watcher.observe(heading);
}
