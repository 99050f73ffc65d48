import type { Token } from './javaTokens';

/** Collects `import static a.b.ErrorCode.NAME;` and `import static a.b.ErrorCode.*;` from the tokens of Java source. */
export class StaticImports {
  /** By name, the class it is a member of. */
  readonly names = new Map<string, string>();
  /** The classes whose members are all imported. */
  readonly wholes = new Set<string>();
  private state: 'none' | 'import' | 'static' = 'none';
  private owner = '';
  private last = '';

  /** Has to be called with every token. */
  see({ kind, text }: Token): void {
    if (text === 'import' && kind === 'word') this.state = 'import';
    else if (this.state === 'import') this.state = text === 'static' ? 'static' : 'none';
    else if (this.state === 'static') this.take(kind, text);
  }

  private take(kind: Token['kind'], text: string): void {
    if (text === ';') {
      if (this.last === '*') this.wholes.add(this.owner);
      else if (this.owner !== '') this.names.set(this.last, this.owner);
    } else if (text === '.') {
      this.owner = this.last;
      return;
    } else if (kind === 'word' || text === '*') {
      this.last = text;
      return;
    }
    this.state = 'none';
    this.owner = '';
    this.last = '';
  }
}
