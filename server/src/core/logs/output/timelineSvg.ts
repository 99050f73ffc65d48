import { groupsBy, type Language, maxOf } from '../../text';
import type { CodeReport, ScanReport } from '../report';
import { numberText, timeText } from './amounts';
import { escapeHtml } from './escapeHtml';
import { reportStrings } from './strings';

/** Number of bars, of families with a colour of their own, and the size in units of the picture. */
const bars = 120;
const maxFamilies = 7;
const size = { width: 960, height: 200, left: 50, bottom: 20 } as const;

/** Told apart also by people who see colours differently (after Okabe and Ito); the last one is for all others. */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#b59b00', '#888888'];

/** Mentions by time as a picture, stacked by family, with its legend. Empty if no mention has a time. */
export function timelineSvg(report: ScanReport, language: Language): string[] {
  const span = spanOf(report);
  if (span === undefined) return [];
  const families = familiesOf(report.codes, language);
  const width = Math.max(1, (span.to - span.from) / bars);
  const rows = families.map(({ codes }) => {
    const counts = new Array<number>(bars).fill(0);
    for (const [start, count] of codes.flatMap(({ timeline }) => timeline)) {
      const at = Math.min(bars - 1, Math.max(0, Math.floor((start - span.from) / width)));
      counts[at] = (counts[at] as number) + count;
    }
    return counts;
  });
  const sums = Array.from({ length: bars }, (_, at) => rows.reduce((sum, counts) => sum + (counts[at] as number), 0));
  const most = maxOf(sums, 1);
  const plot = { width: size.width - size.left, height: size.height - size.bottom };
  const base = new Array<number>(bars).fill(plot.height);
  const shapes = rows.flatMap((counts, family) =>
    counts.flatMap((count, at) => {
      if (count === 0) return [];
      const height = (count / most) * plot.height;
      base[at] = (base[at] as number) - height;
      const x = size.left + (at * plot.width) / bars;
      const when = timeText(new Date((span.from + at * width) * 1000).toISOString(), report);
      const label = escapeHtml(`${when} · ${families[family]?.name} · ${numberText(count)}`);
      const place = `x="${x.toFixed(1)}" y="${base[at]?.toFixed(1)}" width="${(plot.width / bars - 1).toFixed(1)}" height="${height.toFixed(1)}"`;
      return [`<rect ${place} fill="${colours[family]}"><title>${label}</title></rect>`];
    }),
  );
  const edge = (second: number) => escapeHtml(timeText(new Date(second * 1000).toISOString(), report));
  const legend = families.map(
    ({ name }, at) =>
      `<li><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><rect width="12" height="12" fill="${colours[at]}"/></svg> ${escapeHtml(name)}</li>`,
  );
  return [
    `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(reportStrings[language].timeline)}">
<line x1="${size.left}" y1="${plot.height}" x2="${size.width}" y2="${plot.height}"/>
<text x="${size.left - 6}" y="10" text-anchor="end">${numberText(most)}</text>
<text x="${size.left}" y="${size.height - 4}">${edge(span.from)}</text>
<text x="${size.width}" y="${size.height - 4}" text-anchor="end">${edge(span.to)}</text>
${shapes.join('\n')}
</svg>`,
    `<ul class="legend">${legend.join('')}</ul>`,
  ];
}

/** From the first to the last mention, in seconds since 1970. */
function spanOf({ codes, bucketSeconds }: ScanReport): { readonly from: number; readonly to: number } | undefined {
  const starts = codes.flatMap(({ timeline }) => timeline.map(([start]) => start));
  if (starts.length === 0) return undefined;
  const last = maxOf(starts, 0);
  return {
    from: -maxOf(
      starts.map((start) => -start),
      -last,
    ),
    to: last + bucketSeconds,
  };
}

interface FamilyOfCodes {
  readonly name: string;
  readonly codes: readonly CodeReport[];
}

/** Families by their mentions; the rarest ones together. */
function familiesOf(codes: readonly CodeReport[], language: Language): FamilyOfCodes[] {
  const mentions = (members: readonly CodeReport[]) => members.reduce((sum, { count }) => sum + count, 0);
  const groups = groupsBy(codes, ({ family }) => family?.id ?? '')
    .map(([, members, { family }]) => ({
      name: family?.name[language] ?? reportStrings[language].unlisted,
      codes: members,
    }))
    .sort((a, b) => mentions(b.codes) - mentions(a.codes));
  const rest = groups.slice(maxFamilies);
  if (rest.length === 0) return groups;
  return [...groups.slice(0, maxFamilies), { name: '…', codes: rest.flatMap(({ codes: members }) => members) }];
}
