import { builtinLayers } from '../../builtin';

/** The second thread that counts codes, a bundle of its own. */
void import('../../disk/logs/countParts').then(({ serveCounts }) => serveCounts(builtinLayers));
