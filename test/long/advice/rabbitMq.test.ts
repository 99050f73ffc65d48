import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { followAdvice } from '../../support/adviceChecks';
import { broker, environmentOf, installRabbitMq, type RabbitMq, startRabbitMq } from '../../support/servers/rabbitMq';
import { freePort, tryRun } from '../../support/servers/serverProcess';
import { TempTree } from '../../support/tempTree';
import { until } from '../../support/until';

/** The causes on the card, by what is wrong. */
const cause = { down: 1, name: 2, account: 3, memory: 4, disk: 5, connections: 6 };

describe('the advice about RabbitMQ', () => {
  let server: RabbitMq;
  before(async () => {
    await installRabbitMq();
    server = await startRabbitMq();
  });
  after(() => server.stop());

  /** Follows the advice with these settings of JOB. */
  async function assertCauses(expected: readonly number[], changes: Readonly<Record<string, string>> = {}) {
    const { causes, healthy, printed } = await followAdvice(1255001, {
      ...server.env,
      MQ_HOST: '127.0.0.1',
      MQ_PORT: `${server.port}`,
      MQ_USER: broker.user,
      MQ_PASSWORD: broker.password,
      MQ_VHOST: '/',
      ...changes,
    });
    assert.deepEqual(causes, expected, printed);
    if (expected.length === 0) assert.equal(healthy, 7, printed);
  }

  it('finds nothing wrong with one that works', () => assertCauses([]));

  it('leads to one that is down', async () => {
    const folder = new TempTree({ '.erlang.cookie': 'TESTCOOKIE', plugins: '[].' });
    // Erlang refuses a cookie that others may read.
    chmodSync(folder.path('.erlang.cookie'), 0o400);
    const port = await freePort();
    const env = environmentOf(folder.root, port, [await freePort(), Number(server.env.ERL_EPMD_PORT)]);
    await assertCauses([cause.down], { ...env, MQ_PORT: `${port}` });
    folder.remove();
  });

  it('leads to an unknown host', () => assertCauses([cause.name], { MQ_HOST: 'mq.invalid' }));

  it('leads to a wrong password', () => assertCauses([cause.account], { MQ_PASSWORD: 'wrong' }));

  it('leads to a wrong account', () => assertCauses([cause.account], { MQ_USER: 'nobody' }));

  it('leads to an account without rights', async () => {
    await server.ctl('clear_permissions', broker.user);
    await assertCauses([cause.account]);
    await server.ctl('set_permissions', broker.user, '.*', '.*', '.*');
  });

  it('leads to an account with rights in part', async () => {
    await server.ctl('set_permissions', broker.user, '.*', '^$', '.*');
    await assertCauses([cause.account]);
    await server.ctl('set_permissions', broker.user, '.*', '.*', '.*');
  });

  it('leads to a wrong virtual host, and to one in which the account has no rights', async () => {
    await assertCauses([cause.account], { MQ_VHOST: '/job' });
    await server.ctl('add_vhost', '/job');
    await assertCauses([cause.account], { MQ_VHOST: '/job' });
    await server.ctl('delete_vhost', '/job');
  });

  it('does not take a wrong user of the machine for a server that is down', async () => {
    const folder = new TempTree({ '.erlang.cookie': 'OTHERCOOKIE' });
    chmodSync(folder.path('.erlang.cookie'), 0o400);
    const { printed } = await tryRun('rabbitmq-diagnostics', ['check_running'], { ...server.env, HOME: folder.root });
    folder.remove();
    assert.match(printed, /Erlang distribution failed/);
  });

  it('leads to the memory alarm', async () => {
    await server.ctl('set_vm_memory_high_watermark', 'absolute', '1000000');
    await alarm('Memory alarm');
    await assertCauses([cause.memory]);
    await server.ctl('set_vm_memory_high_watermark', '0.4');
    await alarm('no local alarms');
  });

  it('leads to the disk alarm', async () => {
    await server.ctl('set_disk_free_limit', '900000GB');
    await alarm('disk space alarm');
    await assertCauses([cause.disk]);
    await server.ctl('set_disk_free_limit', '1MB');
    await alarm('no local alarms');
  });

  it('leads to one with too many connections of the virtual host, or of the account', async () => {
    const { user, password } = broker;
    const account = ['--server=127.0.0.1', `--port=${server.port}`, `--username=${user}`, `--password=${password}`];
    const taken = spawn('amqp-consume', [...account, '--exchange=amq.fanout', '--routing-key=all', 'cat'], {
      stdio: 'ignore',
    });
    await until('a connection', async () => (await server.ctl('list_connections', 'user')).includes(user));
    await server.ctl('set_vhost_limits', '-p', '/', '{"max-connections": 1}');
    await assertCauses([cause.connections]);
    await server.ctl('set_vhost_limits', '-p', '/', '{"max-connections": 2}');
    await server.ctl('set_user_limits', user, '{"max-connections": 1}');
    await assertCauses([cause.connections]);
    await server.ctl('clear_user_limits', user, 'all');
    await assertCauses([]);
    await server.ctl('clear_vhost_limits', '-p', '/');
    taken.kill();
  });

  /** Waits until the server reports this. */
  async function alarm(text: string): Promise<void> {
    await until(text, async () => {
      const { printed } = await tryRun('rabbitmq-diagnostics', ['check_local_alarms'], server.env);
      return printed.includes(text);
    });
  }
});
