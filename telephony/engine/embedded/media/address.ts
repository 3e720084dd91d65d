import { networkInterfaces } from 'node:os';

/** Where browsers find our sound: one address, or (undefined) every address of this machine. */
export type MediaAddress = string | undefined;

const own = (): string[] => Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
const outward = (): boolean => Object.values(networkInterfaces()).some((all) => all?.some(({ internal }) => !internal));

/** The address to listen on; undefined: all. One that is not of this machine is that of a router in front, and cannot be listened on. */
export function bindTo(address: MediaAddress): string | undefined {
  if (address !== undefined) return own().includes(address) ? address : undefined;
  return outward() ? undefined : '127.0.0.1';
}

const CANDIDATE = /^a=candidate:(\S+) 1 UDP (\d+) (\S+) (\d+) typ host/im;

/** A description as we send it: with the router's address in place of ours; or, where all addresses are meant, with the loopback one too, for a browser on a machine without a network. */
export function announce(sdp: string, address: MediaAddress): string {
  if (bindTo(address) !== undefined) return sdp;
  const [line, , , , port] = CANDIDATE.exec(sdp) ?? [];
  if (line === undefined) return sdp;
  if (address === undefined) return sdp.replace(line, `${line}\r\na=candidate:99 1 UDP 1 127.0.0.1 ${port} typ host`);
  return sdp.replace(/(a=candidate:.*\r?\n)+/, `a=candidate:1 1 UDP 2114977791 ${address} ${port} typ host\r\n`).replace(/^c=IN IP[46] \S+/m, `c=IN IP${address.includes(':') ? 6 : 4} ${address}`);
}
