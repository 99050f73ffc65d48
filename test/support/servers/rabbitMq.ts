import { writeFileSync } from 'node:fs';
import { installDebian } from '../debian';
import { run } from '../vscode/run';
import { freePort, type ServerProcess, startServer, tryRun } from './serverProcess';

/** The account that JOB would have. */
export const broker = { user: 'job', password: 'correct horse' } as const;

/** Programs without Debian's wrappers, which are for the one server of the system. */
const programs = '/usr/lib/rabbitmq/bin';

/** A running RabbitMQ with the account above. */
export interface RabbitMq extends ServerProcess {
  /** What programs of RabbitMQ need to find this server. */
  readonly env: Readonly<Record<string, string>>;
  ctl(...args: string[]): Promise<string>;
}

/** Installs RabbitMQ and a client of it, if they are missing. */
export function installRabbitMq(): Promise<void> {
  const files = [`${programs}/rabbitmq-server`, '/usr/bin/amqp-consume'];
  return installDebian(['rabbitmq-server', 'amqp-tools'], files, 'The test', console.log);
}

/** The environment in which programs of RabbitMQ find the server whose folder and ports are these. */
export function environmentOf(folder: string, port: number, ports: readonly number[]): Record<string, string> {
  const [distribution = 0, names = 0] = ports;
  return {
    PATH: `${programs}:${process.env.PATH}`,
    HOME: folder,
    RABBITMQ_NODENAME: `test${port}@localhost`,
    RABBITMQ_NODE_PORT: `${port}`,
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_DIST_PORT: `${distribution}`,
    RABBITMQ_MNESIA_BASE: `${folder}/mnesia`,
    RABBITMQ_LOG_BASE: `${folder}/log`,
    RABBITMQ_ENABLED_PLUGINS_FILE: `${folder}/plugins`,
    RABBITMQ_FEATURE_FLAGS_FILE: `${folder}/flags`,
    RABBITMQ_PID_FILE: `${folder}/pid`,
    RABBITMQ_CONFIG_FILE: `${folder}/rabbitmq`,
    ERL_EPMD_PORT: `${names}`,
    ERL_CRASH_DUMP: `${folder}/crash`,
  };
}

/** Starts RabbitMQ with all its files in a temporary folder. */
export async function startRabbitMq(): Promise<RabbitMq> {
  let env: Record<string, string> = {};
  const server = await startServer(async (port, folder) => {
    env = environmentOf(folder, port, [await freePort(), await freePort()]);
    writeFileSync(`${folder}/.erlang.cookie`, 'TESTCOOKIE', { mode: 0o400 });
    writeFileSync(`${folder}/plugins`, '[].');
    return {
      command: 'rabbitmq-server',
      args: [],
      env,
      ready: async () => (await tryRun('rabbitmq-diagnostics', ['check_running'], env)).ok,
    };
  });
  const ctl = (...args: string[]) => run('rabbitmqctl', args, { env });
  await ctl('add_user', broker.user, broker.password);
  await ctl('set_permissions', broker.user, '.*', '.*', '.*');
  return {
    ...server,
    env,
    ctl,
    async stop() {
      await server.stop();
      // The register of names runs on its own. It ends only when no server is registered.
      await run('epmd', ['-port', env.ERL_EPMD_PORT ?? '', '-kill'], { env });
    },
  };
}
