import { compareDiagnostics, type Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Kind } from '../../src/domain/kind.ts';
import { decode } from '../../src/markdown/bytes.ts';
import { checkCharacters } from '../../src/markdown/characters.ts';
import type { Finding } from '../../src/markdown/finding.ts';
import { checkLimitsBeforeParse } from '../../src/markdown/limits.ts';
import { parseText } from '../../src/markdown/parse.ts';
import { checkPicture } from '../../src/markdown/picture.ts';
import { checkTree } from '../../src/markdown/profile.ts';
import { registries, type RegistryName } from '../../src/schema/registries.ts';
import { readFrontMatter, readRegistryFile } from '../../src/sources/front-matter.ts';

/** All findings of one file by its name: `input.md`, `input.svg`, `input.people.yaml`; others are texts. */
export function findingsOf(name: string, bytes: Uint8Array, kind: Kind = 'rfc'): Finding[] {
  if (/\.(?:svg|png|jpg|jpeg|webp|avif|gif)$/u.test(name))
    return checkPicture(name, bytes).findings;
  const { text, findings } = decode(bytes);
  if (text === undefined) return findings;
  const registry = /\.([a-z]+)\.yaml$/u.exec(name)?.[1];
  if (registry !== undefined && isRegistry(registry)) {
    const { findings: inside } = readRegistryFile(text, registry);
    return [...findings, ...inside, ...checkCharacters(text, { language: 'en' })];
  }
  const format = name.endsWith('.md') ? 'md' : 'mdx';
  const front = readFrontMatter(text, kind);
  const found = [...findings, ...front.findings, ...checkCharacters(text, front)];
  const limits = checkLimitsBeforeParse(front.body);
  if (limits.length > 0) return [...found, ...limits];
  const { tree, findings: syntax } = parseText(front.body, format);
  const context = { source: front.body, format, language: front.language } as const;
  return [...found, ...syntax, ...(tree ? checkTree(tree, context) : [])];
}

/** The same as diagnostics of that file, in order. */
export function diagnosticsOf(name: string, bytes: Uint8Array, kind?: Kind): Diagnostic[] {
  return findingsOf(name, bytes, kind)
    .map((finding) => ({ ...finding, file: name }))
    .sort(compareDiagnostics);
}

function isRegistry(name: string): name is RegistryName {
  return Object.hasOwn(registries, name);
}
