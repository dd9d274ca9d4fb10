/**
 * Runs a TypeScript program: `node scripts/run.js main.ts ARGS…`. The program and what it imports of ours become one bundle,
 * kept in node_modules/.cache until a source changes: a transforming loader costs half of the CPU time of a synth (ADR 010).
 *
 * Plain JavaScript, because nothing has been translated yet when it runs.
 */
const fs = require('node:fs');
const { Module } = require('node:module');
const path = require('node:path');

const root = path.dirname(__dirname);

function main() {
  const entry = path.resolve(process.argv[2] ?? '');
  const cache = path.join(
    root,
    'node_modules',
    '.cache',
    'run',
    `${path.relative(root, entry).replace(/\W/g, '-')}.js`,
  );
  const text = kept(cache) ?? bundle(entry, cache);
  if (text === undefined) return;
  // As if the entry had been started by itself.
  process.argv.splice(1, 2, entry);
  const program = new Module(entry);
  program.filename = entry;
  program.paths = Module._nodeModulePaths(path.dirname(entry));
  program._compile(text, cache);
}

/** The bundle kept, if every source and this file are as they were when it was made. */
function kept(cache) {
  try {
    const text = fs.readFileSync(cache, 'utf8');
    const sources = JSON.parse(text.slice(2, text.indexOf('\n')));
    return Object.entries(sources).every(([file, stamp]) => stampOf(file) === stamp) ? text : undefined;
  } catch {
    // Missing or damaged: made again.
    return undefined;
  }
}

/** The text of a new bundle; undefined: a source cannot be read, which is said and is what the exit code tells. */
function bundle(entry, cache) {
  try {
    return newBundle(entry, cache);
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    for (const { location, text } of error.errors) {
      const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
      process.stderr.write(`${place}${text} → mend this line or the one above\n`);
    }
    process.exitCode = 1;
    return undefined;
  }
}

function newBundle(entry, cache) {
  const { buildSync } = require('esbuild');
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    keepNames: true,
    define: { 'require.main': 'module' },
    logLevel: 'silent',
  });
  const sources = [path.relative(root, __filename), 'package-lock.json', ...Object.keys(metafile.inputs)];
  const stamps = Object.fromEntries(sources.map((file) => [file, stampOf(file)]));
  const text = `//${JSON.stringify(stamps)}\n${outputFiles[0].text}`;
  keep(cache, text);
  return text;
}

/** Changes whenever the file does. */
function stampOf(file) {
  const { mtimeMs, ctimeMs, size } = fs.statSync(path.join(root, file));
  return `${mtimeMs} ${ctimeMs} ${size}`;
}

/** Another run never sees half a bundle; where nothing can be written, each run makes its own. */
function keep(cache, text) {
  try {
    fs.mkdirSync(path.dirname(cache), { recursive: true });
    const temporary = `${cache}.${process.pid}`;
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, cache);
  } catch {
    // A cache that cannot be kept is no failure.
  }
}

main();
