import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.looseObject({
  'timeout-minutes': z.number().optional(),
  permissions: permissions.optional(),
  uses: z.string().optional(),
  steps: z.array(step).default([]),
});
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(z.string(), job),
});

const files = globSync('.github/workflows/*.yml').toSorted();

function read(file: string) {
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  expect(document.errors).toEqual([]);
  const parsed = workflow.parse(document.toJS());
  return { text, ...parsed, steps: Object.values(parsed.jobs).flatMap(({ steps }) => steps) };
}

test('the workflows are those for pull requests, for the site and for the night', () => {
  expect(files.map((file) => file.split('/').at(-1))).toEqual([
    'deploy.yml',
    'nightly.yml',
    'pull-request.yml',
  ]);
});

describe.each(files)('%s', (file) => {
  test('uses only code that is pinned by its full hash, with the version beside it', () => {
    const { text, jobs } = read(file);
    const uses = text.split('\n').filter((line) => /\buses:/u.test(line));
    for (const line of uses) {
      expect(line).toMatch(
        /uses: (?:\.\/\.github\/workflows\/[a-z-]+\.yml|actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/u,
      );
    }
    const named = Object.values(jobs).flatMap((each) => [
      each.uses,
      ...each.steps.map((one) => one.uses),
    ]);
    expect(uses).toHaveLength(named.filter((name) => name !== undefined).length);
  });

  test('starts with the right to read and nothing else', () => {
    expect(read(file).permissions).toEqual({ contents: 'read' });
  });

  test('knows no secret, and never runs with the rights of the base', () => {
    const { text, on } = read(file);
    expect(text).not.toMatch(/\bsecrets\.|secrets:|GITHUB_TOKEN|github\.token/u);
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(on)).not.toContain('workflow_run');
  });

  test('gives every job a time limit', () => {
    for (const each of Object.values(read(file).jobs)) {
      if (each.uses === undefined) expect(each['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  test('puts nothing that others wrote into a command', () => {
    for (const { run } of read(file).steps) expect(run ?? '').not.toContain('${{');
  });

  test('installs without scripts, keeps no credentials and no cache', () => {
    for (const { run, uses, with: inputs } of read(file).steps) {
      if (/npm (?:ci|i|install)\b/u.test(run ?? '')) expect(run).toBe('npm ci --ignore-scripts');
      if (uses?.startsWith('actions/checkout@')) {
        expect(inputs).toMatchObject({ 'persist-credentials': false });
      }
      if (uses?.startsWith('actions/setup-node@')) {
        expect(inputs).toMatchObject({ 'package-manager-cache': false });
      }
    }
  });

  test('checks before it builds', () => {
    const runs = read(file).steps.map(({ run }) => run ?? '');
    const build = runs.findIndex((run) => run.includes('npm run build'));
    if (build !== -1) {
      expect(runs.slice(0, build).some((run) => /main\.ts check|npm run check/u.test(run))).toBe(
        true,
      );
    }
  });
});

describe('the workflow for pull requests', () => {
  const file = '.github/workflows/pull-request.yml';

  test('runs on pull requests only, one at a time for each', () => {
    const { on, text } = read(file);
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(text).toContain('cancel-in-progress: true');
  });

  test('no job writes anything', () => {
    for (const { permissions: own } of Object.values(read(file).jobs)) expect(own).toBeUndefined();
  });

  test('judges a change of texts by the code of the base', () => {
    const runs = read(file).steps.map(({ run }) => run ?? '');
    expect(runs.join('\n')).toContain("diff --quiet HEAD^1 HEAD -- . ':(exclude)content'");
    expect(runs.join('\n')).toContain('worktree add --detach ../judge HEAD^1');
    const judging = read(file).steps.filter(({ run }) => /main\.ts|npm run build/u.test(run ?? ''));
    expect(judging.map((each) => each['working-directory'])).toEqual(
      Array.from({ length: 3 }, () => '${{ steps.judge.outputs.folder }}'),
    );
  });

  test('marks lines and fills the summary', () => {
    const { text } = read(file);
    expect(text).toContain('--format github');
    expect(text).toContain('>> "$GITHUB_STEP_SUMMARY"');
  });
});

test('only the job that publishes may publish', () => {
  const { jobs } = read('.github/workflows/deploy.yml');
  expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(jobs['deploy']?.steps.map(({ run }) => run)).toEqual([undefined]);
});

test.each(globSync('.github/ISSUE_TEMPLATE/*.yml'))('%s is a form that GitHub reads', (file) => {
  const document = parseDocument(readFileSync(file, 'utf8'), { strict: true });
  expect(document.errors).toEqual([]);
  if (file.endsWith('config.yml')) return;
  const form = z.strictObject({
    name: z.string(),
    description: z.string(),
    labels: z.array(z.string()),
    body: z.array(
      z.strictObject({
        type: z.enum(['input', 'textarea', 'dropdown', 'checkboxes', 'markdown']),
        id: z.string(),
        attributes: z.looseObject({ label: z.string() }),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    ),
  });
  expect(() => form.parse(document.toJS())).not.toThrow();
});

test('nobody is named as an owner who was not asked', () => {
  const owners = readFileSync('.github/CODEOWNERS', 'utf8').split('\n');
  expect(owners.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
});
