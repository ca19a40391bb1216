import type { Plugin } from 'vite';

/**
 * `import address from './module.ts?address'` gives where the built module will be, for an `import()` that the
 * bundler leaves alone. Its own `import()` brings a helper of 0.9 KB to every page, to fetch style sheets and chunks
 * in advance.
 */
export function moduleAddress(): Plugin {
  let building = false;
  return {
    name: 'module-address',
    enforce: 'pre',
    configResolved: ({ command }) => {
      building = command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(mark)) return undefined;
      const module = await this.resolve(source.slice(0, -mark.length), importer);
      return module ? `\0${module.id}${mark}` : undefined;
    },
    load(id) {
      if (!id.startsWith('\0') || !id.endsWith(mark)) return undefined;
      const module = id.slice(1, -mark.length);
      if (!building) return `export default ${JSON.stringify(`/@fs${module}`)};`;
      const reference = this.emitFile({ type: 'chunk', id: module, preserveSignature: 'strict' });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}

const mark = '?address';
