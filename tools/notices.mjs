// The licences of what is bundled, as the text of a file that ships with it.
import { readdirSync, readFileSync } from 'node:fs';

const licenceFile = /^(?:licen[cs]e|copying|notice|thirdpartynotices)(?:[-.](?:md|txt|mit|apache))*$/i;

/**
 * Returns the notices of all packages that `inputs` come from, in the order of their names.
 * @param inputs Paths of the files that went into bundles, as esbuild's metafile names them.
 * @throws Error if a package has no licence in its manifest, or no file that holds its text.
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].map(notice).sort((a, b) => (a.name < b.name ? -1 : 1));
  const head = `Third-party notices\n\nThe files in dist/ hold code of these packages:\n\n${notices
    .map(({ name, version, licence }) => `- ${name} ${version} (${licence})`)
    .join('\n')}\n`;
  return [head, ...notices.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`)].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

/** The folder of the package that holds a file; undefined for a file of this repository. */
function packageFolder(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.replaceAll('\\', '/'))?.[0];
}

function notice(folder) {
  const { name, version, license: licence } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort();
  if (typeof licence !== 'string' || files.length === 0) {
    throw new Error(`${folder}: the package says no licence or has no file with its text; a bundle must not hold it`);
  }
  const text = files
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  return { name, version, licence, text };
}
