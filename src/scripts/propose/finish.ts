import type { ProposeData } from './data.ts';
import { newFileAddress, uploadAddress } from './github.ts';
import { filled, part } from './parts.ts';
import { repositoryFiles, type WrittenProposal } from './proposal-files.ts';
import { saveFile } from './saved-file.ts';
import { zip } from './zip.ts';

export interface Finish {
  /** Offers this proposal to be handed in. */
  offer: (proposal: WrittenProposal) => void;
  hide: () => void;
  focus: () => void;
}

/** The end of the form: the forge's page with the text filled in, or a ZIP. */
export function finishOf(app: HTMLElement, { forge, words, context }: ProposeData): Finish {
  const room = part(app, '#p-finish', HTMLElement);
  const said = part(room, '[data-said="finish"]', HTMLElement);
  let offered: WrittenProposal | undefined;
  part(room, '[data-do="zip"]', HTMLButtonElement).addEventListener('click', () => {
    if (!offered) return;
    const packed = zip(repositoryFiles(offered), context.record.today);
    saveFile(`${offered.id}.zip`, packed, 'application/zip');
  });
  for (const button of room.querySelectorAll('[data-do="copy"]')) {
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(offered?.document.text ?? '').then(
        () => say(words.copied),
        () => {
          say(words.notCopied);
          part(room, '[data-shows]', HTMLDetailsElement).open = true;
        },
      );
    });
  }
  const say = (sentence: string): void => {
    said.textContent = sentence;
  };
  return {
    offer(proposal) {
      if (offered?.document.text !== proposal.document.text) say('');
      offered = proposal;
      const { document: file, newcomers, id } = proposal;
      const path = `content/${file.path}`;
      const { href, fits } = newFileAddress(forge, path, file.text);
      const way =
        forge.repository === ''
          ? 'none'
          : newcomers.length > 0
            ? 'files'
            : fits
              ? 'filled'
              : 'long';
      for (const each of room.querySelectorAll<HTMLElement>('[data-when]')) {
        each.hidden = each.dataset['when'] !== way;
      }
      for (const link of room.querySelectorAll<HTMLAnchorElement>('[data-github]')) {
        leadTo(link, href);
      }
      leadTo(part(room, '[data-upload]', HTMLAnchorElement), uploadAddress(forge));
      part(room, '[data-becomes]', HTMLElement).textContent = filled(words.becomes, { id, path });
      part(room, '[data-files]', HTMLElement).replaceChildren(
        ...repositoryFiles(proposal).flatMap(shown),
      );
      room.hidden = false;
    },
    hide() {
      room.hidden = true;
    },
    focus: () => room.focus(),
  };
}

/** Opens beside the form, which stays as it is. */
function leadTo(link: HTMLAnchorElement, address: string): void {
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
}

function shown({ path, text }: { path: string; text: string }): Node[] {
  const name = document.createElement('p');
  const file = document.createElement('pre');
  name.className = 'file-name';
  name.textContent = path;
  file.className = 'file';
  file.tabIndex = 0;
  file.textContent = text;
  return [name, file];
}
