import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { factText, renderCard } from '../../../server/src/core/answers/card/card';
import { describeEntry, describeUnlisted } from '../../../server/src/core/answers/card/describe';
import { describeMessage, responseFacts } from '../../../server/src/core/answers/card/textFacts';
import { anonymized } from '../../../server/src/core/answers/explanation/anonymize';
import { explainText } from '../../../server/src/core/answers/explanation/explainText';
import { searchCatalog } from '../../../server/src/core/answers/search/search';
import { callTool } from '../../../server/src/core/answers/tools/callTool';
import { reportCsv } from '../../../server/src/core/logs/output/csv';
import { reportHtml } from '../../../server/src/core/logs/output/html';
import { reportMarkdown } from '../../../server/src/core/logs/output/markdown';
import { reportText } from '../../../server/src/core/logs/output/plainText';
import type { ScanReport } from '../../../server/src/core/logs/report';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { alikeMessages } from '../../../server/src/core/messages/alikeMessages';
import { findMessages, sureMessages } from '../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { isSureInResponse, judgeMessage } from '../../../server/src/core/messages/response/judgedMessage';
import { responseAt } from '../../../server/src/core/messages/response/response';
import { reportOf } from '../tallied';
import { workspace } from './documents';
import { joined } from './joined';

const builtIn = builtinCatalog();

/** Maximum length of an answer, in UTF-16 units. */
const maxAnswer = 2400;

/** The messages of codes in a text, or those that are most like it. */
export async function messages(text: string): Promise<string> {
  const found = findMessages(await messageIndex(builtIn), text, 5).messages;
  if (found.length > 0) {
    return found
      .map(({ entry, language, arguments: values, offset, length, score, isSure }) =>
        joined([entry.code, language, values, offset, length, Number(score.toFixed(9)), isSure]),
      )
      .join('\n');
  }
  const alike = await alikeMessages(builtIn, text, 3);
  return alike.map(({ entry, likeness }) => `${entry.code} ${likeness.toFixed(6)}`).join('\n');
}

/** The text in the logs of two services, without what is told about the codes. */
async function scanned(text: string): Promise<ScanReport> {
  const first = '2024-05-01 12:00:00,123 ERROR first code=1239801';
  const last = '2024-05-01T12:00:09Z last code=1239801';
  const files = {
    '/var/log/job/job-execute/error.log': `${first}\n${text}\n${last}`,
    '/data/b.log': `${text}\n`.repeat(3),
  };
  const report = reportOf(files, { messages: await messageIndex(builtIn), catalog: workspace });
  return JSON.parse(JSON.stringify(report, (key, value) => (key === 'nextStep' ? null : value)));
}

/** What is counted, as JSON. */
export async function logs(text: string): Promise<string> {
  const { codes, messages, files, bursts, chains } = await scanned(text);
  const counted = [...codes, ...messages].map((code) =>
    joined({ ...code, message: undefined, section: undefined, category: undefined }),
  );
  return [...counted, joined(files), joined(bursts), joined(chains)].join('\n').slice(0, maxAnswer);
}

/** A report as `text en`, `markdown zh` and the like. */
export async function outputs(text: string, kind: string): Promise<string> {
  const report = await scanned(text);
  const [form, language] = [kind.split(' ')[0], kind.endsWith('en') ? 'en' : 'zh-CN'] as const;
  if (form === 'html')
    return reportHtml(report, { language, nonce: 'n' })
      .replace(/<style[\s\S]*?<\/style>/, '')
      .slice(0, 2 * maxAnswer);
  if (form === 'markdown') return reportMarkdown(report, { language }).slice(0, maxAnswer);
  return (form === 'csv' ? reportCsv(report, language) : reportText(report, language)).slice(0, maxAnswer);
}

/** The text without private values; or the headings and places of its explanation. */
export async function explained(text: string, kind: string): Promise<string> {
  if (kind === 'anonymized') {
    const { text: made, show } = await anonymized(text);
    return show(made) === text ? '' : show(made);
  }
  const { markdown } = await explainText(text, builtIn, 'en', { anonymize: false, names: true });
  const lines = markdown.split('\n').filter((line) => /^## |^- (?:Found|Argument|.*=)|^- .*(?:line|times)/.test(line));
  return lines.join('\n').slice(0, maxAnswer);
}

export async function search(text: string): Promise<string> {
  if (text.length > 60) return '';
  const { hits } = await searchCatalog(workspace, text, { limit: 8 });
  return hits.map(joined).join('\n');
}

/** What a tool answers about a text, without advice. */
export async function tools(text: string, tool: string): Promise<string> {
  const names = text.match(/[A-Z]{3,}[_A-Z]+/g) ?? [];
  const inputs: Readonly<Record<string, object>> = {
    explain: { codes: [/\d{6,8}/.exec(text)?.[0] ?? text.slice(0, 40), ...names.slice(0, 3)] },
    search: { query: text.slice(0, 60), limit: 3 },
    find_by_message: { text, limit: 3 },
    explain_text: { text },
  };
  const wrong = { limit: text.length % 50, ...(text.length % 2 === 0 ? {} : { x: 1 }) };
  const input = { ...inputs[tool], ...(text.length % 5 === 0 ? wrong : {}) };
  const context = { catalog: workspace, language: text.length % 2 === 0 ? 'zh-CN' : 'en' } as const;
  const files = { scan: async () => ({}), migrate_check: async () => ({}) };
  const answer = await callTool(tool, input, context, files).catch((error: Error) => `! ${error.message}`);
  const advice = /,?"(?:catalog|likelyCause|nextStep|cause|advice)":"(?:[^"\\]|\\.)*"/g;
  return answer.replace(advice, '').slice(0, maxAnswer);
}

/** The cards of the first number in both languages, without advice. */
export function cards(text: string): string {
  const code = Number(/\d{6,8}/.exec(text)?.[0] ?? 0);
  if (code === 0) return '';
  const shown = [builtIn, workspace].flatMap((catalog) =>
    (['en', 'zh-CN'] as const).map((language) => {
      const entry = catalog.get(code);
      const card = entry ? describeEntry(entry, catalog, language) : describeUnlisted(code, catalog, language);
      return renderCard(card, 'markdown').value;
    }),
  );
  const lines = shown.join('\n').split('\n');
  return lines
    .filter((line) => line !== '' && !/ikely|可能/.test(line))
    .join('\n')
    .slice(0, maxAnswer);
}

/** What the responses in a text say about their codes: the verdict about the message, and the facts of the card. */
export async function judged(text: string, languageId: string): Promise<string> {
  const document = codeDocuments('utf-16').create(`file:///w/a.${languageId}`, languageId, 1, text);
  const index = await messageIndex(builtIn);
  const answers: string[] = [];
  for (const { index: at } of [...text.matchAll(/\d{5,8}/g)].slice(0, 3)) {
    const response = responseAt(document, at + 1);
    if (response === undefined) continue;
    const find = async (message: string, code: number) =>
      sureMessages(index, message).messages.filter((found) => isSureInResponse(found, message, code));
    const { code, message } = response;
    const verdict = message && (await judgeMessage(message.value, code.value, builtIn, find));
    const language = at % 2 === 0 ? 'en' : 'zh-CN';
    const { facts, fillsArguments } = responseFacts(response, verdict, builtIn, language, text.slice(0, 200));
    answers.push(`${at} ${verdict ? joined(verdict) : '-'} ${fillsArguments}`, ...facts.map(factText));
  }
  const [found] = findMessages(index, text, 1).messages;
  if (found) {
    const card = describeMessage(found, [], found.isSure, builtIn, text.length % 2 === 0 ? 'en' : 'zh-CN');
    const lines = renderCard(card, 'plaintext').value.split('\n');
    answers.push(...lines.filter((line) => line !== '' && !/ikely|可能/.test(line)));
  }
  return answers.join('\n').slice(0, maxAnswer);
}
