import type { Localized } from '../../../text';
import type { AdviceCard, LocalizedCheck } from '../../advice';
import type { CustomProblems, CustomProblemTexts } from './customProblems';
import type { JsonMember, JsonNode } from './json';

/** Maximum length of one text of advice, in UTF-16 units, and maximum number of causes and of checks. */
const maxLength = 2000;
const maxItems = 50;

const nothing: Localized = { en: '', 'zh-CN': '' };

/** Where advice is: the code and line, and where its problems go. */
interface Place {
  readonly code: string;
  readonly line: number;
  readonly problems: CustomProblems;
}

/**
 * Reads advice as one text: parts separated by semicolons. A command in backquotes is a check, and what follows its colon is what
 * to look for; `who:` and `ticket:` begin those parts; everything else is a cause. Undefined if it says nothing.
 */
export function readAdviceText(text: string, place: Place): AdviceCard | undefined {
  const parts = (text.match(/(?:`[^`]*`|[^;；`]|`)+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
  const causes: Localized[] = [];
  const checks: LocalizedCheck[] = [];
  let who = nothing;
  let ticket = nothing;
  for (const part of parts) {
    const [, run, look = ''] = /^`([^`]+)`\s*[:：]?(.*)$/s.exec(part) ?? [];
    const [, label = '', rest = ''] = /^([^:：`]{1,12})[:：](.+)$/s.exec(part) ?? [];
    const kind = labels.get(label.trim().toLowerCase());
    if (run !== undefined) checks.push({ run: both(run, place), look: both(look, place) });
    else if (kind === 'who') who = both(rest, place);
    else if (kind === 'ticket') ticket = both(rest, place);
    else causes.push(both(kind === 'cause' ? rest : part, place));
  }
  return cardOf(causes, checks, who, ticket, place);
}

const labels: ReadonlyMap<string, 'cause' | 'who' | 'ticket'> = new Map([
  ['cause', 'cause'],
  ['原因', 'cause'],
  ['who', 'who'],
  ['处理人', 'who'],
  ['ticket', 'ticket'],
  ['提单', 'ticket'],
]);

/**
 * Reads advice in JSON: a text as above, or an object with the members that `explain --json` prints. Each text may be one for each
 * language. Reports what does not fit.
 */
export function readAdviceJson(node: JsonNode, place: Place): AdviceCard | undefined {
  if (node.kind === 'string') {
    if (node.value.trim() !== '') return readAdviceText(node.value, place);
    wrong('advice', node, (t) => t.expectedText(), place);
    return undefined;
  }
  const found = membersOf(node, 'advice', ['causes', 'checks', 'who', 'ticket'], place);
  if (found.size === 0) return undefined;
  const causes = itemsOf(found.get('causes'), 'causes', place).map((item) => textOf(item, 'causes', place));
  const checks = itemsOf(found.get('checks'), 'checks', place).flatMap((item): LocalizedCheck[] => {
    const members = membersOf(item, 'checks', ['run', 'look'], place);
    const [run, look] = [members.get('run'), members.get('look')];
    if (run === undefined) {
      if (item.kind === 'object') place.problems.add(item.line, (t) => t.jsonMissing('run'));
      return [];
    }
    return [{ run: textOf(run, 'run', place), look: look ? textOf(look, 'look', place) : nothing }];
  });
  const [who, ticket] = ['who', 'ticket'].map((name) => {
    const text = found.get(name);
    return text ? textOf(text, name, place) : nothing;
  });
  return cardOf(causes, checks, who ?? nothing, ticket ?? nothing, place);
}

function cardOf(
  causes: readonly Localized[],
  checks: readonly LocalizedCheck[],
  who: Localized,
  ticket: Localized,
  { line, problems }: Place,
): AdviceCard | undefined {
  const isSaid = ({ en }: Localized) => en !== '';
  const card = { causes: causes.filter(isSaid), checks: checks.filter(({ run }) => isSaid(run)), who, ticket };
  if (card.causes.length > maxItems || card.checks.length > maxItems) problems.add(line, (t) => t.adviceCut(maxItems));
  const isEmpty = card.causes.length === 0 && card.checks.length === 0 && !isSaid(who) && !isSaid(ticket);
  return isEmpty
    ? undefined
    : { ...card, causes: card.causes.slice(0, maxItems), checks: card.checks.slice(0, maxItems) };
}

/** One text for both languages. */
function both(text: string, place: Place): Localized {
  const shown = cut(text, place);
  return { en: shown, 'zh-CN': shown };
}

function cut(text: string, { code, line, problems }: Place): string {
  const trimmed = text.trim();
  if (trimmed.length <= maxLength) return trimmed;
  problems.add(line, (t) => t.textCut(Number(code), maxLength));
  return `${trimmed.slice(0, maxLength - 1)}…`;
}

/** A text, or one for each language, of which one is enough. Empty if it is neither, which is reported. */
function textOf(node: JsonNode, name: string, place: Place): Localized {
  if (node.kind === 'object') {
    const members = membersOf(node, name, ['en', 'zh-CN'], place);
    const [en, zh] = ['en', 'zh-CN'].map((language) => {
      const member = members.get(language);
      return member ? plainText(member, language, place) : '';
    });
    return { en: en || zh || '', 'zh-CN': zh || en || '' };
  }
  const text = plainText(node, name, place);
  return { en: text, 'zh-CN': text };
}

function plainText(node: JsonNode, name: string, place: Place): string {
  if (node.kind === 'string' && node.value.trim() !== '') return cut(node.value, place);
  wrong(name, node, (t) => t.expectedText(), place);
  return '';
}

function itemsOf(node: JsonNode | undefined, name: string, place: Place): readonly JsonNode[] {
  if (node === undefined) return [];
  if (node.kind === 'array') return node.items;
  wrong(name, node, (t) => t.expectedList(), place);
  return [];
}

/** The members of an object by name. Reports anything else, an empty object, and each unknown member. */
function membersOf(
  node: JsonNode,
  name: string,
  known: readonly string[],
  place: Place,
): ReadonlyMap<string, JsonNode> {
  const members: readonly JsonMember[] = node.kind === 'object' ? node.members : [];
  if (members.length === 0) wrong(name, node, (t) => t.expectedObject(), place);
  for (const member of members) {
    if (!known.includes(member.name)) place.problems.add(member.line, (t) => t.jsonUnknown(member.name.slice(0, 40)));
  }
  return new Map(members.filter((member) => known.includes(member.name)).map(({ name: key, value }) => [key, value]));
}

function wrong(name: string, { line }: JsonNode, expected: (texts: CustomProblemTexts) => string, place: Place): void {
  place.problems.add(line, (t) => t.jsonType(name, expected(t)));
}
