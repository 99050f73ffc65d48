import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type CatalogLayer, isBuiltIn } from '../core/catalog';

/** Returns what a thread runs: a bundle beside the one that this is part of. Undefined if the sources run, as in most tests. */
export function builtScript(name: string): string | undefined {
  return __filename.endsWith('.js') ? join(__dirname, name) : undefined;
}

/** What a thread is started with. */
interface ThreadOptions {
  /** Maximum memory for young objects, in MB: the default lets a thread grow by more before it first collects garbage. */
  readonly young: number;
  readonly workerData?: unknown;
}

/** Starts a thread that runs a bundle. */
export async function startThread(script: string, { young, workerData }: ThreadOptions): Promise<Worker> {
  const threads = await import('node:worker_threads');
  return new threads.Worker(script, {
    env: threads.SHARE_ENV,
    resourceLimits: { maxYoungGenerationSizeMb: young },
    workerData,
  });
}

/** A layer on its way to a thread. Plain data. A thread has the layers that ship with the program itself, and gets their ids. */
export type SentLayer = CatalogLayer | string;

export function sentLayers(layers: readonly CatalogLayer[]): SentLayer[] {
  return layers.map((layer) => (isBuiltIn(layer) ? layer.id : layer));
}

/** `own`: the layers that the thread has. */
export function receivedLayers(sent: readonly SentLayer[], own: readonly CatalogLayer[]): CatalogLayer[] {
  return sent.flatMap((layer) => (typeof layer === 'string' ? own.filter(({ id }) => id === layer) : layer));
}
