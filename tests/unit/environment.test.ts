import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/environment.ts';

const now = new Date('2026-11-22T23:30:00-05:00');

test('without variables the record is content/, the site dist/, served at the root, today in UTC', () => {
  expect(readEnvironment({}, now)).toEqual({
    recordDir: resolve('content'),
    outDir: resolve('dist'),
    siteUrl: '',
    base: '/',
    today: '2026-11-23',
  });
});

test('variables choose record, folder, address and day', () => {
  const chosen = readEnvironment(
    {
      RECORD_DIR: '/r',
      OUT_DIR: '/o',
      SITE_URL: 'https://papers.example.org/',
      BASE_PATH: '/papers',
      SOURCE_DATE_EPOCH: '0',
    },
    now,
  );
  expect(chosen).toEqual({
    recordDir: '/r',
    outDir: '/o',
    siteUrl: 'https://papers.example.org',
    base: '/papers/',
    today: '1970-01-01',
  });
});

describe('a variable that cannot be meant says what to write', () => {
  test.each([
    ['SITE_URL', 'papers.example.org', /origin such as https/],
    ['SITE_URL', 'https://example.org/papers', /the path in BASE_PATH/],
    ['BASE_PATH', 'papers', /a path such as/],
    ['BASE_PATH', '/a b/', /a path such as/],
    ['SOURCE_DATE_EPOCH', '2026-11-22', /seconds since 1970/],
  ])('%s=%s', (name, value, message) => {
    expect(() => readEnvironment({ [name]: value }, now)).toThrow(message);
  });
});
