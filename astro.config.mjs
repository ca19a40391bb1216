import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';
import { textLabels } from './src/i18n/text-labels.ts';
import { cacheDirOf } from './src/sources/cache.ts';
import { check } from './src/integrations/check.ts';
import { keptCode } from './src/sources/kept-code.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { remarkPlugins } from './src/markdown/parse.ts';
import { rehypePlugins } from './src/markdown/pipeline.ts';
import { fonts } from './src/styles/fonts.ts';

export default defineConfig({
  ...(environment.siteUrl === '' ? {} : { site: environment.siteUrl }),
  base: environment.base,
  outDir: environment.outDir,
  cacheDir: cacheDirOf(environment),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: { assetsInlineLimit: 0 },
    server: { watch: { ignored: ['**/.*.builds/**'] } },
  },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins,
      rehypePlugins: rehypePlugins(textLabels(), keptCode),
    }),
  },
  fonts,
  integrations: [check(), mdx(), pagefind()],
  experimental: { incrementalBuild: true },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
