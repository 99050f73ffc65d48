import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { builtinCatalog } from '../../../../server/src/builtin';
import { scanLogsWith } from '../../../../server/src/disk/logs/scanLogs';
import { type Bytes, treesOfSuite } from '../../../support/tempTree';

const catalog = builtinCatalog();
const id = '0123456789abcdef';
const begun = `2024-07-19 19:00:00,123 ERROR [job-execute,${id},${id}] 6 --- [t] c.t.L : x\njava.lang.X: x\n`;
const rest = '\tat com.x.Y(Y.java:12)\nCaused by: x.Z: code=1250001\n';

describe('a record that goes on in the next file of a rotated log', () => {
  const treeOf = treesOfSuite();

  /** For the code: first time, number of requests; and how many lines have no time. */
  const scan = async (files: Readonly<Record<string, string | Bytes>>, name = 'logs') => {
    const paths = [treeOf(files).path(name)];
    const { report } = await scanLogsWith(catalog, { paths, language: 'en', messages: false, now: 0 });
    return [...report.codes.map(({ code, first, requests }) => [code, first, requests.count]), report.withoutTime];
  };

  const known = [[1250001, '2024-07-19T19:00:00.123Z', 1], 0];
  const unknown = [[1250001, null, 0], 1];

  it('has its time and its request', async () => {
    assert.deepEqual(await scan({ 'logs/app.log.1': begun, 'logs/app.log': rest }), known);
    assert.deepEqual(await scan({ 'logs/app.log.12': begun, 'logs/app.log.11': rest }), known);
    assert.deepEqual(await scan({ 'logs/app.log-20240719': begun, 'logs/app.log': rest }), known);
    assert.deepEqual(await scan({ 'logs/app.log.1': begun, 'logs/app.log': rest.replaceAll('\n', '\r\n') }), known);
  });

  it('has none if the file before is not known, is packed, or is of another log', async () => {
    assert.deepEqual(await scan({ 'logs/app.log.1': begun, 'logs/app.log': rest }, 'logs/app.log'), unknown);
    assert.deepEqual(await scan({ 'logs/app.log.2': begun, 'logs/app.log': rest }), unknown);
    assert.deepEqual(await scan({ 'logs/a.log': begun, 'logs/b.log': rest }), unknown);
    assert.deepEqual(await scan({ 'logs/app.log': begun, 'logs/app.log.1': rest }), unknown);
    const packed = { bytes: gzipSync(begun).toString('latin1') };
    assert.deepEqual(await scan({ 'logs/app.log.1.gz': packed, 'logs/app.log': rest }), unknown);
  });

  it('has none if it begins more than 64 KB before', async () => {
    const filled = (length: number) =>
      scan({ 'logs/app.log.1': begun + '-'.repeat(length), 'logs/app.log': `\n${rest}` });
    const most = 64 * 1024 - begun.length - 1 - rest.indexOf('Caused');
    assert.deepEqual([await filled(most), await filled(most + 1)], [known, unknown]);
  });
});
