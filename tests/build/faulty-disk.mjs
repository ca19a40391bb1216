import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a build. FAULT names what the disk does:
//   full:N       it has room for N more bytes
//   read-only:P  nothing below P can be written
//   truncated:F  files named F stay empty, and nobody is told
const [fault = '', about = ''] = (process.env['FAULT'] ?? '').split(/:(.*)/u);
let room = fault === 'full' ? Number(about) : Infinity;

/** Throws as the system would, or returns what is to be written. */
function allowed(path, content) {
  const file = String(path);
  if (fault === 'read-only' && file.startsWith(about))
    refuse('EROFS', 'read-only file system', file);
  if (fault === 'truncated' && file.endsWith(about)) return '';
  room -= content?.length ?? 0;
  if (room < 0) refuse('ENOSPC', 'no space left on device', file);
  return content;
}

function refuse(code, text, path) {
  throw Object.assign(new Error(`${code}: ${text}, write '${path}'`), {
    code,
    path,
    syscall: 'write',
  });
}

const sizeOf = (path) => ({ length: fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0 });

const { writeFileSync, writeFile, mkdirSync, mkdir } = fs;
const { copyFile: promisedCopy, writeFile: promisedWrite, mkdir: promisedMkdir, cp } = fs.promises;

fs.writeFileSync = (path, content, ...rest) => writeFileSync(path, allowed(path, content), ...rest);
fs.writeFile = (path, content, ...rest) => writeFile(path, allowed(path, content), ...rest);
fs.promises.writeFile = async (path, content, ...rest) =>
  promisedWrite(path, allowed(path, content), ...rest);
fs.promises.copyFile = async (from, to, ...rest) => {
  allowed(to, sizeOf(from));
  return promisedCopy(from, to, ...rest);
};
fs.promises.cp = async (from, to, ...rest) => {
  allowed(to, sizeOf(from));
  return cp(from, to, ...rest);
};
fs.mkdirSync = (path, ...rest) => (allowed(path), mkdirSync(path, ...rest));
fs.mkdir = (path, ...rest) => (allowed(path), mkdir(path, ...rest));
fs.promises.mkdir = async (path, ...rest) => (allowed(path), promisedMkdir(path, ...rest));
syncBuiltinESMExports();
