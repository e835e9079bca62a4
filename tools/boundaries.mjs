// Holds every import in src/ against the house's rules: which folder may know of which. Types count as much as values.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What each part may import besides itself: folders, or single files. A new part is a new line. */
const MAY = {
  record: [],
  facts: ['record'],
  read: ['record'],
  model: ['record'],
  parse: ['record', 'model'],
  extract: ['record', 'facts', 'parse'],
  resolve: ['record', 'facts', 'extract/findings.ts'],
  export: ['record'],
  store: ['record'],
  reading: ['record', 'parse', 'extract'],
  'pipeline.ts': ['record', 'parse', 'extract', 'reading', 'resolve', 'facts', 'version.ts', 'resolve-facts.ts'],
  'resolve-facts.ts': ['record', 'facts', 'resolve'],
  'version.ts': [],
  'index.ts': ['record', 'read', 'pipeline.ts', 'export', 'version.ts'],
  serve: ['record', 'pipeline.ts', 'store', 'export', 'version.ts'],
  cli: ['*'],
};

const partOf = (path) => path.split('/')[0];

/** Every relative import and re-export of one file, as paths below src/. */
function importsOf(file) {
  const { module, errors } = parseSync(file, readFileSync(join(src, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const asked = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) => entry.entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((entry) => readFileSync(join(src, file), 'utf8').slice(entry.moduleRequest.start + 1, entry.moduleRequest.end - 1)),
  ];
  return asked.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name).replace(/\.js$/, '.ts'));
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => relative(src, join(entry.parentPath ?? entry.path, entry.name)));
const graph = new Map(files.map((file) => [file, importsOf(file)]));
const problems = [];

for (const [file, imports] of graph) {
  const own = partOf(file);
  const may = MAY[own];
  if (may === undefined) problems.push(`${file}: ${own} has no rule; add one to tools/boundaries.mjs`);
  for (const other of imports) {
    if (partOf(other) === own || may === undefined || may.includes('*')) continue;
    if (!may.includes(partOf(other)) && !may.includes(other)) problems.push(`${file} imports ${other}; ${own} may import ${may.join(', ') || 'nothing of ours'}`);
  }
}

const done = new Set();
function findCircle(file, path) {
  if (path.includes(file)) return problems.push(`a circle of imports: ${[...path.slice(path.indexOf(file)), file].join(' > ')}`);
  if (done.has(file)) return;
  for (const other of graph.get(file) ?? []) findCircle(other, [...path, file]);
  done.add(file);
}
for (const file of files) findCircle(file, []);

for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${problems.length} imports against the rules`);
process.exit(problems.length === 0 ? 0 : 1);
