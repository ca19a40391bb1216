import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface StaticServer {
  /** Where the folder answers, without a slash at the end: `http://localhost:4321`. */
  origin: string;
  port: number;
  close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Path under which the folder is shown, with a slash at both ends; `/` by default. */
  base?: string;
}

/**
 * Serves a built folder on localhost as a plain web host would: `index.html` for folders, `404.html` for the rest,
 * nothing cached, nothing outside the folder. Rejects with the system's error when the port cannot be had.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<StaticServer> {
  const root = resolve(folder);
  const base = options.base ?? '/';
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port ?? 0);
  return {
    origin: `http://localhost:${port}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  }
  const path = decodedPath(request.url ?? '/');
  if (path === undefined) return say(response, 400, 'The address cannot be decoded.');
  if (`${path}/` === base) return redirect(response, base);
  if (!path.startsWith(base)) return notFound(root, request, response);

  const target = resolve(root, `./${path.slice(base.length)}`);
  if (target !== root && !target.startsWith(root + sep)) return notFound(root, request, response);
  const found = await fileOrFolder(target);
  if (found === 'file' && !path.endsWith('/')) return send(target, 200, request, response);
  if (found !== 'folder') return notFound(root, request, response);
  if (!path.endsWith('/')) return redirect(response, `${encodeURI(path)}/`);
  const index = join(target, 'index.html');
  return (await fileOrFolder(index)) === 'file'
    ? send(index, 200, request, response)
    : notFound(root, request, response);
}

/** The path without query, decoded; undefined if it is not an address that a host could map to a file. */
function decodedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/u)[0] ?? '/');
    return path.startsWith('/') && !/[\0\\]/u.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function fileOrFolder(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

async function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(status, {
    'Content-Type': contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
    ...plainHeaders,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(file), response);
}

async function notFound(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = join(root, '404.html');
  if ((await fileOrFolder(page)) === 'file') return send(page, 404, request, response);
  await say(response, 404, 'Not found.');
}

/** Two slashes at the start would name another host. */
function redirect(response: ServerResponse, location: string): Promise<void> {
  return say(response, 301, 'Moved.', { Location: location.replace(/^\/{2,}/u, '/') });
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...plainHeaders,
    ...headers,
  });
  return new Promise((done) => response.end(`${text}\n`, done));
}

const plainHeaders = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
