import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import type { Feature, FeatureContext } from '../../server/src/contract/feature';
import { features } from '../../server/src/features/index';
import { listenersOf, type OnDemandFeature, onDemand } from '../../server/src/features/onDemand';

function context(connection: FeatureContext['connection']): FeatureContext {
  const whole = (_request: string, _empty: unknown, run: unknown) => run;
  return { connection, answer: whole, answerDocument: whole, workspace: {} } as unknown as FeatureContext;
}

const lazy = features.filter((feature): feature is OnDemandFeature => 'onDemand' in feature);

describe('onDemand', () => {
  for (const { capabilities, onDemand: told } of lazy) {
    it(`announces what the feature behind ${told.subscriptions.join(', ')} does`, async () => {
      const feature = await told.load();
      assert.deepEqual(capabilities, feature.capabilities);
      const listeners = listenersOf(feature, context(createConnection(new PassThrough(), new PassThrough())));
      assert.deepEqual([...listeners.keys()].sort(), [...told.subscriptions].sort());
    });
  }

  it('leaves to it nearly all features', () => {
    assert.equal(lazy.length, 23);
  });

  it('loads a feature once, with the first of its requests, and hands everything on', async () => {
    let loads = 0;
    const feature: Feature = {
      capabilities: { hoverProvider: true },
      register({ connection }) {
        connection.onHover((params, token) => ({ contents: `${JSON.stringify(params)} ${String(token)}` }));
        connection.languages.inlayHint.on(() => []);
        connection.onRequest('bkJobErrorCodes/x', (x: number) => x + 1);
      },
    };
    const heard = new Map<string, (...args: unknown[]) => unknown>();
    const announced = onDemand(
      feature.capabilities,
      ['onHover', 'languages.inlayHint.on', 'bkJobErrorCodes/x', 'onDefinition'],
      async () => {
        loads++;
        return feature;
      },
    );
    const hear = (name: string) => (listener: (...args: unknown[]) => unknown) => void heard.set(name, listener);
    const connection = {
      onHover: hear('onHover'),
      onDefinition: hear('onDefinition'),
      onRequest: (method: string, listener: (...args: unknown[]) => unknown) => hear(method)(listener),
      languages: { inlayHint: { on: hear('languages.inlayHint.on') } },
    };
    announced.register(context(connection as unknown as FeatureContext['connection']));
    assert.deepEqual([...heard.keys()], ['onHover', 'languages.inlayHint.on', 'bkJobErrorCodes/x', 'onDefinition']);
    assert.equal(loads, 0);
    const answers = await Promise.all([
      heard.get('onHover')?.({ a: 1 }, 'token'),
      heard.get('languages.inlayHint.on')?.(),
      heard.get('bkJobErrorCodes/x')?.(1),
    ]);
    assert.deepEqual(answers, [{ contents: '{"a":1} token' }, [], 2]);
    assert.equal(loads, 1);
    await assert.rejects(async () => heard.get('onDefinition')?.(), /onDefinition is announced, but nothing listens/);
  });
});
