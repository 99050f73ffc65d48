import assert from 'node:assert/strict';
import { features } from '../../server/src/features/index';

describe('features', () => {
  it('load at the start only what an editor requests for every document', async () => {
    const requests = features.flatMap((feature) => Object.entries(feature.requests));
    const loaded = requests.map(([method, load]) => ({ method, handler: load() }));
    const atStart = loaded.filter(({ handler }) => !(handler instanceof Promise)).map(({ method }) => method);
    assert.deepEqual(atStart, [
      'textDocument/hover',
      'textDocument/codeLens',
      'codeLens/resolve',
      'textDocument/documentHighlight',
    ]);
    for (const { method, handler } of loaded) assert.equal(typeof (await handler).answer, 'function', method);
  });

  it('answer each request once', () => {
    const methods = features.flatMap(({ requests }) => Object.keys(requests));
    assert.deepEqual([...new Set(methods)], methods);
  });
});
