import type { PublicCallDoor, PublicCallState } from '../../../telephony/index.ts';
import type { PhoneCredentials } from '../../phone/phone.ts';
import { call } from '../api/call.ts';

export type { PublicCallState };

export const readDoor = () => call<PublicCallDoor>('/api/public/calls');
export const askTelephone = (name: string) => call<PhoneCredentials>('/api/public/calls', name.trim() ? { name: name.trim() } : {});
export const readCall = ({ user, password }: PhoneCredentials) => call<PublicCallState>('/api/public/calls/state', { user, password });
export const askCallBack = (phone: string) => call<{ masked: string; already: boolean }>('/api/public/call-backs', { phone });
