import assert from 'node:assert/strict';
import { originText } from '../../../../server/src/core/answers/card/sourceFacts';
import { layerOf } from '../../../support/handmadeLayers';

describe('originText', () => {
  const workspace = layerOf('workspace', []);
  const place = (file: string, layer = workspace) => originText({ file, line: 7 }, layer);

  it('is relative to the folder of the workspace, and keeps the end of a long path', () => {
    assert.equal(place('file:///w/ErrorCode.java'), 'ErrorCode.java:7');
    assert.equal(place('file:///w/src/i18n/ErrorCode.java'), 'src/i18n/ErrorCode.java:7');
    assert.equal(place('file:///w/src/main/java/i18n/ErrorCode.java'), '…/i18n/ErrorCode.java:7');
    assert.equal(place('file:///w/', layerOf('workspace', [], { id: 'workspace:file:///w/' })), ':7');
  });

  it('shows a file of another place with its folder', () => {
    assert.equal(place('file:///home/a/catalogs/cmdb.md', layerOf('own', [])), 'catalogs/cmdb.md:7');
    assert.equal(place('/c/cmdb.md', layerOf('own', [])), 'c/cmdb.md:7');
    assert.equal(originText({ file: 'cmdb.md', line: 7 }, undefined), 'cmdb.md:7');
    // A folder that only begins alike is another one.
    assert.equal(place('file:///web/ErrorCode.java'), 'web/ErrorCode.java:7');
  });

  it('decodes escapes and keeps invalid ones', () => {
    assert.equal(place('file:///w/%E9%94%99%E8%AF%AF.properties'), '错误.properties:7');
    assert.equal(place('file:///w/100%.properties'), '100%.properties:7');
  });
});
