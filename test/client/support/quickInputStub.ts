import { until } from '../../support/until';

interface StubButton {
  readonly tooltip?: string;
}

interface StubRow {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly alwaysShow?: boolean;
  readonly buttons?: readonly StubButton[];
}

type Listener<T> = (value: T) => unknown;

/** A box or a list as VS Code makes it, and what a person can do with it. */
export class QuickInputStub {
  title = '';
  placeholder = '';
  prompt = '';
  value = '';
  busy = false;
  items: readonly StubRow[] = [];
  selectedItems: readonly StubRow[] = [];
  shown = false;
  disposed = false;
  private readonly changed: Listener<string>[] = [];
  private readonly accepted: (() => unknown)[] = [];
  private readonly hidden: (() => unknown)[] = [];
  private readonly pressed: Listener<{ readonly item: StubRow; readonly button: StubButton }>[] = [];
  readonly onDidChangeValue = (listener: Listener<string>) => this.changed.push(listener);
  readonly onDidAccept = (listener: () => unknown) => this.accepted.push(listener);
  readonly onDidHide = (listener: () => unknown) => this.hidden.push(listener);
  step: number | undefined;
  totalSteps: number | undefined;
  private readonly back: (() => unknown)[] = [];
  readonly onDidTriggerButton = (listener: () => unknown) => this.back.push(listener);
  readonly onDidTriggerItemButton = (listener: (typeof this.pressed)[number]) => this.pressed.push(listener);

  show(): void {
    this.shown = true;
  }

  hide(): void {
    if (this.shown) {
      this.shown = false;
      for (const listener of this.hidden) listener();
    }
  }

  dispose(): void {
    this.disposed = true;
  }

  type(text: string): void {
    this.value = text;
    for (const listener of this.changed) listener(text);
  }

  /** Enter, in a list on this row. */
  accept(row?: number): void {
    this.selectedItems = row === undefined ? [] : this.items.slice(row, row + 1);
    for (const listener of this.accepted) listener();
  }

  /** Presses the only button of the title. */
  pressBack(): void {
    for (const listener of this.back) listener();
  }

  async press(row: number, tooltip: string): Promise<void> {
    const item = this.items[row];
    const button = item?.buttons?.find((each) => each.tooltip === tooltip);
    if (!item || !button) throw new Error(`Row ${row} has no button “${tooltip}”.`);
    for (const listener of this.pressed) await listener({ item, button });
  }
}

/** The boxes and lists that a window has opened, in order, and what of `vscode.window` opens them. */
export function quickInputs() {
  const opened: QuickInputStub[] = [];
  const open = () => {
    const input = new QuickInputStub();
    opened.push(input);
    return input;
  };
  /** The `n`th that was opened, from 1. */
  const next = (n: number) => until(`quick input ${n}`, async () => opened[n - 1]);
  return { opened, next, window: { createQuickPick: open, createInputBox: open } };
}
