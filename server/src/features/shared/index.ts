/** What several features use. */

export { holdsPosition } from './ranges';
