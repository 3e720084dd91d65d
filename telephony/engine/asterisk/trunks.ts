import { isIP } from 'node:net';
import { EngineError, type CallControl } from '../call-control.ts';
import { trunkEndpoint } from './legs.ts';
import { asked, type Switchboard } from './switchboard.ts';
import { forgetObject, tellObject } from './told-objects.ts';

/**
 * A trunk is known by the addresses it calls from; with a user name it must show its password, too (digest), and we show it when asked.
 * Its sound is passed on by Asterisk itself, which takes it only from where it first came.
 */
export function trunks(board: Switchboard): Pick<CallControl, 'provisionTrunk' | 'revokeTrunk'> {
  const { ari } = board;
  return {
    async provisionTrunk(trunk) {
      const { name, contact, addresses, transport, username, password } = trunk;
      if (!/^[A-Za-z0-9][\w-]{0,40}$/.test(name)) throw new EngineError('refused', `a trunk is named with letters, digits and hyphens, not as ${name}`);
      if (!/^sips?:[\w.:[\]-]+$/.test(contact)) throw new EngineError('refused', `${contact} is no SIP address such as sip:10.1.1.1:5060`);
      if (addresses.length === 0 || !addresses.every(isBlock)) throw new EngineError('refused', 'a trunk has at least one address, such as 10.1.1.1 or 10.1.1.0/24');
      const id = trunkEndpoint(name);
      const digest = username && password ? { username, password } : null;
      if (digest) await asked(tellObject(ari, 'auth', id, { auth_type: 'userpass', ...digest }));
      // Contacts and addresses would be added to those of before.
      for (const kind of ['identify', 'aor'] as const) await asked(forgetObject(ari, kind, id));
      await asked(tellObject(ari, 'aor', id, { contact: transport === 'udp' ? contact : `${contact};transport=${transport}`, max_contacts: 0, qualify_frequency: 0 }));
      await asked(tellObject(ari, 'endpoint', id, {
        context: 'hotline-trunk', transport: `hotline-${transport}`, aors: id, auth: digest ? id : '', outbound_auth: digest ? id : '', identify_by: 'ip', allow: '!all,alaw,ulaw', direct_media: 'no', rtp_symmetric: 'yes', force_rport: 'yes',
        rewrite_contact: 'no', dtmf_mode: 'auto_info', trust_id_inbound: 'yes', send_pai: 'yes', allow_subscribe: 'no', send_connected_line: 'no', rtp_timeout: board.silenceSeconds, rtp_timeout_hold: 10 * board.silenceSeconds,
        media_encryption: transport === 'tls' ? 'sdes' : 'no', media_encryption_optimistic: transport === 'tls' ? 'yes' : 'no',
      }));
      await asked(tellObject(ari, 'identify', id, { endpoint: id, match: addresses.join(','), srv_lookups: 'no' }));
      if (!digest) await asked(forgetObject(ari, 'auth', id));
      board.trunks.set(name, trunk);
    },

    async revokeTrunk(name) {
      board.trunks.delete(name);
      for (const kind of ['identify', 'endpoint', 'aor', 'auth'] as const) await asked(forgetObject(ari, kind, trunkEndpoint(name)));
    },
  };
}

function isBlock(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  return most !== undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}
