// Compiles the search for candidates, server/src/disk/logs/kernel/assembly/kernel.as and its parts, into kernel.wasm in the
// folder above, or prints it with --print. A test compares both.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const folder = new URL('../server/src/disk/logs/kernel/', import.meta.url);

/** layout.ts, which is a part of the product as well, with the type that places have in AssemblyScript. */
function layout() {
  return readFileSync(new URL('layout.ts', folder), 'utf8').replaceAll(/^((?:export )?const \w+) =/gm, '$1: usize =');
}

/**
 * Returns the bytes of kernel.wasm.
 * @throws Error if the source does not compile.
 */
async function compileKernel() {
  let bytes;
  const { error, stderr } = await asc.main(
    ['kernel.ts', '-O3', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert', '-o', 'kernel.wasm'],
    {
      readFile: (name) => {
        const source = new URL(`assembly/${name.replace(/\.ts$/, '.as')}`, folder);
        if (existsSync(source)) return readFileSync(source, 'utf8');
        return name === 'layout.ts' ? layout() : null;
      },
      writeFile: (_, contents) => {
        bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || bytes === undefined) throw new Error(`kernel.as does not compile.\n${stderr}`);
  return bytes;
}

const bytes = await compileKernel();
if (process.argv.includes('--print')) process.stdout.write(bytes);
else writeFileSync(new URL('kernel.wasm', folder), bytes);
