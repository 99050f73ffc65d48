/**
 * `npm run bench:public` compares our server with three that many people use: for JSON, YAML and Bash. Each runs over stdio on
 * its own kind of document; the rows of the table are for `docs/performance.md`. They are installed from the npm registry into
 * the folder of caches.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir, loadavg } from 'node:os';
import path from 'node:path';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  type Position,
} from 'vscode-languageserver-protocol/node';
import { installNode } from '../support/vscode/install';
import { newest } from '../support/vscode/versions';
import { generateLog } from './generateLog';
import { machine, median } from './measure';
import { ourServer, StdioServer } from './stdioServer';

/** A server that takes longer for one answer is not waited for, and edits end after this time, in ms. */
const patience = 60_000;
const starts = 5;
const edits = 20;

interface Rival {
  readonly name: string;
  /** Name and version in the registry; undefined for ours. */
  readonly package?: string;
  /** The script and its arguments; the script of a package is relative to `node_modules`. */
  readonly command: readonly string[];
  readonly languageId: string;
  readonly extension: string;
  /** A document of about `size` bytes, and a place in its middle that is hovered. */
  text(size: number): string;
}

const lines = (size: number, lineOf: (index: number) => string): string => {
  const all: string[] = [];
  for (let length = 0; length < size; length += (all.at(-1)?.length ?? 0) + 1) all.push(lineOf(all.length));
  return all.join('\n');
};

const rivals: readonly Rival[] = [
  {
    name: 'bk-job-error-codes',
    command: [ourServer, '--stdio'],
    languageId: 'log',
    extension: 'log',
    text: (size) => generateLog(size).text,
  },
  {
    name: 'JSON (vscode-langservers-extracted 4.10.0)',
    package: 'vscode-langservers-extracted@4.10.0',
    command: ['vscode-langservers-extracted/bin/vscode-json-language-server', '--stdio'],
    languageId: 'json',
    extension: 'json',
    text: (size) => `[\n${lines(size, (at) => `  {"id": ${at}, "name": "row ${at}", "tags": ["a", "b"]},`)}\n  {}\n]\n`,
  },
  {
    name: 'YAML (yaml-language-server 2.0.0)',
    package: 'yaml-language-server@2.0.0',
    command: ['yaml-language-server/bin/yaml-language-server', '--stdio'],
    languageId: 'yaml',
    extension: 'yaml',
    text: (size) => lines(size, (at) => `- id: ${at}\n  name: row ${at}\n  tags: [a, b]`),
  },
  {
    name: 'Bash (bash-language-server 5.8.1)',
    package: 'bash-language-server@5.8.1',
    command: ['bash-language-server/out/cli.js', 'start'],
    languageId: 'shellscript',
    extension: 'sh',
    text: (size) => lines(size, (at) => `echo "row ${at}" | grep -c row > "out_${at}.txt"`),
  },
];

class PublicServer extends StdioServer {
  private version = 1;
  constructor(
    private readonly rival: Rival,
    node: string,
  ) {
    const [script = '', ...args] = rival.command;
    super(
      rival.package === undefined ? script : path.join(cache, 'node_modules', script),
      { node, env: process.env },
      args,
    );
  }

  get uri(): string {
    return `file:///bench.${this.rival.extension}`;
  }

  async open(text: string): Promise<void> {
    await this.initialize({ rootUri: null, capabilities: { textDocument: { hover: {} } } });
    const { languageId } = this.rival;
    const textDocument = { uri: this.uri, languageId, version: this.version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  hover(position: Position): Promise<unknown> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri }, position });
  }

  async insert(position: Position): Promise<void> {
    this.version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start: position, end: position }, text: ' ' }],
    });
  }

  kill(): void {
    this.connection.dispose();
    this.child.kill('SIGKILL');
  }
}

const cache = path.join(homedir(), '.cache/bk-job-error-codes/public-servers');

function install(): void {
  const packages = rivals.flatMap((rival) => rival.package ?? []);
  mkdirSync(cache, { recursive: true });
  if (
    rivals.every(
      ({ package: name, command }) =>
        name === undefined || existsSync(path.join(cache, 'node_modules', command[0] ?? '')),
    )
  )
    return;
  execFileSync(
    'npm',
    ['install', '--prefix', cache, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    {
      stdio: 'inherit',
    },
  );
}

/** Undefined if it takes longer than `patience`. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Measured {
  /** From the start of the process to the first answer, in ms. */
  readonly start: number;
  /** Resident memory, in MB. */
  readonly memory: number;
}

async function startOf(rival: Rival, node: string): Promise<Measured> {
  const began = performance.now();
  const server = new PublicServer(rival, node);
  await server.open(rival.text(10_000));
  await server.hover({ line: 3, character: 4 });
  const start = performance.now() - began;
  const { resident } = server.memory();
  server.kill();
  return { start, memory: resident };
}

/** The median of a keystroke with the hover behind it, in ms, and the peak of memory, in MB; undefined if one takes too long. */
async function editOf(
  rival: Rival,
  node: string,
  size: number,
): Promise<{ readonly edit: number; readonly peak: number } | undefined> {
  const text = rival.text(size);
  const middle = { line: text.slice(0, text.length / 2).split('\n').length, character: 4 };
  const server = new PublicServer(rival, node);
  try {
    await server.open(text);
    if ((await inTime(server.hover(middle).then(() => true))) === undefined) return undefined;
    const times: number[] = [];
    const end = performance.now() + patience;
    for (let edit = 0; edit <= edits && (edit < 2 || performance.now() < end); edit++) {
      const began = performance.now();
      await server.insert({ line: middle.line, character: 0 });
      if ((await inTime(server.hover(middle).then(() => true))) === undefined) return undefined;
      times.push(performance.now() - began);
    }
    return { edit: median(times.slice(1)), peak: server.memory().peak };
  } finally {
    server.kill();
  }
}

async function main(): Promise<void> {
  install();
  const node = await installNode(newest, console.log);
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `${machine()}; the servers on the Node of VS Code; load of the last 1, 5 and 15 minutes: ${load.join(', ')}`,
  );
  console.log(
    '| server | start, ms | memory, MB | edit 10 KB, ms | edit 1 MB, ms | edit 10 MB, ms | peak with 10 MB, MB |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  // Alternated, so that all see the same machine.
  const measured = new Map<Rival, Measured[]>(rivals.map((rival) => [rival, []]));
  for (let round = 0; round <= starts; round++) {
    for (const [rival, all] of measured) {
      const one = await startOf(rival, node);
      if (round > 0) all.push(one);
    }
  }
  for (const [rival, all] of measured) {
    const [small, middle, large] = [
      await editOf(rival, node, 10_000),
      await editOf(rival, node, 1_000_000),
      await editOf(rival, node, 10_000_000),
    ];
    const show = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? `> ${patience / 1000} s`;
    const cells = [
      rival.name,
      show(median(all.map(({ start }) => start)), 0),
      show(median(all.map(({ memory }) => memory)), 0),
      show(small?.edit, 1),
      show(middle?.edit, 1),
      show(large?.edit, 1),
      large === undefined ? '-' : show(large.peak, 0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
