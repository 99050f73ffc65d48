import uPlot from 'uplot';
import type { LogReport } from '../../../server/src/protocol';
import type { ReportTexts } from '../../src/logReport/reportMessages';
import { button, element } from '../dom';
import type { Format } from './format';
import { bandsOf, spanOf, type TimeSpan } from './rows';

/** The colours of the bands: those that themes choose for charts, but orange, which is hard to see in the themes of VS Code. */
const colours = [
  ...['blue', 'red', 'yellow', 'green', 'purple'].map((name) => `--vscode-charts-${name}`),
  '--vscode-terminal-ansiCyan',
];
const restColour = '--vscode-disabledForeground';

/** In pixels. */
const height = 220;

interface TimelineOptions {
  readonly texts: ReportTexts;
  /** Called with the span of time in sight; undefined for the whole time. */
  readonly changed: (span: TimeSpan | undefined) => void;
}

/**
 * The mentions by time, stacked by family. A span is chosen by dragging, by buttons and by keys: arrows move, plus and minus
 * zoom, Escape shows the whole time. What a screen reader needs is in the table below, so the drawing is one picture to it.
 */
export class Timeline {
  readonly element: HTMLElement;
  private readonly drawing: HTMLElement;
  private readonly legend: HTMLElement;
  private readonly shown: HTMLElement;
  private chart: uPlot | undefined;
  private report: LogReport | undefined;
  private whole: TimeSpan = { from: 0, to: 0 };
  private format: Format | undefined;
  private span: TimeSpan | undefined;

  constructor(private readonly options: TimelineOptions) {
    const { texts } = options;
    this.drawing = element('div', { class: 'chart', tabindex: '0', role: 'img' });
    this.legend = element('ul', { class: 'legend' });
    this.shown = element('span', { class: 'muted', role: 'status' });
    const tools: readonly [string, () => void][] = [
      [texts.earlier, () => this.move(-0.5)],
      [texts.later, () => this.move(0.5)],
      [texts.zoomIn, () => this.zoom(0.5)],
      [texts.zoomOut, () => this.zoom(2)],
      [texts.wholeTime, () => this.choose(undefined)],
    ];
    const buttons = tools.map(([label, press]) => button(label, 'button', press));
    this.element = element(
      'section',
      { 'aria-label': texts.timeline },
      element('h2', {}, texts.timeline),
      this.legend,
      this.drawing,
      element('div', { class: 'buttons', role: 'group', 'aria-label': texts.timeline }, ...buttons, this.shown),
    );
    this.drawing.addEventListener('keydown', (event) => this.press(event));
    new ResizeObserver(() => this.fit()).observe(this.drawing);
    // A theme may change under the page.
    new MutationObserver(() => this.draw()).observe(document.body, { attributeFilter: ['class'] });
  }

  show(report: LogReport, format: Format): void {
    this.format = format;
    this.report = report;
    const whole = spanOf(report);
    this.element.hidden = whole === undefined;
    if (whole === undefined) return;
    this.whole = whole;
    this.draw();
  }

  private choose(span: TimeSpan | undefined): void {
    const { from, to } = this.whole;
    const chosen = span && { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    this.span = chosen === undefined || (chosen.from <= from && chosen.to >= to) ? undefined : chosen;
    this.draw();
    this.tell();
  }

  private tell(): void {
    const { texts, changed } = this.options;
    const time = (seconds: number): string => this.format?.time(seconds) ?? '';
    this.shown.textContent =
      this.span === undefined
        ? ''
        : texts.shownTime.replace('{0}', time(this.span.from)).replace('{1}', time(this.span.to));
    changed(this.span);
  }

  /** `part`: of the span in sight, negative for earlier. */
  private move(part: number): void {
    const { from, to } = this.span ?? this.whole;
    const whole = this.whole;
    const step = Math.max(whole.from - from, Math.min(whole.to - to, (to - from) * part));
    this.choose({ from: from + step, to: to + step });
  }

  private zoom(factor: number): void {
    const { from, to } = this.span ?? this.whole;
    const half = Math.max(this.report?.bucketSeconds ?? 1, (to - from) * factor) / 2;
    const middle = (from + to) / 2;
    this.choose({ from: middle - half, to: middle + half });
  }

  private press(event: KeyboardEvent): void {
    const presses: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.move(-0.25),
      ArrowRight: () => this.move(0.25),
      '+': () => this.zoom(0.5),
      '=': () => this.zoom(0.5),
      '-': () => this.zoom(2),
      Escape: () => this.choose(undefined),
    };
    const run = presses[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  }

  private fit(): void {
    if (this.drawing.clientWidth > 0) this.chart?.setSize({ width: this.drawing.clientWidth, height });
  }

  private draw(): void {
    this.chart?.destroy();
    this.chart = undefined;
    const { texts } = this.options;
    const { format, report } = this;
    if (report === undefined || format === undefined) return;
    const shown = this.span ?? this.whole;
    const { times, bands } = bandsOf(report, shown);
    const style = getComputedStyle(document.body);
    const colourOf = (at: number): string => {
      const name = bands[at]?.name === undefined ? restColour : (colours[at] ?? restColour);
      return style.getPropertyValue(name).trim() || style.color;
    };
    const named = bands.map(({ name }) => name ?? texts.otherFamilies);
    this.legend.replaceChildren(
      ...named.map((name, at) => {
        const mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
        mark.style.background = colourOf(at);
        return element('li', {}, mark, name);
      }),
    );
    const { from, to } = shown;
    this.drawing.setAttribute(
      'aria-label',
      `${format.time(from)} – ${format.time(to)}: ${named.join(', ')}. ${texts.timelineHelp}`,
    );
    // Each band is drawn as the sum of it and all below it, the highest first.
    const sums: number[][] = [];
    for (const { counts } of bands) sums.push(counts.map((count, at) => count + (sums.at(-1)?.[at] ?? 0)));
    const axis = {
      stroke: style.color,
      grid: { stroke: '#8884', width: 1 },
    };
    const paths = uPlot.paths.bars?.({ size: [0.9, 60], align: 1 });
    this.chart = new uPlot(
      {
        width: Math.max(200, this.drawing.clientWidth),
        height,
        tzDate: (seconds) => format.localDate(seconds, uPlot.tzDate),
        legend: { show: false },
        cursor: { drag: { x: true, y: false, setScale: false }, points: { show: false } },
        scales: {
          x: { time: true, range: () => rangeOf(shown) },
          y: { range: (_, __, max) => [0, Math.max(1, max)] },
        },
        // The last label of the time is wider than its place.
        padding: [null, 28, null, null],
        axes: [
          { ...axis, incrs: timeSteps, values: (_, splits) => format.axis(splits) },
          {
            ...axis,
            size: 56,
            incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7, 1e8],
          },
        ],
        series: [{}, ...sums.map((_, at) => bandSeries(colourOf(sums.length - 1 - at), paths))],
        hooks: {
          setSelect: [
            (chart) => {
              const { left, width } = chart.select;
              if (width < 2) return;
              chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
              this.choose({ from: chart.posToVal(left, 'x'), to: chart.posToVal(left + width, 'x') });
            },
          ],
        },
      },
      [[...times], ...sums.toReversed()] as uPlot.AlignedData,
      this.drawing,
    );
    this.chart.over.addEventListener('dblclick', () => this.choose(undefined));
  }
}

const [minute, hour, day] = [60, 3600, 86_400];

/** Between two labels of the time, in seconds: no bucket is narrower than a second. */
const timeSteps = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 4, 6, 8, 12].map((count) => count * hour),
  ...[1, 2, 3, 5, 7, 15, 30, 60, 90, 120, 180, 365, 730, 1825, 3650].map((count) => count * day),
];

function rangeOf({ from, to }: TimeSpan): [number, number] {
  return [from, to];
}

function bandSeries(fill: string, paths: uPlot.Series.PathBuilder | undefined): uPlot.Series {
  return { fill, stroke: fill, width: 0, points: { show: false }, ...(paths ? { paths } : {}) };
}
