import assert from 'node:assert/strict';
import type * as lines from '../../../client/src/lines/registerLines';
import type { LineCode } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

const line = 'ERROR {"code": 1239803}';
const found: LineCode = { code: 1239803, start: 15, length: 7, message: 'The execution queue is full' };

interface Providers {
  link?: {
    provideTerminalLinks(context: object, token: object): Promise<unknown>;
    handleTerminalLink(link: object): unknown;
  };
  hover?: {
    provideHover(
      document: object,
      position: object,
      token: object,
    ): Promise<{ contents: { value: string; isTrusted: unknown } } | null>;
  };
}

/** What the client registers, with a server that finds `codes` in every line and has a card for listed ones. */
async function register(codes: readonly LineCode[], card: string | undefined, state = 'running') {
  const { vscode } = vscodeStub();
  const providers: Providers = {};
  const selectors: unknown[] = [];
  const ran: unknown[][] = [];
  class MarkdownString {
    isTrusted: unknown;
    constructor(public value: string) {}
    appendText(text: string): void {
      this.value += text.replaceAll('*', '\\*');
    }
    appendMarkdown(text: string): void {
      this.value += text;
    }
  }
  Object.assign(vscode, {
    MarkdownString,
    Range: class {
      readonly ends: readonly number[];
      constructor(...ends: number[]) {
        this.ends = ends;
      }
    },
    Hover: class {
      constructor(
        readonly contents: object,
        readonly range: object,
      ) {}
    },
    commands: { executeCommand: async (...command: unknown[]) => void ran.push(command) },
    window: {
      registerTerminalLinkProvider: (link: NonNullable<Providers['link']>) => {
        providers.link = link;
      },
    },
    languages: {
      registerHoverProvider: (selector: unknown, hover: NonNullable<Providers['hover']>) => {
        selectors.push(selector);
        providers.hover = hover;
      },
    },
  });
  const asked: unknown[][] = [];
  const server = {
    state,
    ask: async (name: string, params: object) => {
      asked.push([name, params]);
      return name === 'LineCodesRequest' ? codes : card === undefined ? null : { card: { value: card } };
    },
  };
  const { registerLines } = await load<typeof lines>('lines/registerLines.ts', vscode);
  Reflect.apply(registerLines, undefined, [{ subscriptions: [] }, server]);
  return { providers, selectors, ran, asked };
}

const document = { lineAt: () => ({ text: line }) };

describe('Codes in lines', () => {
  it('are links in a terminal, which show the page of the code', async () => {
    const { providers, ran, asked } = await register([found], undefined);
    const links = await providers.link?.provideTerminalLinks({ line }, {});
    assert.deepEqual(links, [{ code: 1239803, startIndex: 15, length: 7, tooltip: found.message }]);
    assert.deepEqual(asked, [['LineCodesRequest', { line }]]);
    await providers.link?.handleTerminalLink({ code: 1239803 });
    assert.deepEqual(ran, [['bkJobErrorCodes.showCodePage', { code: 1239803 }]]);
  });

  it('have a card in an output channel, with a link to the page and to no other command', async () => {
    const { providers, selectors } = await register([found], '**1239803** The queue');
    assert.deepEqual(selectors, [{ scheme: 'output' }]);
    const hover = await providers.hover?.provideHover(document, { line: 4, character: 18 }, {});
    const link = '[Show Code Page](command:bkJobErrorCodes.showCodePage?%5B%7B%22code%22%3A1239803%7D%5D)';
    assert.equal(hover?.contents.value, `**1239803** The queue\n\n${link}`);
    assert.deepEqual(hover?.contents.isTrusted, { enabledCommands: ['bkJobErrorCodes.showCodePage'] });
    assert.equal(await providers.hover?.provideHover(document, { line: 4, character: 3 }, {}), null);
  });

  it('say what the digits of an unlisted code mean, as text', async () => {
    const { providers } = await register([{ ...found, message: 'JOB *x*' }], undefined);
    const hover = await providers.hover?.provideHover(document, { line: 0, character: 15 }, {});
    assert.match(hover?.contents.value ?? '', /^1239803 JOB \\\*x\\\*\n/);
  });

  it('are not requested before the server runs', async () => {
    const { providers, asked } = await register([found], undefined, 'starting');
    assert.deepEqual(await providers.link?.provideTerminalLinks({ line }, {}), []);
    assert.deepEqual(asked, []);
  });
});
