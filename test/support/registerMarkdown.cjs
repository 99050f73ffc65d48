// The tests run the TypeScript sources directly; this gives them what the bundler's text loader gives the bundles.
const { readFileSync } = require('node:fs');

require.extensions['.md'] = (module, file) => {
  module.exports = readFileSync(file, 'utf8');
};
