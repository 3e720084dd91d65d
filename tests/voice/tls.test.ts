/** A trunk over TLS: with our certificate alone, and where both sides show one (mutual TLS). */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fresh } from '../telephony/contract/bench.ts';
import { until } from '../telephony/contract/peer/until.ts';
import { Told } from '../telephony/contract/told.ts';
import { empty, trunkBench, type TrunkBench } from './bench.ts';
import { freePort } from './setup/asterisk.ts';
import { authority } from './setup/certificates.ts';
import { Caller } from './sip/caller.ts';
import { tlsWay, wayOver } from './sip/way.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'hotline-tls-'));
const city = authority(directory, 'city');
const stranger = authority(directory, 'stranger');
const [ours, theirs, carrier] = [city.sign('hotline'), stranger.sign('carrier'), city.sign('carrier')];
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each([['with our certificate', false], ['where both sides show one', true]] as const)('a trunk over TLS %s', (_name, mutual) => {
  let bench: TrunkBench;
  let at: string;
  beforeAll(async () => {
    const port = await freePort('tcp');
    at = `127.0.0.1:${port}`;
    bench = await trunkBench({ transport: 'tls' }, { tls: { port, certificate: ours.certificate, key: ours.key, ...(mutual ? { ca: city.ca } : {}) } });
  });
  afterAll(() => bench?.close());
  afterEach(() => empty(bench));

  /** A call over this connection is answered, hears music, and is hung up. */
  async function isTaken(options: ConnectionOptions): Promise<void> {
    const told = new Told(bench.engine);
    const caller = await Caller.calls(await tlsWay(at, options), { caller: '13800000041' });
    const { leg, from } = await told.next('inbound');
    expect(from).toEqual({ kind: 'trunk', trunk: 'carrier', number: '13800000041' });
    await bench.engine.answer(leg);
    await caller.answered();
    await bench.engine.music(leg, true);
    await until(() => caller.sound.heard.length > 5, () => 'no music is heard');
    await bench.engine.hangup(leg);
    await caller.isReleased();
    await told.next('ended', { leg });
    told.stop();
    caller.close();
  }

  /** The other side closes, whatever is said. @returns why */
  async function isRefused(options: ConnectionOptions): Promise<void> {
    const told = new Told(bench.engine);
    const way = await tlsWay(at, options).catch(() => null);
    if (way) {
      const caller = await Caller.calls(way, { caller: '13800000042' });
      await until(() => way.gone, () => `not refused: ${caller.came.map((m) => m.status).join(' ')}`);
      expect(caller.came).toEqual([]);
      caller.close();
    }
    await expect(told.next('inbound', {}, 200)).rejects.toThrow(/was not told inbound/);
    told.stop();
  }

  test('a carrier that knows us calls', () => isTaken({ ca: city.caPem, ...(mutual ? carrier.pem : {}) }));
  if (mutual) {
    test('one without a certificate is refused, and the floor never hears of it', () => isRefused({ ca: city.caPem }));
    test('one with a certificate of somebody else’s is refused', () => isRefused({ ca: city.caPem, ...theirs.pem }));
  }
  test('whom we are not trusted by does not call', async () => {
    await expect(tlsWay(at, { ca: stranger.caPem, ...(mutual ? carrier.pem : {}) })).rejects.toThrow(/certificate/i);
  });

  test(`we call a citizen through it${mutual ? ', and show our certificate; a carrier whose certificate is not of ours is not called' : ''}`, async () => {
    const dialled = async (shown: { cert: string; key: string }) => {
      const seen: { text: string; by: string | undefined }[] = [];
      const server = createServer({ ...shown, ca: city.caPem, requestCert: mutual, rejectUnauthorized: mutual, minVersion: 'TLSv1.2' }, (socket: TLSSocket) => {
        const way = wayOver(socket);
        way.onMessage = (text) => {
          seen.push({ text, by: socket.getPeerCertificate().subject?.CN as string | undefined });
          const kept = text.split('\r\n').filter((line) => /^(Via|From|To|Call-ID|CSeq):/i.test(line)).join('\r\n');
          if (text.startsWith('INVITE')) way.send(`SIP/2.0 486 Busy Here\r\n${kept.replace(/^(To: .*)$/m, '$1;tag=1')}\r\nContent-Length: 0\r\n\r\n`);
        };
      });
      server.on('tlsClientError', () => {});
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const told = new Told(bench.engine);
      await bench.engine.provisionTrunk({ name: 'carrier', contact: `sip:127.0.0.1:${(server.address() as AddressInfo).port}`, addresses: ['127.0.0.1'], transport: 'tls' });
      const leg = fresh('leg');
      await bench.engine.originate({ leg, to: { number: '13800000043', trunk: 'carrier' }, callerId: '12345', timeoutMs: 5000 });
      const { cause } = await told.next('ended', { leg }, 12_000);
      told.stop();
      server.close();
      return { cause, invited: seen.some(({ text }) => text.startsWith('INVITE sip:13800000043@')), by: seen[0]?.by };
    };
    expect(await dialled(carrier.pem)).toEqual({ cause: 'busy', invited: true, by: mutual ? 'hotline' : undefined });
    if (mutual) expect(await dialled(theirs.pem)).toMatchObject({ invited: false });
  });
});
