import type { Definition, Image, ImageReference } from 'mdast';
import type { Place } from '../domain/diagnostic.ts';
import { picturePath } from '../schema/components.ts';
import { complaints } from './issue.ts';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';
import { quoted } from './printable.ts';

/** Refuses a link of any form but `https://…`, `http://…`, `mailto:…`, `#…`, `/…` and relative paths. */
export function checkLink(url: string, place: Place, pass: Pass): void {
  const reason = reasonAgainst(url);
  if (reason === undefined) return;
  pass.refuse({
    code: 'link-url',
    message: url === '' ? 'The link has no address.' : `The link ${quoted(url)} ${reason.message}.`,
    help: reason.help,
    place,
  });
}

/**
 * Refuses a picture that does not lie beside the text, and one without words for those who cannot see it.
 * `url` is `undefined` where a definition elsewhere has it.
 */
export function checkImage(
  node: Image | ImageReference | Definition,
  url: string | undefined,
  pass: Pass,
): void {
  const place = placeOf(node);
  if (url !== undefined) {
    const result = picturePath.safeParse(url);
    for (const { message, help } of complaints(result.error?.issues ?? [], url, () => [])) {
      pass.refuse({
        code: 'image-url',
        message: `The picture's address is refused: ${message}`,
        help,
        place,
      });
    }
  }
  if (node.type !== 'definition' && (node.alt ?? '').trim() === '') {
    pass.refuse({
      code: 'image-alt',
      message: 'The picture has no words for someone who cannot see it.',
      help: 'write what it shows: ![what it shows](./name.png).',
      place,
    });
  }
}

interface Reason {
  message: string;
  help: string;
}

const webHelp =
  'write a full address that starts with https://, a path such as ../0003-name/, or #section.';

function reasonAgainst(url: string): Reason | undefined {
  if (url === '') return { message: '', help: webHelp };
  if (/[\p{Cc}\s\\]/u.test(url)) {
    return {
      message: 'contains a space, a backslash or a control character',
      help: 'write %20 for a space and / for a backslash.',
    };
  }
  if (/%(?![0-9a-f]{2})/iu.test(url)) {
    return {
      message: 'contains a % that is not followed by two digits',
      help: 'write %25 for a per cent sign.',
    };
  }
  if (url.startsWith('//')) {
    return {
      message: 'starts with //, which leads to another site',
      help: 'write https:// in front.',
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return /^[#/?.]|^[^:]*$/u.test(url) && !url.startsWith('?')
      ? undefined
      : { message: 'is no address', help: webHelp };
  }
  if (scheme === 'mailto')
    return mailto.test(url)
      ? undefined
      : { message: 'is no e-mail address', help: 'write mailto:name@example.org.' };
  if (scheme !== 'https' && scheme !== 'http') {
    return {
      message: `uses ${quoted(`${scheme}:`)}, and links use https, http or mailto`,
      help: webHelp,
    };
  }
  return webReason(url);
}

const mailto = /^mailto:[^\s@:/?#]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\?[^\s#]*)?$/iu;

function webReason(url: string): Reason | undefined {
  const authority = /^https?:\/\/([^/?#]*)/iu.exec(url)?.[1];
  if (authority === undefined || authority === '' || !URL.canParse(url)) {
    return { message: 'is no complete address', help: webHelp };
  }
  if (authority.includes('@')) {
    return {
      message: 'has a user name in front of its host, which makes it look like another site',
      help: 'remove what stands before the @.',
    };
  }
  if (/[^\x00-\x7f]/u.test(authority) || /(?:^|\.)xn--/iu.test(authority)) {
    return {
      message: 'has a host with letters outside a-z, which can look like another site',
      help: 'link to an address with a plain host name.',
    };
  }
  if (authority.includes('%')) {
    return { message: 'has a % in its host', help: 'write the host name in plain letters.' };
  }
  return undefined;
}
