// Imported here only: each module of a bundle that imports values of the library copies all of its thousand names.
export { NotificationType0, RequestType } from 'vscode-languageserver-protocol';
