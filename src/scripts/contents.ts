/** Marks the section being read in the contents, where CSS `scroll-target-group` is unknown. */
if (!CSS.supports('scroll-target-group', 'auto')) {
  const links = new Map<string, Element>();
  for (const link of document.querySelectorAll('[data-contents] a')) {
    links.set(link.getAttribute('href')?.slice(1) ?? '', link);
  }
  const watcher = new IntersectionObserver(
    (entries) => {
      const reached = entries.find((entry) => entry.isIntersecting);
      if (!reached) return;
      for (const [id, link] of links) {
        if (id === reached.target.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '0px 0px -70%' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) watcher.observe(heading);
  }
}
