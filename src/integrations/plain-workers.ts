import { bundledLanguages } from 'shiki/langs';
import type { Plugin } from 'vite';

/**
 * Keeps the grammars of all programming languages out of the workers of the site: code in a preview is not coloured.
 * The names stay, since a text may name no other language.
 */
export function plainCodeInWorkers(): Plugin {
  const modules: Readonly<Record<string, string>> = {
    'shiki/langs': `export const bundledLanguages = Object.fromEntries(${JSON.stringify(Object.keys(bundledLanguages))}.map((name) => [name, undefined]));`,
    'shiki/core': `export const createHighlighterCore = () => ({
      getLoadedLanguages: () => [],
      codeToTokensBase: (source) => source.split('\\n').map((content) => [{ content }]),
    });`,
    'shiki/engine/oniguruma': 'export const createOnigurumaEngine = () => undefined;',
    'shiki/wasm': 'export default undefined;',
  };
  return {
    name: 'plain-code-in-workers',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(modules, id) ? `\0plain-code:${id}` : undefined),
    load: (id) => modules[id.replace(/^\0plain-code:/u, '')],
  };
}
