/** Longest address that GitHub and every browser take. */
export const longestAddress = 8000;

/** Where the record is kept and takes pull requests. */
export interface Forge {
  /** Without a slash at the end; empty until a deployer fills it. */
  repository: string;
  branch: string;
}

/** The forge's page for one new file of the record, with the file written into it; `fits` says if it can be opened. */
export function newFileAddress(
  { repository, branch }: Forge,
  path: string,
  text: string,
): { href: string; fits: boolean } {
  const filled = newFilePage({ repository, branch }, path, { value: text });
  if (filled.length <= longestAddress) return { href: filled, fits: true };
  return { href: newFilePage({ repository, branch }, path, {}), fits: false };
}

/** The forge's page that takes whole folders, dropped onto it. */
export function uploadAddress({ repository, branch }: Forge): string {
  return `${repository}/upload/${encoded(branch)}`;
}

function newFilePage(
  { repository, branch }: Forge,
  path: string,
  more: Readonly<Record<string, string>>,
): string {
  const cut = path.lastIndexOf('/');
  const folder = encoded(path.slice(0, cut));
  const query = Object.entries({ filename: path.slice(cut + 1), ...more })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${repository}/new/${encoded(branch)}/${folder}?${query}`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
