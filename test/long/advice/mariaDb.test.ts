import assert from 'node:assert/strict';
import { followAdvice } from '../../support/adviceChecks';
import { database, installMariaDb, type MariaDb, startMariaDb } from '../../support/servers/mariaDb';
import { freePort } from '../../support/servers/serverProcess';
import { startPlainServer, startSilentServer } from '../../support/servers/silentServer';
import { mountTmpfs, type SmallDisk } from '../../support/servers/tmpfs';

/** The causes on the card, by what is wrong. */
const cause = { down: 1, name: 2, account: 3, connections: 4, readOnly: 5, disk: 6 };

describe('the advice about MySQL', () => {
  let disk: SmallDisk;
  let server: MariaDb;
  before(async () => {
    await installMariaDb();
    disk = await mountTmpfs('300m');
    server = await startMariaDb(disk.path);
  });
  after(async () => {
    await server.stop();
    await disk.unmount();
  });

  /** Follows the advice with these settings of JOB. */
  async function assertCauses(expected: readonly number[], changes: Readonly<Record<string, string>> = {}) {
    const { causes, healthy, printed } = await followAdvice(1252001, {
      DB_HOST: '127.0.0.1',
      DB_PORT: `${server.port}`,
      DB_USER: database.user,
      DB_NAME: database.name,
      MYSQL_PWD: database.password,
      DB_DATADIR: disk.path,
      ...changes,
    });
    assert.deepEqual(causes, expected, printed);
    if (expected.length === 0) assert.equal(healthy, 2, printed);
  }

  it('finds nothing wrong with one that works', () => assertCauses([]));

  it('leads to one that is down', async () => assertCauses([cause.down], { DB_PORT: `${await freePort()}` }));

  it('leads to one that does not answer', async () => {
    const silent = await startSilentServer();
    await assertCauses([cause.name], { DB_PORT: `${silent.port}` });
    await silent.stop();
  });

  it('leads to an unknown host', () => assertCauses([cause.name], { DB_HOST: 'mysql.invalid' }));

  it('leads to a wrong password', () => assertCauses([cause.account], { MYSQL_PWD: 'wrong' }));

  it('leads to a wrong account', () => assertCauses([cause.account], { DB_USER: 'nobody' }));

  it('leads to a database without rights', () => assertCauses([cause.account], { DB_NAME: 'job_manage' }));

  it('leads to an unknown database', async () => {
    await server.root(`GRANT ALL ON *.* TO ${database.user}@'%'`);
    await assertCauses([cause.account], { DB_NAME: 'no_such_database' });
    await server.root(`REVOKE ALL ON *.* FROM ${database.user}@'%'`);
  });

  it('leads to a locked account', async () => {
    await server.root(`ALTER USER ${database.user}@'%' ACCOUNT LOCK`);
    await assertCauses([cause.account]);
    await server.root(`ALTER USER ${database.user}@'%' ACCOUNT UNLOCK`);
  });

  it('leads to a password that has expired', async () => {
    await server.root(`SET GLOBAL disconnect_on_expired_password = 1; ALTER USER ${database.user}@'%' PASSWORD EXPIRE`);
    await assertCauses([cause.account]);
    await server.root(`ALTER USER ${database.user}@'%' IDENTIFIED BY '${database.password}'`);
  });

  it('leads to something that closes connections', async () => {
    const closing = await startPlainServer();
    await assertCauses([cause.name], { DB_PORT: `${closing.port}` });
    await closing.stop();
  });

  it('leads to one that is read-only', async () => {
    await server.root('SET GLOBAL read_only = 1');
    await assertCauses([cause.readOnly]);
    await server.root('SET GLOBAL read_only = 0');
  });

  it('leads to a full disk', async () => {
    disk.fill();
    await assertCauses([cause.disk]);
    disk.empty();
  });

  it('leads to one with too many connections', async () => {
    await server.takeAllConnections();
    await assertCauses([cause.connections]);
  });
});
