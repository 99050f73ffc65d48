// Packs dist/ and what belongs to it into a VSIX. --out=FILE names it; other options go to vsce.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vsce = fileURLToPath(new URL('../node_modules/@vscode/vsce/vsce', import.meta.url));
// The package has a page of its own, for those who use it: without links and pictures, as there is no address for them.
const page = ['--readme-path', 'docs/extension.md', '--no-rewrite-relative-links'];
const options = ['--no-dependencies', '--allow-missing-repository', ...page];
// A ZIP file holds local times from 1980 on. With one time for all files, the same files give the same bytes.
const env = { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: String(Date.UTC(1980, 0, 1) / 1000) };
const smaller = fileURLToPath(new URL('bestCompression.cjs', import.meta.url));

const { status, error } = spawnSync(
  process.execPath,
  ['--require', smaller, vsce, 'package', ...options, ...process.argv.slice(2)],
  {
    env,
    stdio: 'inherit',
  },
);
if (error !== undefined) throw error;
process.exit(status ?? 1);
