import { builtinLayers } from '../../builtin';

/** What the threads run that read logs. They have the catalog that ships with the program themselves. */

export const serveCounts = async () => (await import('../../disk/logs/count/countParts')).serveCounts(builtinLayers);

export const serveHalves = async () => (await import('../../disk/logs/scanHalves')).serveHalves(builtinLayers());

export const serveScan = async () => (await import('../../disk/logs/scanThread')).serveScan(builtinLayers());
