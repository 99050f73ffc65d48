// Loaded into vsce, which has no option for it: so packed, the package is some KB smaller.
const zlib = require('node:zlib');

zlib.DeflateRaw = class extends zlib.DeflateRaw {
  constructor(options) {
    super({ ...options, level: 9 });
  }
};
