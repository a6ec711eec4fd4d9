import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../scripts/project.ts';

const NOT_OURS = new Set(['node_modules', '.git', '.kook', 'build', 'coverage']);

function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT_DIR, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const FILES = filesBelow('.');
const read = (path: string) => readFileSync(join(PROJECT_DIR, path), 'utf8');
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md') && !path.startsWith('test/'));
const SOURCES = FILES.filter((path) => /\.(?:ts|tsx|mjs|cjs|js|sql)$|^docker-compose\.yml$/.test(path) && !path.startsWith('test/'));
const SOURCE_TEXT = SOURCES.map(read).join('\n');
const WORDS = new Set(SOURCE_TEXT.match(/[A-Za-z_][A-Za-z0-9_]*/g));
const SCRIPTS = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** What the documents name and a clone does not hold: written by a run, or by whoever makes such a migration. */
const NOT_IN_A_CLONE = new Set(['endpoints.json', 'logs/', 'irreversible.md']);
const FILE_LIKE = /^[\w.-]+(?:\/[\w.-]+)*\.(?:ts|tsx|mjs|cjs|sql|md|yml|json|xlsx)$/;
const FOLDER_LIKE = /^[\w-]+(?:\/[\w-]+)*\/$/;
/** `camelCase`, `Camel.case`, `snake_case`, `UPPER_CASE`, each perhaps with `()`: a name of the code. */
const NAME_LIKE = /^[A-Za-z_]+(?:\.[A-Za-z_]+)*(?:\([^)]*\))?$/;

const codeSpans = (text: string) => [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
const isName = (span: string) => NAME_LIKE.test(span) && /[a-z][A-Z]|_|\(/.test(span);
const existsAsEnd = (path: string) => FILES.some((file) => file === path || file.endsWith(`/${path}`));
const slug = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('links to files and headings that exist', () => {
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : normalize(join(dirname(document), path));
      if (!existsSync(join(PROJECT_DIR, file))) return true;
      return anchor !== undefined && ![...read(file).matchAll(/^#+ (.+)$/gm)].some(([, heading = '']) => slug(heading) === anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const missing = codeSpans(text).filter((span) =>
      (FILE_LIKE.test(span) && !existsAsEnd(span)) || (FOLDER_LIKE.test(span) && !FILES.some((file) => file.startsWith(span))));
    expect(missing.filter((span) => !NOT_IN_A_CLONE.has(span))).toEqual([]);
  });

  it('names functions, tables and columns that the code has', () => {
    const words = codeSpans(text).filter(isName).flatMap((span) => span.replace(/\(.*$/, '').split('.'));
    expect(words.filter((word) => !WORDS.has(word))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
    expect(named.filter((name) => !(name in SCRIPTS))).toEqual([]);
  });
});

describe('what the documents promise', () => {
  it.each(Object.entries(SCRIPTS))('npm run %s starts a program that exists', (_name, command) => {
    const programs = command.split(/\s+/).filter((word) => /^(?:scripts|bench|database|worker)\/.*\.(?:ts|mjs)$/.test(word));
    expect(programs.filter((program) => !existsSync(join(PROJECT_DIR, program)))).toEqual([]);
  });

  const variablesIn = (texts: string[]) => new Set(texts.flatMap((text) => text.match(/\bKOOK_[A-Z0-9_]*[A-Z0-9]\b/g) ?? []));
  const readByCode = variablesIn(SOURCES.filter((path) => /\.(?:ts|mjs)$/.test(path)).map(read));
  const described = variablesIn([read('README.md'), read('simulators/README.md')]);

  it('every KOOK_ variable of the code is described', () => {
    expect([...readByCode].filter((name) => !described.has(name))).toEqual([]);
  });

  it('every KOOK_ variable that is described is read', () => {
    expect([...described].filter((name) => !readByCode.has(name))).toEqual([]);
  });
});
