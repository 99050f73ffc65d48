import assert from 'node:assert/strict';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { compareFindings } from '../../../../server/src/core/checks/definitions/lintModel';
import { lintWorkspace, lintWorkspaceOf } from '../../../../server/src/core/checks/definitions/lintWorkspace';
import { callFactsOf, throwSiteFindings } from '../../../../server/src/core/checks/definitions/throwSiteRule';

type Files = Readonly<Record<string, string>>;

/** What is wrong in files, by their paths below `/w/`: `rule file:line code constant: message`. */
function linted(files: Files, elsewhere: readonly number[] = []): string[] {
  const findings = Object.entries(files).flatMap(([name, text]) => readDefinitions(`file:///w/${name}`, text) ?? []);
  const workspace = lintWorkspaceOf(findings, new Set(elsewhere));
  const sites = Object.entries(files).flatMap(([name, text]) =>
    name.endsWith('.java') ? throwSiteFindings(`file:///w/${name}`, text, callFactsOf(workspace)) : [],
  );
  return [...lintWorkspace(workspace), ...sites]
    .sort(compareFindings)
    .map(({ rule, file, line, code, constant, message }) => {
      const about = [code, constant].filter((part) => part !== undefined).join(' ');
      return `${rule} ${file.slice('file:///w/'.length)}:${line} ${about}: ${message.en}`;
    });
}

/** A class of constants, the first in line 2. */
function java(constants: Readonly<Record<string, number>>, owner = 'ErrorCode'): string {
  const lines = Object.entries(constants).map(([name, code]) => `    public static final int ${name} = ${code};\n`);
  return `public class ${owner} {\n${lines.join('')}}\n`;
}

const messages = '1241001=text\n1241002=text\n';

describe('lint of a workspace', () => {
  it('takes an enum of any length', () => {
    const constants = Object.fromEntries(
      Array.from({ length: 140_000 }, (_, n) => [`NAME_${n}`, 1_241_001 + (n % 10)]),
    );
    const [definitions] = [readDefinitions('file:///w/ErrorCode.java', java(constants)) ?? []].flat();
    assert.equal(definitions?.constants.length, 140_000);
    const findings = lintWorkspace(lintWorkspaceOf(definitions ? [definitions] : [], new Set()));
    assert.equal(findings.filter(({ rule }) => rule === 'duplicate-number').length, 139_990);
  });

  it('finds nothing if constants and messages agree', () => {
    const files = { 'ErrorCode.java': java({ A_B: 1241001, C_D: 1241002 }), 'message.properties': messages };
    assert.deepEqual(linted(files), []);
  });

  it('names broken patterns, and compares no arguments with them', () => {
    const rule = "Write '' for an apostrophe, and '{' for a brace that is text.";
    const broken = (text: string, other = text) =>
      linted({
        'ErrorCode.java': java({ A_B: 1241001 }),
        'message.properties': `1241001=${text}\n`,
        'message_en.properties': `1241001=${other}\n`,
        'S.java': 'class S { void f() { throw new XException(ErrorCode.A_B, new Object[]{a, b}); } }\n',
      })
        .filter((line) => line.startsWith('broken') && line.includes('message.properties'))
        .map((line) => line.replace(/^.*?A_B: /, ''));
    const refused = (problem: string) => [`Java refuses this template: ${problem} (1241001) ${rule}`];
    assert.deepEqual(broken('错误 {0'), refused('the brace in column 4 is not closed.'));
    const index = 'is not followed by an argument number from 0 to 9999.';
    for (const text of ['{x}', '{}', '{-1}']) assert.deepEqual(broken(text), refused(`the brace in column 1 ${index}`));
    assert.deepEqual(broken('a {0,foo}'), refused('the format in column 3 is not number, date, time or choice.'));
    const quote = (column: number) => [
      `The apostrophe in column ${column} of the text of 1241001 has no partner: Java drops it and takes everything after it literally, placeholders too. ${rule}`,
    ];
    assert.deepEqual(broken("'{0"), quote(1));
    assert.deepEqual(broken("can't open {0}"), quote(4));
    assert.deepEqual(broken("{0} can't open"), quote(8));
    // It takes arguments in another language.
    assert.deepEqual(broken("it isn't there", '{0} is not there'), quote(7));
    for (const text of [
      "it isn't there",
      "it isn''t {0}",
      "'{'0'}' {0}",
      '{0,number,#} {1}',
      'a } b',
      '{0,choice,0#a|1#b}',
    ]) {
      assert.deepEqual(broken(text), [], text);
    }
    assert.deepEqual(
      linted({
        'ErrorCode.java': java({ A_B: 1241001 }),
        'message.properties': "1241001=can't open {0}\n",
        'message_zh.properties': '1241001=无法打开 {0}\n',
        'S.java': 'class S { void f() { throw new XException(ErrorCode.A_B, new Object[]{a}); } }\n',
      }).map((line) => line.slice(0, 40)),
      ['broken-pattern message.properties:1 1241'.slice(0, 40)],
    );
  });

  it('finds a constant without a message, unless a catalog has the message', () => {
    const files = { 'ErrorCode.java': java({ A_B: 1241001, C_D: 1241003 }), 'message.properties': '1241001=x\n' };
    assert.deepEqual(linted(files), [
      'constant-without-message ErrorCode.java:3 1241003 C_D: C_D (1241003) has no message in any bundle: users see only the number.',
    ]);
    assert.deepEqual(linted(files, [1241003]), []);
  });

  it('requires no messages without bundles, in clients and tests, and for members with a text', () => {
    assert.deepEqual(linted({ 'ErrorCode.java': java({ A_B: 1241001 }) }), []);
    const files = {
      'ErrorCode.java': java({ A_B: 1241001, C_D: 1241002 }),
      'message.properties': messages,
      'client/error_codes.py': 'CLIENT_GAVE_UP = 1249010\n',
      'src/test/java/TestErrorCode.java': java({ MADE_UP: 1249999 }, 'TestErrorCode'),
      'GatewayError.java':
        'enum GatewayError {\n  BAD_SIGNATURE(1248001, "bad signature"),\n  BAD_ROUTE(1248002, "gateway.route");\n}\n',
    };
    assert.deepEqual(linted(files), []);
  });

  it('finds a message without a constant once, with all its places', () => {
    const files = {
      'ErrorCode.java': java({ A_B: 1241001 }),
      'message.properties': messages,
      'message_en.properties': messages,
    };
    assert.deepEqual(linted(files), [
      'message-without-constant message.properties:2 1241002: This message is for the code 1241002, which no constant has.',
    ]);
    const findings = lintWorkspace(
      lintWorkspaceOf(
        Object.entries(files).flatMap(([name, text]) => readDefinitions(`file:///w/${name}`, text) ?? []),
      ),
    );
    assert.deepEqual(findings[0]?.related, [{ file: 'file:///w/message_en.properties', line: 2 }]);
    assert.deepEqual(linted({ 'message.properties': messages }), []);
  });

  it('finds messages that are missing in a language, with the fallback of Java', () => {
    const files = {
      'ErrorCode.java': java({ A_B: 1241001, C_D: 1241002, E_F: 1241003 }),
      'message.properties': '1241001=一\n1241002=二\n',
      'message_zh.properties': '1241001=一\n',
      'message_en.properties': '1241001=one\n1241003=three\n',
      'message_en_US.properties': '1241001=one\n',
      'message_ja.properties': '1241001=いち\n',
    };
    assert.deepEqual(linted(files), [
      'language-gap message.properties:2 1241002 C_D: 1241002 has a text in Chinese but not in English: it is missing in message_en.properties.',
      'language-gap message_en.properties:2 1241003 E_F: 1241003 has a text in English but not in Chinese: it is missing in message_zh.properties.',
    ]);
  });

  it('compares only bundles of the same folder and name', () => {
    const files = {
      'ErrorCode.java': java({ A_B: 1241001, C_D: 1241002 }),
      'a/message_zh.properties': '1241001=一\n',
      'b/message_en.properties': '1241002=two\n',
      'b/other_message_zh.properties': '1241001=一\n',
    };
    assert.deepEqual(linted(files), []);
  });

  it('finds placeholders that differ from most languages', () => {
    const files = {
      'ErrorCode.java': java({ A_B: 1241001, C_D: 1241002 }),
      'message.properties': '1241001=一{0}\n1241002=二{0,number,#}\n',
      'message_en.properties': '1241001=one {0} {1}\n1241002=two {0}\n',
      'message_zh.properties': '1241001=一{0}\n1241002=二{0}{0}\n',
    };
    assert.deepEqual(linted(files), [
      'argument-count message_en.properties:1 1241001 A_B: The text of 1241001 takes {0}, {1} here, but {0} in message.properties.',
    ]);
  });

  it('finds equal numbers in a class, and a name with two numbers in classes that hold codes', () => {
    const files = {
      'ErrorCode.java': java({ A_B: 1241001, C_D: 1241001 }),
      'GatewayErrorCode.java': java({ A_B: 1241002, OTHER: 1241001 }, 'GatewayErrorCode'),
      'errors.py': 'A_B = 1241009\n',
      'message.properties': messages,
    };
    assert.deepEqual(linted(files).slice(0, 2), [
      'duplicate-number ErrorCode.java:3 1241001 C_D: C_D has the number 1241001, which A_B in line 2 already has.',
      'duplicate-name GatewayErrorCode.java:2 1241002 A_B: A_B is 1241002 here, but 1241001 in ErrorCode.java:2.',
    ]);
    assert.equal(linted(files).length, 2);
  });

  it('finds ill-formed rows and files that end too early', () => {
    const files = {
      'ErrorCode.java': `${java({ A_B: 1241001 })}class Truncated {`,
      'message.properties': '1241001=\\u12\n',
    };
    assert.deepEqual(linted(files), [
      'unreadable ErrorCode.java:1 : The file ends inside a bracket, a comment, a string or a key, so only a part of it was read.',
      'ill-formed message.properties:1 : The text of 1241001 contains a \\u that is not followed by four hexadecimal digits.',
    ]);
  });

  it('finds calls that pass too few or too many arguments', () => {
    const service = `import static w.ErrorCode.TWO_ARGS;
class Service {
    void run(String name) {
        throw new XException(ErrorCode.NO_ARGS);
        throw new XException(ErrorCode.TWO_ARGS);
        throw new XException(TWO_ARGS, new Object[]{name});
        throw new XException(ErrorCode.TWO_ARGS, ArrayUtils.toArray(name, name));
        throw new XException(ErrorCode.TWO_ARGS, new Object[]{name, name, name});
        throw new XException(ErrorCode.NO_ARGS, new String[]{name});
        throw new XException(ErrorCode.NO_ARGS, name);
        throw new XException(OtherErrorCode.TWO_ARGS);
    }
}
`;
    const files = {
      'ErrorCode.java': java({ NO_ARGS: 1241001, TWO_ARGS: 1241002 }),
      'message.properties': '1241001=text\n1241002={0} {1}\n',
      'Service.java': service,
    };
    const two = 'The message of ErrorCode.TWO_ARGS (1241002) takes 2 arguments, {0}, {1}; this call passes';
    assert.deepEqual(linted(files), [
      `argument-count Service.java:5 1241002 TWO_ARGS: ${two} none.`,
      `argument-count Service.java:6 1241002 TWO_ARGS: ${two} 1.`,
      `argument-count Service.java:8 1241002 TWO_ARGS: ${two} 3, more than the message shows.`,
      'argument-count Service.java:9 1241001 NO_ARGS: The message of ErrorCode.NO_ARGS (1241001) takes no arguments; this call passes 1, more than the message shows.',
    ]);
  });

  it('ignores calls with an ambiguous name, or with texts that differ', () => {
    const files = {
      'a/ErrorCode.java': java({ A_B: 1241001 }),
      'b/ErrorCode.java': java({ A_B: 1241002 }),
      'c/OtherErrorCode.java': java({ C_D: 1241003 }, 'OtherErrorCode'),
      'message.properties': '1241001={0}\n1241002={0}\n1241003={0}\n',
      'message_en.properties': '1241001={0}\n1241002={0}\n1241003=text\n',
      'Service.java':
        'class S { void f() { throw new XException(ErrorCode.A_B); } void g() { throw new XException(OtherErrorCode.C_D); } }',
    };
    assert.deepEqual(
      linted(files).filter((finding) => finding.includes('Service.java')),
      [],
    );
  });
});
