import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { commandLineLater } from '../../support/commandLine';
import { TempTree } from '../../support/tempTree';

/** Hidden characters that a file may hold: a name cannot have NUL, and a lone surrogate has no UTF-8. */
const sample = 'a\u001b[31m\u0007\u009b2J\u202e\u2066\u200b\u200d\ufe0f\u{e0101}\u00ad\u2028z';

/** All of them but line breaks and tabs, which lay out a text. */
const hidden = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const catalog = JSON.stringify({
  title: sample,
  codes: [
    {
      code: 4000003,
      message: { en: `Own {0} ${sample}`, 'zh-CN': `自有 {0} ${sample}` },
      source: sample,
      category: sample,
    },
    { code: 1239801, constant: 'X', message: { en: sample, 'zh-CN': sample }, correction: sample },
  ],
  [sample]: sample,
});

const log = `${sample} {"code":4000003,"message":"Own ${sample} ${sample}","request_id":"x"}\ncode=1239801 ${sample}\n`;

const files = {
  [`${sample}.json`]: catalog,
  [`${sample}.py`]: `# ${sample}\nif resp.code == 1207104: # ${sample}\n    raise BkError(1207104) # ${sample}\n`,
  [`${sample}.log`]: log,
  [`src/${sample}/ErrorCode.java`]:
    'public class ErrorCode {\n    public static final int A = 1238001;\n    public static final int B = 1238001;\n}\n',
  'src/i18n/message.properties': `1238001={0\n1238999=${sample}{x}\n`,
};

describe('what the command line prints of catalogs and files', () => {
  const tree = new TempTree(files);
  const { root } = tree;
  after(() => tree.remove());
  const own = ['--catalog', `${root}/${sample}.json`];
  const lines: readonly (readonly string[])[] = [
    ['explain', '4000003', '1239801'],
    ['explain', '4000003', '1239801', '--json'],
    ['explain', '--text', `${root}/${sample}.log`],
    ['explain', '--text', `${root}/${sample}.log`, '--anonymize'],
    ['explain', sample],
    ['find', `Own x${sample} ${sample}`],
    ['find', `Own x${sample} ${sample}`, '--json'],
    ['find', '-'],
    ['lint', root],
    ['lint', root, '--json'],
    ['lint', root, '--sarif'],
    ['lint', root, '--github'],
    ['lint', `${root}/${sample}.missing`],
    ['migrate', root],
    ['migrate', root, '--json'],
    ['migrate', root, '--check'],
    ['migrate', root, '--sarif'],
    ['migrate', root, '--check', '--github'],
    ['render', '4000003', sample],
    ['render', '--template', sample, '{0}'],
    ['constants', '--language', 'java'],
    ['constants', '--language', 'python', '--only', sample],
    ['constants', '--language', 'json'],
    [sample],
    ['explain', `--${sample}`],
  ];

  for (const language of ['en', 'zh-CN']) {
    for (const line of lines) {
      it(`hides nothing: ${line.join(' ').replaceAll(root, '.').replaceAll(sample, '…')} in ${language}`, async () => {
        const rest = ['explain', 'find', 'lint', 'migrate', 'render', 'constants'].includes(line[0] ?? '') ? own : [];
        const args = [...line, ...rest, ...(rest.length > 0 ? ['--lang', language] : [])];
        const { out, err } = await commandLineLater(args, { LANG: language }, Readable.from([log]));
        assert.notEqual(out + err, '');
        for (const text of [out, err]) {
          const at = text.search(hidden);
          assert.equal(at, -1, JSON.stringify(text.slice(Math.max(0, at - 60), at + 60)));
        }
      });
    }
  }
});
