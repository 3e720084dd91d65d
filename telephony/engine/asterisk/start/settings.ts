import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import type { Settings } from './configure.ts';
import { SetUpError } from './machine.ts';

/**
 * What `npm run asterisk` is set to. Without any setting it listens on loopback only: telephones of browsers work on this machine, and no trunk reaches it.
 * @param ours folder of the prompts that come with the program
 * @throws SetUpError naming every variable that cannot be used
 */
export function readSettings(env: NodeJS.ProcessEnv, ours: string): Settings {
  const wrong: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | null, right: string): T => {
    const text = env[name]?.trim();
    if (!text) return fallback;
    const value = parse(text);
    if (value === null) wrong.push(`${name} must be ${right}`);
    return value ?? fallback;
  };
  const port = (text: string) => (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536 ? Number(text) : null);
  const address = (text: string) => (isIP(text) ? text : null);
  const range = (text: string) => {
    const [from, to] = text.split('-').map((part) => port(part.trim()));
    return from && to && to - from >= 20 ? [from, to] : null;
  };
  const networks = (text: string) => {
    const list = text.split(',').map((part) => part.trim());
    return list.every((net) => /^[\d.:a-fA-F]+(\/\d{1,3})?$/.test(net)) ? list : null;
  };
  // Asterisk would start without its TLS, and say so in its log alone.
  const file = (text: string) => {
    try { accessSync(text, constants.R_OK); return path.resolve(text); } catch { return null; }
  };
  const pem = 'a PEM file that can be read';
  const [rtpFrom, rtpTo] = read('ASTERISK_RTP_PORTS', [20_000, 20_999], range, 'a range of UDP ports, such as 20000-20999 (four for each call)') as [number, number];
  const certificate = read('ASTERISK_TLS_CERT', '', file, pem);
  const key = read('ASTERISK_TLS_KEY', '', file, pem);
  const tlsPort = read('ASTERISK_TLS_PORT', 5061, port, 'a port');
  const ca = read('ASTERISK_TLS_CA', '', file, pem);
  const named = (what: string) => Boolean(env[`ASTERISK_TLS_${what}`]?.trim());
  if (named('CERT') !== named('KEY')) wrong.push('ASTERISK_TLS_CERT and ASTERISK_TLS_KEY must be set together');
  if (named('CA') && !named('CERT')) wrong.push('ASTERISK_TLS_CA asks the other side for a certificate; ASTERISK_TLS_CERT and ASTERISK_TLS_KEY, which we show, must be set too');
  const own = env.PROMPT_DIR?.trim();
  const settings: Settings = {
    httpAddress: read('ASTERISK_HTTP_ADDRESS', '127.0.0.1', address, 'an IP address of this machine'),
    httpPort: read('ASTERISK_HTTP_PORT', 8088, port, 'a port'),
    sipAddress: read('ASTERISK_SIP_ADDRESS', '127.0.0.1', address, 'the IP address of this machine that trunks reach, or 0.0.0.0'),
    sipPort: read('ASTERISK_SIP_PORT', 5060, port, 'a port'),
    rtpFrom, rtpTo,
    mostCalls: read('ASTERISK_MOST_CALLS', 400, (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : null), 'a whole number: connections, two or three for each call'),
    publicAddress: read('ASTERISK_PUBLIC_ADDRESS', undefined as string | undefined, address, 'an IP address'),
    localNetworks: read('ASTERISK_LOCAL_NETWORKS', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8'], networks, 'networks such as 10.0.0.0/8, with commas between'),
    trunkNetworks: read('ASTERISK_TRUNK_NETWORKS', [], networks, 'addresses or networks of your carriers, such as 10.1.1.1,10.2.0.0/24, with commas between'),
    tls: certificate && key ? { port: tlsPort, certificate, key, ca: ca || undefined } : undefined,
    prompts: [...(own ? [path.resolve(own)] : []), ours],
  };
  if (wrong.length > 0) throw new SetUpError(`The settings cannot be used:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return settings;
}
