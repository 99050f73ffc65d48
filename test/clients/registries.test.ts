import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ownEnvironment } from '../support/vscode/environment';
import { packageExtension } from '../support/vscode/packageExtension';
import { run } from '../support/vscode/run';
import { zipEntries } from '../support/zipEntries';

/** The version of Open VSX's program whose checks are run. */
const ovsx = 'ovsx@1.4.0';

describe('the package of the extension, by what the registries check without a network', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'registries-'));
  let vsix: string;
  before('pack it, which runs the checks of vsce for the Marketplace', async () => {
    vsix = await packageExtension(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is one package for all platforms', () => {
    const manifest = zipEntries(vsix).map(({ name }) => name);
    assert.ok(manifest.includes('extension.vsixmanifest'));
    assert.deepEqual(
      manifest.filter((name) => /\.(?:node|exe|dll|so|dylib)$/.test(name)),
      [],
    );
  });

  it('is read and taken by the checks of ovsx', async () => {
    const tools = path.join(folder, 'tools');
    mkdirSync(tools);
    await run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ovsx], {
      cwd: tools,
      env: ownEnvironment(),
    });
    const program = `
      const { readVSIXPackage } = require('ovsx/lib/zip');
      const { validateManifest } = require('ovsx/lib/util');
      const { isLicenseOk } = require('ovsx/lib/check-license');
      readVSIXPackage(process.argv[1]).then(async (manifest) => {
        validateManifest(manifest);
        if (!(await isLicenseOk('.', manifest))) throw new Error('no licence');
        console.log(JSON.stringify([manifest.publisher, manifest.name, manifest.version, manifest.license]));
      });`;
    const printed = await run(process.execPath, ['-e', program, vsix], { cwd: tools });
    const { publisher, name, version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8'));
    assert.deepEqual(JSON.parse(printed), [publisher, name, version, 'MIT']);
  });
});
