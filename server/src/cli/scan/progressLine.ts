import { bytesText } from '../../core/logs';
import type { Language } from '../../core/text';
import type { LogScanProgress } from '../../disk/logs';
import type { Terminal } from '../shell/terminal';
import { scanStrings } from './scanStrings';

/** How often the line is written, in ms. */
const interval = 200;

/** A line on a terminal that shows how far a scan has come. Writes nothing where stderr is no terminal. */
export class ProgressLine {
  private readonly start = performance.now();
  private last = this.start;
  private isShown = false;

  constructor(
    private readonly terminal: Terminal,
    private readonly language: Language,
  ) {}

  show({ bytes, totalBytes }: LogScanProgress): void {
    const now = performance.now();
    if (!this.terminal.isInteractive || now - this.last < interval) return;
    this.last = now;
    const rate = bytes / ((now - this.start) / 1000);
    const isKnown = bytes <= totalBytes && totalBytes > 0;
    const percent = isKnown ? `${Math.floor((bytes / totalBytes) * 100)}%` : '…';
    const left = isKnown && rate > 0 ? duration((totalBytes - bytes) / rate) : undefined;
    const text = scanStrings[this.language].progress(percent, bytesText(bytes), bytesText(rate), left);
    this.terminal.err(`\r\u001b[K${text}`);
    this.isShown = true;
  }

  /** Removes the line. */
  clear(): void {
    if (this.isShown) this.terminal.err('\r\u001b[K');
    this.isShown = false;
  }
}

/** `7 s`, `2:05`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
