import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sequence } from './generateLog';

/** What a generated tree contains. */
export interface GeneratedTree {
  readonly javaFiles: number;
  readonly constants: number;
  /** The codes with their names, in the order of their definitions. */
  readonly codes: readonly { readonly code: number; readonly name: string }[];
  readonly bundles: number;
  /** The total size in bytes. */
  readonly size: number;
  /** A line that defines a constant, for the first hover. */
  readonly definition: string;
}

const [javaFiles, constants, codesInSource] = [5000, 250, 12];
const bundles = ['', '_en', '_en_US', '_zh', '_zh_CN'].map((language) => ({ module: 'commons', language }));
bundles.push({ module: 'job-gateway', language: '' });
const services = 'job-analysis job-backup job-config job-crontab job-execute job-file-gateway job-gateway job-logsvr';
const modules = `${services} job-manage job-ticket`
  .split(' ')
  .flatMap((name) => [`api-${name}`, `boot-${name}`, `service-${name}`]);
const packages = 'api client config constants dao.impl engine.executor model.dto model.web service.impl util'.split(
  ' ',
);
const words =
  'account application approval callback cron dangerous execute file gse host ip job log plan result script server step strategy task template variable'.split(
    ' ',
  );

/**
 * Writes a source tree of the shape and size of JOB's backend into an empty folder: thousands of Java files that hardly
 * ever hold a code, one class of constants, and its texts in six message bundles. The same on every run and machine.
 */
export function generateTree(root: string): GeneratedTree {
  const random = sequence(20240506);
  const pick = (): string => words[random() % words.length] as string;
  let size = 0;
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    size += Buffer.byteLength(text);
  };
  for (let n = 0; n < javaFiles - 1; n++) {
    const module = modules[n % modules.length] as string;
    const folder = packages[Math.floor(n / modules.length) % packages.length] as string;
    const name = `${capital(pick())}${capital(pick())}${n}`;
    const inPackage = `com.tencent.bk.job.${module.split('-').at(-1)}.${folder}`;
    const isRaw = n % Math.floor(javaFiles / codesInSource) === 7;
    write(
      `src/backend/${module}/src/main/java/${inPackage.replaceAll('.', '/')}/${name}.java`,
      javaClass(inPackage, name, 3000 + (random() % 13_000), pick, isRaw ? 1_240_000 + (random() % 500) : undefined),
    );
  }
  const codes = Array.from({ length: constants }, (_, n) => 1_240_001 + n * 13);
  const nameOf = (n: number): string => `${pickAt(n)}_${pickAt(n * 7 + 3)}_FAILED_${n}`.toUpperCase();
  const definitions = codes.map((code, n) => `    // ${pickAt(n)} 失败\n    int ${nameOf(n)} = ${code};`);
  const definition = `public interface ErrorCode {\n${definitions.join('\n')}\n}\n`;
  write(
    'src/backend/commons/common/src/main/java/com/tencent/bk/job/common/constant/ErrorCode.java',
    `package com.tencent.bk.job.common.constant;\n\n${definition}`,
  );
  for (const { module, language } of bundles) {
    const isChinese = language.startsWith('_zh') || language === '';
    const text = codes.map(
      (code, n) => `${code}=${isChinese ? `${pickAt(n)} 执行失败：{0}` : `${pickAt(n)} failed: {0}`}`,
    );
    write(`src/backend/${module}/i18n/src/main/resources/i18n/message${language}.properties`, `${text.join('\n')}\n`);
  }
  write('.gitignore', '# Compiled\n*.class\nbuild/\n.gradle/\n.idea/\n*.iml\n/logs/\n!gradle-wrapper.jar\n');
  const named = codes.map((code, n) => ({ code, name: nameOf(n) }));
  return { javaFiles, constants, codes: named, bundles: bundles.length, size, definition };
}

function pickAt(n: number): string {
  return words[n % words.length] as string;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** How source that does not use the constants writes a number. */
const rawUses: readonly ((code: number) => string)[] = [
  (code) => `    /** ${code}: the gateway says that the parameter is missing */`,
  (code) => `    private final IntPredicate isGone = code -> code == ${code} || code < 0;`,
  (code) => `    private final Supplier<JobException> failure = () -> new JobException(${code});`,
  (code) => `    private static final String HINT = "see error code ${code} of the manual";`,
];

/** A class of about `length` characters, with a code as a number in it where one is given. */
function javaClass(inPackage: string, name: string, length: number, pick: () => string, code?: number): string {
  const lines = [
    `package ${inPackage};\n`,
    'import com.tencent.bk.job.common.constant.ErrorCode;\nimport lombok.extern.slf4j.Slf4j;\n',
    `@Slf4j\npublic class ${name} {`,
  ];
  if (code !== undefined) lines.push((rawUses[code % rawUses.length] as (code: number) => string)(code));
  let written = 0;
  for (let n = 0; written < length; n++) {
    const [verb, object, other] = [pick(), capital(pick()), pick()];
    const method = `
    /**
     * ${verb} the ${other} of ${object} ${n}; see https://example.com/${20200000 + n * 37}
     */
    public void ${verb}${object}${n}(Long ${other}Id, String ${verb}Name) {
        if (${other}Id == null || ${verb}Name.length() > ${64 + (n % 512)}) {
            log.warn("${object} {} of ${other} {} is missing, timeout={}ms", ${verb}Name, ${other}Id, ${n * 1000});
            throw new NotFoundException(ErrorCode.${verb.toUpperCase()}_${other.toUpperCase()}_FAILED_${n});
        }
        ${other}Service.${verb}(${other}Id, ${verb}Name, ${n}L);
    }`;
    lines.push(method);
    written += method.length;
  }
  return `${lines.join('\n')}\n}\n`;
}
