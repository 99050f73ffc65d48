import type { Catalog } from '../../core/catalog';
import { type Alert, alertNamed, type CameLine, unknownFamily, type Watched } from '../../core/logs';
import { type Language, shorten, visibleText } from '../../core/text';
import type { LogReport, LogWatch } from '../../protocol';
import { fileName } from '../shared/filePlace';
import { logStrings } from './logStrings';

/** Maximum length of the sentence of an alert, in code points. */
const maxAlert = 200;

/** Reads alerts. `unknown`: texts that are not alerts, or that name a family which the catalog does not have. */
export function alertsOf(texts: readonly string[], catalog: Catalog): { alerts: Alert[]; unknown: string[] } {
  const alerts: Alert[] = [];
  const unknown: string[] = [];
  for (const text of texts) {
    const alert = alertNamed(text);
    const isKnown = alert && !('name' in alert && unknownFamily([alert.name], catalog));
    if (isKnown) alerts.push(alert);
    else unknown.push(visibleText(text));
  }
  return { alerts, unknown };
}

interface WatchWords {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly uriOf: (path: string) => string;
}

/** What the status bar shows of a watch. */
export function watchOf({ since, last, alerts, lastAlert }: Watched, { rows }: LogReport, words: WatchWords): LogWatch {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { since, count, last: last?.code ?? null, alerts, alert: lastAlert ? alertText(lastAlert, words) : '' };
}

/** `1250001 in app.log:12: Redis is not available`. */
function alertText({ code, file, line }: CameLine, { catalog, language, uriOf }: WatchWords): string {
  const message = catalog.get(code)?.message[language] ?? '';
  const place = `${fileName(uriOf(file))}:${line}`;
  return shorten(visibleText(logStrings[language].alert(String(code), place, message)), maxAlert);
}
