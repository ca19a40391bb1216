/** Each copy button copies the text block beside it, and says whether it could. */
const announcement = document.querySelector('[data-copy-status]');

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const text = button.parentElement?.querySelector('pre')?.textContent ?? '';
  const label = button.textContent;
  const say = (words = '') => {
    button.textContent = words;
    if (announcement) announcement.textContent = words;
    setTimeout(() => {
      button.textContent = label;
    }, 4_000);
  };
  button.addEventListener('click', () => {
    copied(text).then(
      () => say(button.dataset['copied']),
      () => say(button.dataset['notCopied']),
    );
  });
}

/** Only pages that come over https have a clipboard. */
async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
