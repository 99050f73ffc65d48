import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { button, element, refill } from '../dom';

interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** The text of a cell. */
  text(row: Row): string;
  /** True for the columns that share the room that is left. */
  readonly isWide?: boolean;
}

interface TableOptions<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Called when a person chooses a row. */
  choose(row: Row): void;
  /** Called when a person chooses the title of a column; undefined if the order is fixed. */
  readonly sort?: (column: string) => void;
}

/** The height of a row, in pixels. The style sheet says the same. */
const rowHeight = 26;

/**
 * A table of any length: only the rows in sight are in the page. A grid for screen readers, which are told the number of
 * all rows. One row is in the order of the Tab key; arrows, Page Up, Page Down, Home and End move, Enter chooses.
 */
export class VirtualTable<Row> {
  readonly element: HTMLElement;
  private readonly head: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly body: HTMLElement;
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private rows: readonly Row[] = [];
  private focused = 0;
  private chosen: Row | undefined;

  constructor(private readonly options: TableOptions<Row>) {
    this.head = element('div', { role: 'row', class: 'row head' });
    this.body = element('div', { role: 'rowgroup', class: 'rows' });
    this.scroller = element('div', { class: 'scroller', role: 'presentation' }, this.body);
    this.element = element(
      'div',
      { role: 'grid', class: 'grid', 'aria-label': options.label, 'aria-colcount': String(options.columns.length) },
      element('div', { role: 'rowgroup' }, this.head),
      this.scroller,
    );
    this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: 0,
      getScrollElement: () => this.scroller,
      estimateSize: () => rowHeight,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      overscan: 10,
      onChange: () => this.draw(),
    });
    this.virtualizer._didMount();
    this.body.addEventListener('click', ({ target }) => {
      const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : undefined;
      if (at !== null && at !== undefined) this.chooseAt(Number(at));
    });
    this.body.addEventListener('keydown', (event) => this.press(event));
  }

  /** `sorted`: the column by which the rows are in order. The chosen row stays chosen if it is among the rows. */
  show(
    rows: readonly Row[],
    chosen: Row | undefined,
    sorted?: { readonly column: string; readonly descending: boolean },
  ): void {
    this.rows = rows;
    this.chosen = chosen;
    const at = chosen === undefined ? -1 : rows.indexOf(chosen);
    this.focused = at < 0 ? Math.min(this.focused, Math.max(0, rows.length - 1)) : at;
    this.element.setAttribute('aria-rowcount', String(rows.length + 1));
    refill(this.head, ...this.options.columns.map((column) => this.headOf(column, sorted)));
    // Few rows need no more room than they have.
    this.scroller.style.height = `${Math.min(rows.length, 14) * rowHeight + 2}px`;
    this.virtualizer.setOptions({ ...this.virtualizer.options, count: rows.length });
    this.virtualizer._willUpdate();
    this.virtualizer.measure();
    this.draw();
  }

  private headOf(column: TableColumn<Row>, sorted?: { readonly column: string; readonly descending: boolean }) {
    const { sort } = this.options;
    const { id, title } = column;
    const cell = element('div', { role: 'columnheader', class: lookOf(column) });
    if (sorted?.column === id) cell.setAttribute('aria-sort', sorted.descending ? 'descending' : 'ascending');
    const mark = sorted?.column === id ? (sorted.descending ? ' ▾' : ' ▴') : '';
    cell.append(sort ? button(title + mark, 'link', () => sort(id)) : title);
    return cell;
  }

  private draw(): void {
    const hadFocus = this.body.contains(document.activeElement);
    this.body.style.height = `${this.virtualizer.getTotalSize()}px`;
    const items = this.virtualizer.getVirtualItems();
    this.body.replaceChildren(...items.map(({ index, start }) => this.rowAt(index, start)));
    if (hadFocus) this.rowElement(this.focused)?.focus({ preventScroll: true });
  }

  private rowAt(index: number, start: number): HTMLElement {
    const row = this.rows[index] as Row;
    const made = element(
      'div',
      {
        role: 'row',
        class: 'row',
        'data-at': String(index),
        'aria-rowindex': String(index + 2),
        'aria-selected': String(row === this.chosen),
        tabindex: index === this.focused ? '0' : '-1',
      },
      ...this.options.columns.map((column) => {
        const shown = column.text(row);
        return element('div', { role: 'gridcell', class: lookOf(column), title: shown }, shown);
      }),
    );
    made.style.transform = `translateY(${start}px)`;
    return made;
  }

  private rowElement(index: number): HTMLElement | null {
    return this.body.querySelector<HTMLElement>(`[data-at="${index}"]`);
  }

  private chooseAt(index: number): void {
    const row = this.rows[index];
    if (row === undefined) return;
    this.focused = index;
    this.chosen = row;
    this.draw();
    this.options.choose(row);
  }

  private press(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.focused + 1,
      ArrowUp: this.focused - 1,
      PageDown: this.focused + page,
      PageUp: this.focused - page,
      Home: 0,
      End: this.rows.length - 1,
    };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chooseAt(this.focused);
      return;
    }
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.focused = Math.max(0, Math.min(this.rows.length - 1, to));
    this.virtualizer.scrollToIndex(this.focused);
    this.draw();
    this.rowElement(this.focused)?.focus({ preventScroll: true });
  }
}

/** The style sheet knows the columns by their ids. */
function lookOf({ id, isWide }: TableColumn<never>): string {
  return `cell of-${id}${isWide ? ' wide' : ''}`;
}
