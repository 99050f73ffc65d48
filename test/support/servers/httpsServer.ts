import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { run } from '../vscode/run';

/** What a server on HTTPS answers to every request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The files of a certificate and of the authority that signed it. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  readonly authority: string;
}

/** Makes a certificate in `folder` for a host; `days`: how long it is valid, negative for one that has expired. */
export async function makeCertificate(folder: string, host: string, days: number): Promise<Certificate> {
  const [authority, authorityKey] = [`${folder}/authority.pem`, `${folder}/authority.key`];
  const [key, request, certificate] = ['key', 'csr', 'pem'].map((type) => `${folder}/server.${type}`) as [
    string,
    string,
    string,
  ];
  const keys = ['-newkey', 'rsa:2048', '-nodes'];
  const subject = (name: string) => ['-subj', `/CN=${name}`];
  await run('openssl', ['req', '-x509', ...keys, '-keyout', authorityKey, '-out', authority, ...subject('Authority')]);
  const names = ['-addext', `subjectAltName=DNS:${host}`];
  await run('openssl', ['req', ...keys, '-keyout', key, '-out', request, ...subject(host), ...names]);
  const signed = ['-CA', authority, '-CAkey', authorityKey, '-CAcreateserial', '-copy_extensions', 'copy'];
  await run('openssl', ['x509', '-req', '-in', request, ...signed, '-days', `${days}`, '-out', certificate]);
  return { key, certificate, authority };
}

/** Answers on a free port of 127.0.0.1. */
export async function startHttpsServer(
  { key, certificate }: Certificate,
  { status, headers, body }: Answer,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const options = { key: readFileSync(key, 'utf8'), cert: readFileSync(certificate, 'utf8') };
  const server = createServer(options, (_, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return {
    port: address.port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Lets `dig` of this home folder ask the server of names on this port. */
export function useDnsServer(home: string, port: number): void {
  writeFileSync(`${home}/.digrc`, `@127.0.0.1 -p ${port} +time=1 +tries=1\n`);
}
