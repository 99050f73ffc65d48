import { visibleText } from '../../text/escape';
import type { Language } from '../../text/language';
import type { MigrationStep } from './migrationStep';
import { migrationStrings } from './migrationStrings';
import type { Obstacle } from './obstacle';

/**
 * What changes on the way from a legacy code to its successor, in a few sentences: plain text with nothing hidden in it.
 * The messages are quoted where they differ in more than parameter names.
 */
export function changeText(step: MigrationStep, language: Language): string {
  const strings = migrationStrings[language];
  const { legacy, successor, impostor } = step;
  const warning = impostor === undefined ? [] : [strings.impostor(impostor.code, impostor.message[language])];
  const sentences =
    legacy === undefined
      ? [strings.notListed(step.code)]
      : successor === undefined
        ? [strings.obstacles.noSuccessor]
        : [...differences(step, language), ...renames(step, language)];
  return visibleText([...sentences, ...warning].join(strings.between));
}

function differences(
  { legacy, successor, reworded, wider, gained, lost }: MigrationStep,
  language: Language,
): string[] {
  const strings = migrationStrings[language];
  const list = (indexes: readonly number[]) => indexes.map((index) => `{${index}}`).join(strings.comma);
  const sentences: string[] = [];
  if (!reworded) sentences.push(strings.same);
  else {
    sentences.push(wider ? strings.wider : strings.reworded);
    if (legacy && successor) sentences.push(strings.messages(legacy.message[language], successor.message[language]));
  }
  if (gained.length > 0) sentences.push(strings.gained(list(gained)));
  if (lost.length > 0) sentences.push(strings.lost(list(lost)));
  return sentences;
}

function renames({ renames: all }: MigrationStep, language: Language): string[] {
  const { comma, renamed } = migrationStrings[language];
  if (all.length === 0) return [];
  return [renamed(all.map(({ legacy, current }) => `${legacy} → ${current}`).join(comma))];
}

/** Why a use is left alone, one sentence. */
export function obstacleText(obstacle: Obstacle, language: Language): string {
  return migrationStrings[language].obstacles[obstacle];
}
