/** From the legacy API to the new one: successors and renamed parameters. */

export { changeText, obstacleText } from './changeText';
export { isNumber, type Migration, migrationStep, type Obstacle } from './migration';
export { legacyTexts, migrationFinder, migrationsIn } from './migrations';
export { type ParameterSite, parameterSites, renamesAround } from './parameterSites';
