import { builtinLayers } from '../../builtin';

/** What the thread runs that scans logs. It has the catalog that ships with the program itself. */

export const serveScan = async () => (await import('../../disk/logs/scanThread')).serveScan(builtinLayers());
