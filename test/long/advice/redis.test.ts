import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { followAdvice } from '../../support/adviceChecks';
import { fillRedis, installRedis, redisCli, redisPassword, startRedis } from '../../support/servers/redis';
import { freePort, type ServerProcess } from '../../support/servers/serverProcess';
import { startPlainServer, startSilentServer } from '../../support/servers/silentServer';
import { mountTmpfs, type SmallDisk } from '../../support/servers/tmpfs';
import { until } from '../../support/until';

/** The causes on the cards of the two codes, by what is wrong. */
const connection = { down: 1, name: 2, password: 3, memory: 4, connections: 5, writes: 6, notReady: 7, other: 8 };
const data = { memory: 1, replica: 2, disk: 3, notReady: 4, connection: 5 };

describe('the advice about Redis', () => {
  const servers: ServerProcess[] = [];
  const disks: SmallDisk[] = [];
  before(installRedis);
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    for (const disk of disks.splice(0)) await disk.unmount();
  });

  async function redis(args: readonly string[] = [], password = redisPassword): Promise<ServerProcess> {
    const server = await startRedis(args, password);
    servers.push(server);
    return server;
  }

  /** Follows the advice of both codes with these settings of JOB. */
  async function assertCauses(
    port: number,
    expected: { readonly of1250001: readonly number[]; readonly of1250002: readonly number[] },
    { host = '127.0.0.1', password = redisPassword } = {},
  ): Promise<void> {
    const variables = { REDIS_HOST: host, REDIS_PORT: `${port}`, REDISCLI_AUTH: password };
    for (const [code, causes] of [
      [1250001, expected.of1250001],
      [1250002, expected.of1250002],
    ] as const) {
      const diagnosis = await followAdvice(code, variables);
      assert.deepEqual(diagnosis.causes, causes, `${code}\n${diagnosis.printed}`);
      if (causes.length === 0) assert.ok(diagnosis.healthy > 1, diagnosis.printed);
    }
  }

  it('finds nothing wrong with one that works', async () => {
    const { port } = await redis(['--maxmemory', '64mb']);
    await assertCauses(port, { of1250001: [], of1250002: [] });
  });

  it('leads to one that is down', async () => {
    await assertCauses(await freePort(), { of1250001: [connection.down], of1250002: [data.connection] });
  });

  it('leads to one that does not answer', async () => {
    const server = await startSilentServer();
    await assertCauses(server.port, { of1250001: [connection.name], of1250002: [data.connection] });
    await server.stop();
  });

  it('leads to an unknown host', async () => {
    const { port } = await redis();
    const host = 'redis.invalid';
    await assertCauses(port, { of1250001: [connection.name], of1250002: [data.connection] }, { host });
  });

  for (const [title, password] of [
    ['a wrong password', 'wrong'],
    ['no password where one is needed', ''],
  ] as const) {
    it(`leads to ${title}`, async () => {
      const { port } = await redis();
      await assertCauses(port, { of1250001: [connection.password], of1250002: [data.connection] }, { password });
    });
  }

  it('leads to a password where none is needed', async () => {
    const { port } = await redis([], '');
    const { causes, printed } = await followAdvice(1250001, {
      REDIS_HOST: '127.0.0.1',
      REDIS_PORT: `${port}`,
      REDISCLI_AUTH: redisPassword,
    });
    assert.deepEqual(causes, [connection.password], printed);
  });

  it('leads to one that is out of memory', async () => {
    const { port } = await redis(['--maxmemory', '2mb']);
    await fillRedis(port);
    await assertCauses(port, { of1250001: [connection.memory], of1250002: [data.memory] });
  });

  it('leads to one with too many connections', async () => {
    const { port } = await redis(['--maxclients', '1']);
    // Closed again if Redis still has that of the start: then another one is made.
    const open = () => connect(port, '127.0.0.1').resume().on('error', console.log);
    let taken = open();
    await until('the only connection to be taken', async () => {
      if (taken.closed) taken = open();
      return (await redisCli(port, ['ping'])).includes('max number of clients');
    });
    await assertCauses(port, { of1250001: [connection.connections], of1250002: [data.connection] });
    taken.destroy();
  });

  it('leads to a replica', async () => {
    const { port } = await redis(['--replicaof', '127.0.0.1', `${await freePort()}`]);
    await assertCauses(port, { of1250001: [connection.writes], of1250002: [data.replica] });
  });

  it('leads to one that cannot save to its disk', async () => {
    const disk = await mountTmpfs('64k');
    disks.push(disk);
    disk.fill();
    const { port } = await redis(['--dir', disk.path, '--rdbcompression', 'no', '--save', '1 1']);
    await until('saving to fail', async () => (await redisCli(port, ['set', 'key', 'value'])).includes('MISCONF'));
    await assertCauses(port, { of1250001: [connection.writes], of1250002: [data.disk] });
  });

  it('leads to one that lacks the replicas that it needs', async () => {
    const { port } = await redis(['--min-replicas-to-write', '1']);
    await assertCauses(port, { of1250001: [connection.writes], of1250002: [data.replica] });
  });

  it('leads to an account without rights to write', async () => {
    const { port } = await redis();
    await redisCli(port, ['acl', 'setuser', 'default', '-set']);
    await assertCauses(port, { of1250001: [connection.password], of1250002: [data.connection] });
  });

  it('leads to one that waits for its master', async () => {
    const { port } = await redis(['--replicaof', '127.0.0.1', `${await freePort()}`]);
    await redisCli(port, ['config', 'set', 'replica-serve-stale-data', 'no']);
    await assertCauses(port, { of1250001: [connection.writes, connection.notReady], of1250002: [data.replica] });
  });

  it('leads to one that a script blocks', async () => {
    const { port } = await redis(['--busy-reply-threshold', '1']);
    const script = redisCli(port, ['eval', 'while true do end', '0']);
    await until('Redis to be busy', async () => (await redisCli(port, ['ping'])).includes('BUSY'));
    await assertCauses(port, { of1250001: [connection.notReady], of1250002: [data.notReady] });
    await redisCli(port, ['script', 'kill']);
    await script;
  });

  it('leads to a node of a cluster', async () => {
    const { port } = await redis(['--cluster-enabled', 'yes']);
    await assertCauses(port, { of1250001: [connection.other], of1250002: [data.connection] });
  });

  it('leads to a server that is no Redis', async () => {
    const server = await startPlainServer('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    await assertCauses(server.port, { of1250001: [connection.other], of1250002: [data.connection] });
    await server.stop();
  });
});
