import assert from 'node:assert/strict';
import type { VersionSetting } from '../../../server/src/core/catalog';
import { followAdvice } from '../../support/adviceChecks';
import { installDebian } from '../../support/debian';
import { type DnsServer, startDnsServer } from '../../support/servers/dnsServer';
import {
  type Answer,
  type Certificate,
  makeCertificate,
  startHttpsServer,
  useDnsServer,
} from '../../support/servers/httpsServer';
import { freePort } from '../../support/servers/serverProcess';
import { startPlainServer, startSilentServer } from '../../support/servers/silentServer';
import { TempTree } from '../../support/tempTree';

const json: Answer = { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"code": 0}' };
const refused: Answer = { ...json, status: 401, body: '{"bk_error_code": 1306000, "code": 1306000}' };
const page: Answer = {
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<html><title>Web firewall</title></html>',
};
const redirect: Answer = { ...page, status: 302, headers: { ...page.headers, Location: 'https://login.invalid/' } };
const unavailable: Answer = { ...page, status: 502 };

/** A code with the numbers of its causes. */
interface Card {
  readonly code: number;
  readonly version?: VersionSetting;
  readonly causes: Readonly<
    Record<'down' | 'name' | 'expired' | 'other' | 'page' | 'issuer' | 'http', readonly number[]>
  >;
}

const unreachable: readonly Card[] = [
  { code: 1211001, causes: { down: [2], name: [1], expired: [3], other: [4], page: [5], issuer: [6], http: [1] } },
  {
    code: 1213001,
    version: '3.4',
    causes: { down: [2], name: [1], expired: [3], other: [4], page: [5], issuer: [6], http: [1] },
  },
  { code: 1210101, causes: { down: [1], name: [2], expired: [3], other: [4], page: [5], issuer: [], http: [5] } },
];

/** Codes of data that cannot be read. */
const unreadable: readonly Pick<Card, 'code' | 'version'>[] = [{ code: 1211002 }, { code: 1213002, version: '3.4' }];

describe('the advice about CMDB, PaaS and the license server', () => {
  const home = new TempTree();
  const folders: TempTree[] = [];
  const certificates = new Map<string, Certificate>();
  let dns: DnsServer;
  before(async () => {
    await installDebian(
      ['curl', 'openssl', 'dnsutils'],
      ['/usr/bin/curl', '/usr/bin/openssl', '/usr/bin/dig'],
      'The test',
      console.log,
    );
    dns = await startDnsServer(['localhost']);
    useDnsServer(home.root, dns.port);
    for (const [name, host, days] of [
      ['valid', 'localhost', 30],
      ['expired', 'localhost', -1],
      ['other', 'other.invalid', 30],
    ] as const) {
      const folder = new TempTree();
      folders.push(folder);
      certificates.set(name, await makeCertificate(folder.root, host, days));
    }
  });
  after(async () => {
    await dns.stop();
    for (const folder of [...folders, home]) folder.remove();
  });

  function certificate(name: 'valid' | 'expired' | 'other'): Certificate {
    const found = certificates.get(name);
    assert.ok(found);
    return found;
  }

  /** Follows the advice of a card with this address in JOB's configuration. */
  function follow({ code, version }: Pick<Card, 'code' | 'version'>, host: string, port: number, authority = 'valid') {
    const url = `https://${host}:${port}/api/c/compapi/v2/cc/search_business/`;
    const variables: Record<string, string> = {
      HOME: home.root,
      CURL_CA_BUNDLE: certificates.get(authority)?.authority ?? '',
      SSL_CERT_FILE: certificates.get(authority)?.authority ?? '',
    };
    for (const name of ['BKREPO', 'IAM', 'BK_LOGIN', 'BASE', 'STORAGE', 'API']) variables[`${name}_URL`] = url;
    for (const system of ['CMDB', 'PAAS', 'LICENSE', 'GSE']) {
      Object.assign(variables, { [`${system}_HOST`]: host, [`${system}_PORT`]: `${port}`, [`${system}_URL`]: url });
    }
    return followAdvice(code, variables, version === undefined ? {} : { version });
  }

  /** Follows the advice of each card about a server that answers so. */
  async function assertCauses(
    cards: readonly Pick<Card, 'code' | 'version'>[],
    answer: Answer,
    expected: (card: Pick<Card, 'code'>) => readonly number[],
    name: 'valid' | 'expired' | 'other' = 'valid',
  ): Promise<void> {
    const server = await startHttpsServer(certificate(name), answer);
    for (const card of cards) {
      const { causes, healthy, printed } = await follow(card, 'localhost', server.port, name);
      assert.deepEqual(causes, expected(card), `${card.code}\n${printed}`);
      if (expected(card).length === 0) assert.ok(healthy >= 2, printed);
    }
    await server.stop();
  }

  const causesOf = (code: number) => unreachable.find((card) => card.code === code)?.causes;

  it('finds nothing wrong with a system that answers, also if it refuses the call', async () => {
    await assertCauses(unreachable, json, () => []);
    await assertCauses(unreachable, refused, () => []);
  });

  it('leads to a system that is down', async () => {
    for (const card of unreachable) {
      const { causes, printed } = await follow(card, 'localhost', await freePort());
      assert.deepEqual(causes, card.causes.down, printed);
    }
  });

  it('leads to a system that does not answer', async () => {
    const server = await startSilentServer();
    for (const card of unreachable) {
      const { causes, printed } = await follow(card, 'localhost', server.port);
      assert.deepEqual(causes, card.causes.down, printed);
    }
    await server.stop();
  });

  it('leads to a name that DNS does not know', async () => {
    for (const card of unreachable) {
      const { causes, printed } = await follow(card, 'cmdb.invalid', await freePort());
      assert.deepEqual(causes, card.causes.name, printed);
    }
  });

  it('leads to a system that closes connections', async () => {
    const server = await startPlainServer();
    for (const card of unreachable) {
      const { causes, printed } = await follow(card, 'localhost', server.port);
      assert.deepEqual(causes, card.causes.down, printed);
    }
    await server.stop();
  });

  it('leads to an address without TLS', async () => {
    const server = await startPlainServer('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    for (const card of unreachable) {
      const { causes, printed } = await follow(card, 'localhost', server.port);
      assert.deepEqual(causes, card.causes.http, printed);
    }
    await server.stop();
  });

  it('leads to a certificate of an unknown issuer', async () => {
    const server = await startHttpsServer(certificate('valid'), json);
    for (const card of unreachable) {
      const { causes, printed } = await follow(card, 'localhost', server.port, 'other');
      assert.deepEqual(causes, card.causes.issuer, printed);
    }
    await server.stop();
  });

  it('leads to a task server of GSE that is down, unknown or has a certificate that has expired', async () => {
    const server = await startHttpsServer(certificate('expired'), json);
    for (const [host, port, expected] of [
      ['localhost', await freePort(), [1]],
      ['gse.invalid', await freePort(), [2]],
      ['localhost', server.port, [3]],
    ] as const) {
      const { causes, printed } = await follow({ code: 1210001 }, host, port);
      assert.deepEqual(causes, expected, printed);
    }
    await server.stop();
  });

  it('leads to the other systems behind HTTPS', async () => {
    const dead = await freePort();
    const other = await startPlainServer('SSH-2.0-OpenSSH_9.2\r\n');
    for (const [code, expected] of [
      [1214001, [1]],
      [1215001, [1]],
      [1219001, [1]],
      [1260013, [1]],
      [1262001, [3]],
      [1239443, []],
    ] as const) {
      for (const port of [dead, other.port]) {
        const { causes, printed } = await follow({ code }, 'localhost', port);
        assert.deepEqual(causes, expected, `${code}\n${printed}`);
      }
    }
    await other.stop();
  });

  it('leads to a certificate that has expired', () =>
    assertCauses(unreachable, json, ({ code }) => causesOf(code)?.expired ?? [], 'expired'));

  it('leads to a name that resolves to another machine', () =>
    assertCauses(unreachable, json, ({ code }) => causesOf(code)?.other ?? [], 'other'));

  it('leads to a gateway that answers with a page', async () => {
    await assertCauses(unreachable, page, ({ code }) => causesOf(code)?.page ?? []);
    await assertCauses(unreadable, page, () => [1]);
  });

  it('leads to a redirect, to a gateway before a system that is down, and to errors of the system', async () => {
    await assertCauses(unreadable, redirect, () => [2]);
    await assertCauses(unreadable, unavailable, () => [3]);
    await assertCauses(unreadable, refused, () => [4]);
  });
});
