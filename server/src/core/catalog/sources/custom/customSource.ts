/** A catalog file of a person. `path` names the file in the layer's id and in every origin and problem. */
export interface CustomSource {
  readonly path: string;
  readonly text: string;
}
