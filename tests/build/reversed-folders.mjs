import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a build: every folder lists its entries the other way round.
const { readdir, readdirSync } = fs;
const promised = fs.promises.readdir;

fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await promised(...args)).reverse();
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, entries) => done(error, entries?.reverse()));
};
syncBuiltinESMExports();
