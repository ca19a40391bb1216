import { resolve } from 'node:path';
import { hrefs } from './domain/href.ts';

/** What is built, where it goes and where it will be served: read once from the environment. */
export const environment = readEnvironment(process.env, new Date());

/** Every address of this build. */
export const href = hrefs(environment.base);

export interface Environment {
  /** Absolute folder of the record. */
  recordDir: string;
  /** Absolute folder that the site is written to. */
  outDir: string;
  /** Origin of the deployed site, without a slash at the end; empty if none was given. */
  siteUrl: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  /** The day of the build, `YYYY-MM-DD`, UTC. */
  today: string;
}

/** `now` counts only where `SOURCE_DATE_EPOCH` is not set. Throws with what to write instead. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  now: Date,
): Environment {
  const epoch = variables['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && !/^\d{1,11}$/u.test(epoch)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}: write seconds since 1970, such as 1795305600.`,
    );
  }
  const siteUrl = variables['SITE_URL'] ?? '';
  if (siteUrl !== '' && !(URL.canParse(siteUrl) && new URL(siteUrl).pathname === '/')) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(siteUrl)}: write an origin such as https://papers.example.org, and the path in BASE_PATH.`,
    );
  }
  const base = variables['BASE_PATH'] ?? '/';
  if (!/^\/(?:[\w.-]+\/)*[\w.-]*$/u.test(base)) {
    throw new Error(`BASE_PATH is ${JSON.stringify(base)}: write a path such as /papers/.`);
  }
  return {
    recordDir: resolve(variables['RECORD_DIR'] ?? 'content'),
    outDir: resolve(variables['OUT_DIR'] ?? 'dist'),
    siteUrl: siteUrl.replace(/\/$/u, ''),
    base: base.endsWith('/') ? base : `${base}/`,
    today: (epoch === undefined ? now : new Date(Number(epoch) * 1000)).toISOString().slice(0, 10),
  };
}
