import { activateBench } from './benches/activate';
import { completionBench, hoverBench } from './benches/answers';
import { catalogBench } from './benches/catalog';
import { discoveryBench } from './benches/discovery';
import { documentBench } from './benches/document';
import { editBench } from './benches/edit';
import { findBench } from './benches/find';
import { logsBench } from './benches/logs';
import { memoryBench } from './benches/memory';
import { messagesBench } from './benches/messages';
import { scanHoverBench } from './benches/scanHover';
import { startBench } from './benches/start';
import { tallyBench } from './benches/tally';
import { vsixBench } from './benches/vsix';
import { machine, report } from './measure';

/** Runs the benches named on the command line, all without a name. Exit status 1 when one is over its budget. */
async function main(names: readonly string[]): Promise<void> {
  const all = [
    documentBench,
    editBench,
    catalogBench,
    hoverBench,
    completionBench,
    startBench,
    memoryBench,
    discoveryBench,
    findBench,
    tallyBench,
    messagesBench,
    logsBench,
    scanHoverBench,
    vsixBench,
    activateBench,
  ];
  const unknown = names.filter((name) => !all.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    throw new Error(`no bench is called ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);
  }
  console.log(machine());
  console.log('each: minimum / median of the rounds, the first one dropped');
  for (const bench of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n${bench.name}: ${bench.title}`);
    for (const result of await bench.run()) {
      if (!report(result)) process.exitCode = 1;
    }
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
