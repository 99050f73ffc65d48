import type { Catalog } from '../catalog';
import { familiesOf } from './family';
import type { LinePlace, SeenOnLine } from './lines';

/** What is rung for: codes by a name of `familiesOf`, all digits included, or a number of lines within a minute. */
export type Alert = { readonly name: string } | { readonly perMinute: number };

/** Reads `1250001`, `redis`, `1250`, `20/min`. Undefined for other texts. */
export function alertNamed(text: string): Alert | undefined {
  const rate = /^(\d{1,6})\/min$/.exec(text)?.[1];
  if (rate !== undefined) return Number(rate) > 0 ? { perMinute: Number(rate) } : undefined;
  return /^[\w-]{1,60}$/.test(text) ? { name: text } : undefined;
}

/** Says which lines with codes are to be rung for. */
export class Alerts {
  private readonly names: ReadonlySet<string>;
  /** The lowest rate, in lines per minute: it is reached before any other one. */
  private readonly rate: number;
  /** When the lines of the last minute came, in ms; at most `rate`. */
  private recent: number[] = [];
  /** When a rate was last rung for, in ms. */
  private lastRung = Number.NEGATIVE_INFINITY;

  constructor(
    alerts: readonly Alert[],
    private readonly catalog: Catalog,
  ) {
    this.names = new Set(alerts.flatMap((alert) => ('name' in alert ? alert.name : [])));
    this.rate = alerts.reduce(
      (least, alert) => ('perMinute' in alert ? Math.min(least, alert.perMinute) : least),
      Number.POSITIVE_INFINITY,
    );
  }

  /** True if a line with these codes, which arrives at `now` in ms, is to be rung for. A rate that lasts is rung for once a minute. */
  rings(codes: readonly number[], now: number): boolean {
    const isReached = this.reaches(now);
    return isReached || codes.some((code) => familiesOf(code, this.catalog).some((name) => this.names.has(name)));
  }

  private reaches(now: number): boolean {
    if (this.rate === Number.POSITIVE_INFINITY) return false;
    const first = this.recent.findIndex((time) => time > now - minute);
    this.recent = first < 0 ? [] : this.recent.slice(first);
    this.recent.push(now);
    if (this.recent.length > this.rate) this.recent.shift();
    if (this.recent.length < this.rate || now - this.lastRung < minute) return false;
    this.lastRung = now;
    return true;
  }
}

const minute = 60_000;

/** A line with a code or a message that has come. */
export interface CameLine extends Pick<SeenOnLine, 'kind' | 'code'>, Pick<LinePlace, 'file' | 'line'> {}

/** What a watch of logs says beside its report. Plain data. */
export interface Watched {
  /** When it began, in ms since 1970. */
  readonly since: number;
  /** The code that came last. */
  readonly last: CameLine | null;
  /** The number of lines that were rung for, and the code of the last one. */
  readonly alerts: number;
  readonly lastAlert: CameLine | null;
}

/** Keeps what a watch says of the lines that come. */
export class Watch {
  private last: CameLine | null = null;
  private lastAlert: CameLine | null = null;
  private count = 0;

  constructor(
    private readonly alerts: Alerts,
    private readonly since: number,
  ) {}

  /** `now`: see `Alerts.rings`. */
  add(seen: readonly SeenOnLine[], { file, line }: LinePlace, now: number): void {
    const codes = seen.map(({ code }) => code);
    const rings = this.alerts.rings(codes, now);
    for (const { kind, code } of seen) this.last = { kind, code, file, line };
    if (!rings) return;
    this.count++;
    this.lastAlert = this.last;
  }

  get watched(): Watched {
    return { since: this.since, last: this.last, alerts: this.count, lastAlert: this.lastAlert };
  }
}
