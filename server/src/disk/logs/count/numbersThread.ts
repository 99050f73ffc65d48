// What the second thread runs that counts all numbers: a small bundle of its own, which begins at once.

import { allNumbersCounter } from './allNumbers';
import { servePartsBy } from './partLoop';

void servePartsBy(() => allNumbersCounter());
