import { type CatalogLayer, isBuiltIn } from '../../core/catalog';

/** A layer on its way to a thread. Plain data. A thread has the layers that ship with the program itself, and gets their ids. */
export type SentLayer = CatalogLayer | string;

export function sentLayers(layers: readonly CatalogLayer[]): SentLayer[] {
  return layers.map((layer) => (isBuiltIn(layer) ? layer.id : layer));
}

/** `own`: the layers that the thread has. */
export function receivedLayers(sent: readonly SentLayer[], own: readonly CatalogLayer[]): CatalogLayer[] {
  return sent.flatMap((layer) => (typeof layer === 'string' ? own.filter(({ id }) => id === layer) : layer));
}
