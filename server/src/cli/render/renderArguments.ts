import type { MessageStyle } from '../../core/template/renderTemplate';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { type CatalogOptions, readCatalogOptions } from '../shell/catalogOptions';
import { languageNamed } from '../shell/cliLanguage';
import { optionValue } from '../shell/optionValue';
import { cliStrings } from '../shell/strings';
import { renderCliStrings } from './renderStrings';

/** What `render` was asked: a code or a template, and the arguments by index. */
export interface RenderArguments {
  readonly what: { readonly code: string } | { readonly template: string };
  readonly args: readonly string[];
  /** Undefined where the catalog decides. */
  readonly style: MessageStyle | undefined;
  /** Minutes ahead of UTC. */
  readonly zone: number;
  readonly language: Language;
  readonly catalog: CatalogOptions;
}

/** Reads the arguments of `render`; a string is one sentence that says what is wrong with them, in `fallback`. */
export function readRenderArguments(given: readonly string[], fallback: Language): RenderArguments | string {
  const common = cliStrings(fallback);
  const strings = renderCliStrings[fallback];
  const end = given.indexOf('--');
  const asked = readCatalogOptions(end < 0 ? given : given.slice(0, end), fallback);
  if (typeof asked === 'string') return asked;
  const args: string[] = [];
  const styles = new Set<MessageStyle>();
  let template: string | undefined;
  let zone = 0;
  let language: Language | undefined = fallback;
  const left = [...asked.rest];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    const isAlone = arg === '--template' && left.length === 0;
    const name = optionValue('--lang', arg, left);
    const pattern = optionValue('--template', arg, left);
    const offset = optionValue('--time-zone', arg, left);
    if (isAlone) return strings.noTemplate;
    if (pattern !== undefined) template = pattern;
    else if (name !== undefined) {
      language = languageNamed(name);
      if (language === undefined) return common.unknownLanguage(visibleText(name));
    } else if (offset !== undefined) {
      const minutes = readZone(offset);
      if (minutes === undefined) return strings.zone(visibleText(offset));
      zone = minutes;
    } else if (arg === '--plain' || arg === '--java') styles.add(arg === '--plain' ? 'plain' : 'java');
    else if (arg.startsWith('-') && arg !== '-') return common.unknownOption(visibleText(arg));
    else args.push(arg);
  }
  if (styles.size > 1) return strings.bothStyles;
  if (end >= 0) args.push(...given.slice(end + 1));
  const code = template === undefined ? args.shift() : undefined;
  const what = template === undefined ? (code === undefined ? undefined : { code }) : { template };
  if (what === undefined) return strings.nothing;
  return { what, args, style: [...styles][0], zone, language, catalog: asked.options };
}

/** `UTC`, `+08:00`, `-0330`. */
function readZone(text: string): number | undefined {
  if (/^(?:utc|z)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  if (sign === undefined || ahead > mostAhead || Number(minutes) > 59) return undefined;
  return sign === '-' ? -ahead : ahead;
}

/** No clock is farther from UTC than this, in minutes. */
const mostAhead = 18 * 60;
