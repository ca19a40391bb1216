import type { Kind } from '../domain/kind.ts';
import type { Listed, Problem } from './list-folder.ts';

/** A folder with a text in it, and the names of its files. */
export interface TextFolder {
  kind: Kind;
  number: number;
  slug: string;
  /** Relative to the record's root: `rfcs/0003-weight-updates`, or a folder below its `versions`. */
  folder: string;
  /** `index.mdx` or `index.md`. */
  textName: string;
  pictures: string[];
}

/** A document's folder with the names of what is in it. */
export interface DocumentFolder extends TextFolder {
  /** Whether it has a `history.yaml`. */
  history: boolean;
  /** Folders below `versions`, by number; `text` is `undefined` where there is none to show. */
  frozen: { version: number; folder: string; text: TextFolder | undefined }[];
}

type List = (folder: string) => Promise<Listed[]>;
type Identity = Pick<DocumentFolder, 'kind' | 'number' | 'slug' | 'folder'>;

/** Names of files that are pictures. */
export const pictureName = /\.(?:png|jpg|jpeg|webp|avif|svg)$/u;

/** Lists the folder of a document; `undefined` if it has no text. */
export async function walkDocument(
  identity: Identity,
  list: List,
  problem: Problem,
): Promise<DocumentFolder | undefined> {
  const { folder } = identity;
  const names = await list(folder);
  const isOwn = ({ name, type }: Listed): boolean =>
    (name === 'history.yaml' && type === 'file') || (name === 'versions' && type === 'folder');
  const text = textFolder(
    identity,
    names.filter((entry) => !isOwn(entry)),
    'it holds index.mdx (or index.md), pictures (svg, png, jpg, webp, avif), references.bib, and what `npm run cut` writes.',
    problem,
  );
  const frozen = names.some((entry) => isOwn(entry) && entry.type === 'folder')
    ? await walkVersions(identity, list, problem)
    : [];
  const history = names.some((entry) => isOwn(entry) && entry.type === 'file');
  return text && { ...text, history, frozen };
}

async function walkVersions(
  identity: Identity,
  list: List,
  problem: Problem,
): Promise<DocumentFolder['frozen']> {
  const parent = `${identity.folder}/versions`;
  const frozen: DocumentFolder['frozen'] = [];
  for (const { name, type } of await list(parent)) {
    const folder = `${parent}/${name}`;
    if (type !== 'folder' || !/^[1-9]\d{0,3}$/u.test(name)) {
      problem(
        folder,
        'unexpected-file',
        `${name} has no place among the versions of a document.`,
        'remove it; `npm run cut` writes the folders 1, 2, 3 … there.',
      );
      continue;
    }
    const text = textFolder(
      { ...identity, folder },
      await list(folder),
      'a version holds what the folder of the document held when it was cut.',
      problem,
    );
    frozen.push({ version: Number(name), folder, text });
  }
  return frozen.sort((a, b) => a.version - b.version);
}

function textFolder(
  identity: Identity,
  names: readonly Listed[],
  holds: string,
  problem: Problem,
): TextFolder | undefined {
  const texts: string[] = [];
  const pictures: string[] = [];
  let misplaced = false;
  for (const { name, type } of names) {
    const file = `${identity.folder}/${name}`;
    const isText = name === 'index.mdx' || name === 'index.md';
    if (isText && type === 'folder') {
      misplaced = true;
      problem(file, 'not-a-file', `${name} is a folder.`, 'put the text into a file of this name.');
    } else if (type === 'file' && isText) texts.push(name);
    else if (type === 'file' && pictureName.test(name)) pictures.push(name);
    else if (type !== 'file' || name !== 'references.bib') {
      problem(
        file,
        type === 'file' ? 'file-type' : 'unexpected-file',
        `${name} has no place in a document's folder.`,
        holds,
      );
    }
  }
  const [textName, second] = texts.sort();
  if (second !== undefined) {
    problem(
      `${identity.folder}/${second}`,
      'two-texts',
      'The folder has both index.md and index.mdx.',
      'keep one of the two.',
    );
  }
  if (textName === undefined) {
    if (!misplaced) {
      problem(
        identity.folder,
        'missing-file',
        'The folder has no index.mdx.',
        'add an index.mdx (or index.md).',
      );
    }
    return undefined;
  }
  return { ...identity, textName, pictures };
}
