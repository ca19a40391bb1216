import type { APIRoute } from 'astro';
import { assetBytes, siteRecord } from '../../../sources/astro.ts';

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Pictures of the record under their hash: the same address always gives the same bytes. */
export async function getStaticPaths() {
  const { working } = await siteRecord();
  const holders = working.flatMap((document) => [document, ...document.versions]);
  const paths = holders.flatMap(({ folder, assets }) =>
    assets.map(({ hash, name }) => ({ params: { hash, name }, props: { folder }, cacheKey: hash })),
  );
  return [
    ...new Map(paths.map((path) => [`${path.params.hash}/${path.params.name}`, path])).values(),
  ];
}

export const GET: APIRoute<
  Awaited<ReturnType<typeof getStaticPaths>>[number]['props'],
  { hash: string; name: string }
> = async ({ params, props }) =>
  new Response(await assetBytes(props.folder, params.name), {
    headers: {
      'content-type': types[params.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    },
  });
