import { readFileSync } from 'node:fs';

/** One meaning of a code in the source of JOB's releases. */
interface JobV3Fact {
  readonly code: number;
  readonly constant: string;
  readonly first: string;
  readonly last: string;
  /** The number of arguments of the message; `none` if these releases ship the code without a message. */
  readonly arguments: string;
}

/** The codes in the source of JOB's releases, recorded independently of our catalog. */
export function jobV3Facts(): JobV3Fact[] {
  const [header = '', ...lines] = readFileSync('test/fixtures/job-v3-codes.tsv', 'utf8').trim().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return {
      code: Number(cell('code')),
      constant: cell('constant'),
      first: cell('first_version'),
      last: cell('last_version'),
      arguments: cell('message_arguments'),
    };
  });
}
