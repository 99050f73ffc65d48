import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { CodeFinder } from '../../../../server/src/core/mentions/codeFinder';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';

/** A text, and for each of its numbers: `s` for strong, `p` for plain, `e` for something else. */
export type Sample = readonly [languageId: string, answers: string, text: string];

const letters = { strong: 's', plain: 'p', somethingElse: 'e' } as const;

/** The samples with the answers that are given. */
export function answers(samples: readonly Sample[]): Sample[] {
  return samples.map(([languageId, , text]) => {
    const document = codeDocuments().create('file:///sample', languageId, 1, text);
    const finder = new CodeFinder(document, builtinCatalog(), false);
    const codes = new Set(finder.candidates().map(({ code }) => code));
    const found = finder.of(codes, true).map((mention) => letters[finder.judge.confidence(mention)]);
    return [languageId, found.join(''), text];
  });
}
