import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Feature, FeatureContext } from '../contract/feature';

/** How a feature subscribes to a request: the way to the method of the connection, or the name of the request itself. */
export type Subscription = `on${string}` | `languages.${string}` | `${'bkJobErrorCodes' | 'textDocument'}/${string}`;

export interface OnDemandFeature extends Feature {
  /** What the test compares with the feature itself. */
  readonly onDemand: { readonly subscriptions: readonly Subscription[]; readonly load: () => Promise<Feature> };
}

type Listener = (...args: unknown[]) => unknown;

/**
 * A feature whose code is loaded when the first of its requests arrives: no start of the server pays for what may never be
 * asked. What it announces and listens to is written twice, here and in the feature; a test compares them.
 */
export function onDemand(
  capabilities: ServerCapabilities,
  subscriptions: readonly Subscription[],
  load: () => Promise<Feature>,
): OnDemandFeature {
  return {
    capabilities,
    onDemand: { subscriptions, load },
    register(context) {
      let listening: Promise<ReadonlyMap<string, Listener>> | undefined;
      for (const subscription of subscriptions) {
        subscribe(context.connection, subscription, async (...args) => {
          listening ??= load().then((feature) => listenersOf(feature, context));
          const listener = (await listening).get(subscription);
          if (!listener) throw new Error(`${subscription} is announced, but nothing listens to it.`);
          return listener(...args);
        });
      }
    },
  };
}

/** What `feature` listens to, and with what, when it is registered. */
export function listenersOf(feature: Feature, context: FeatureContext): Map<string, Listener> {
  const listeners = new Map<string, Listener>();
  feature.register({ ...context, connection: recording(context.connection, '', listeners) });
  return listeners;
}

/** The connection as it is, but that it keeps listeners instead of calling them. */
function recording<T extends object>(target: T, way: string, listeners: Map<string, Listener>): T {
  return new Proxy(target, {
    get(real, name) {
      const value: unknown = Reflect.get(real, name);
      if (typeof name === 'symbol') return value;
      const here = way + name;
      if (here === 'languages' || (way === 'languages.' && typeof value === 'object' && value !== null)) {
        return recording(value as object, `${here}.`, listeners);
      }
      if (name === 'onRequest') {
        return (type: string | { readonly method: string }, listener: Listener) =>
          void listeners.set(typeof type === 'string' ? type : type.method, listener);
      }
      if (/^on[A-Z]/.test(name) || way !== '') return (listener: Listener) => void listeners.set(here, listener);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
}

function subscribe(connection: Connection, subscription: Subscription, listener: Listener): void {
  if (subscription.includes('/')) {
    connection.onRequest(subscription, listener);
    return;
  }
  const way = subscription.split('.');
  const name = way.pop() ?? '';
  let target: object = connection;
  for (const step of way) target = Reflect.get(target, step);
  (Reflect.get(target, name) as Listener).call(target, listener);
}
