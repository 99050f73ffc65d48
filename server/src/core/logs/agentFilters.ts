import type { Catalog } from '../catalog';
import { visibleText } from '../text';
import { unknownFamily } from './family';
import type { LogFilters } from './options';
import { LineTimes, zoneNamed } from './times';

/** Arguments of the tool `scan`, by their names there. Their types are checked. */
interface Asked {
  readonly families?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly time_zone?: string;
  readonly min_confidence?: NonNullable<LogFilters['minConfidence']>;
}

/** Returns what of logs an agent asks for; a sentence for the agent if a family, a time or a zone does not exist. */
export function agentFilters(input: Readonly<Record<string, unknown>>, catalog: Catalog): LogFilters | string {
  const { families: named, since: from, until: to, time_zone: zoneName = 'UTC', min_confidence } = input as Asked;
  const zone = zoneNamed(zoneName);
  if (zone === undefined) {
    return `time_zone: ${visibleText(zoneName)} is no time zone. Give one such as Asia/Shanghai or +08:00.`;
  }
  const times = new LineTimes(zone, Date.now);
  const since = from === undefined ? undefined : times.ofText(from);
  const until = to === undefined ? undefined : times.ofText(to);
  if (from !== undefined && since === undefined) return noTime('since', from);
  if (to !== undefined && until === undefined) return noTime('until', to);
  if (since !== undefined && until !== undefined && since >= until) return 'since must be before until.';
  const families = named?.map((name) => name.trim());
  const unknown = families && unknownFamily(families, catalog);
  if (unknown) {
    return `families: ${visibleText(unknown.name)} is no family. There are ${unknown.known.join(', ')}, and digits that codes begin with, such as 1250.`;
  }
  return {
    timeZone: zone.name,
    families,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(min_confidence && { minConfidence: min_confidence }),
  };
}

function noTime(name: string, text: string): string {
  return `${name}: ${visibleText(text)} is not a time. Give one such as 2024-05-06, 2024-05-06 12:00 or 2024-05-06T12:00:00+08:00.`;
}
