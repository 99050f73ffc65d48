const library: typeof import('vscode-languageserver-protocol') = require('vscode-languageserver-protocol');

/** `require` instead of `import`, for which the bundler copies all names of the library at every start. */
export const { NotificationType0, RequestType, RequestType0 } = library;
