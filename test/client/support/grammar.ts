import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { root } from './sources';

const injection = 'bk-job-error-code.injection';
const scope = 'constant.numeric.bk-job-error-code';
const injectionFile = join(root, 'syntaxes', 'bk-job-error-codes.injection.tmLanguage.json');
const hosts = join(root, 'test', 'fixtures', 'grammar', 'hosts');

/** A part of a line, [start, end) in UTF-16 code units, that the grammar marks as a code. */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

/** Marks the lines of a text as VS Code does with one of our small host grammars and the injection. */
export async function tokenizer(host: string): Promise<(text: string) => Marked[][]> {
  const registry = new Registry({
    onigLib: oniguruma(),
    loadGrammar: async (name) => {
      const file = name === injection ? injectionFile : join(hosts, `${host}.json`);
      return parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: () => [injection],
  });
  const hostScope = (JSON.parse(readFileSync(join(hosts, `${host}.json`), 'utf8')) as { scopeName: string }).scopeName;
  const grammar = await registry.loadGrammar(hostScope);
  if (!grammar) {
    throw new Error(`No grammar for ${hostScope}`);
  }
  return (text) => {
    let state = INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .filter(({ scopes }) => scopes.includes(scope))
        .map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex }));
    });
  };
}

let loaded: Promise<void> | undefined;

async function oniguruma() {
  loaded ??= loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  await loaded;
  return {
    createOnigScanner,
    createOnigString,
  };
}
