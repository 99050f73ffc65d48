import type { Token } from './javaTokens';

/** Collects from the tokens of Java source the variables that something is given to: `e.setParams(`, `e.withParam(`. */
export class Setters {
  readonly names = new Set<string>();
  private name = '';
  private behindDot = false;

  /** Has to be called with every token. */
  see({ kind, text }: Token): void {
    if (kind !== 'word') {
      this.behindDot = text === '.' && this.name !== '';
      if (!this.behindDot) this.name = '';
      return;
    }
    if (this.behindDot && /^(?:set|with|add|put|fill)/.test(text)) this.names.add(this.name);
    this.name = text;
    this.behindDot = false;
  }
}
