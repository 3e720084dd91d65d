/** What ARI of Asterisk 22 says, as far as it is read here. */
export interface Channel {
  id: string;
  /** technology, endpoint, number: PJSIP/trunk-carrier-00000012 */
  name: string;
  state: 'Down' | 'Rsrved' | 'OffHook' | 'Dialing' | 'Ring' | 'Ringing' | 'Up' | 'Busy' | string;
  caller: { name: string; number: string };
  creationtime: string;
  dialplan: { exten: string; app_name: string; app_data: string };
}
export interface Bridge { id: string; channels: string[]; name: string; creationtime: string }
export interface Playback { id: string; target_uri: string; state: 'queued' | 'playing' | 'continuing' | 'done' | 'failed' }
export interface LiveRecording { name: string; state: string; target_uri: string; cause?: string }
export interface StoredRecording { name: string; format: string }
export interface Endpoint { technology: string; resource: string; state: 'online' | 'offline' | 'unknown' }

interface Told { application: string; timestamp: string }
/** `cause` as in Q.850; `tech_cause` the status of SIP where there was one. */
interface Why { cause?: number; tech_cause?: number }

export type AriEvent = Told & (
  | { type: 'StasisStart'; args: string[]; channel: Channel }
  | { type: 'StasisEnd'; channel: Channel }
  | { type: 'ChannelStateChange' | 'ChannelHold' | 'ChannelUnhold'; channel: Channel }
  | ({ type: 'ChannelHangupRequest' | 'ChannelDestroyed'; channel: Channel; soft?: boolean } & Why)
  | { type: 'ChannelDtmfReceived'; channel: Channel; digit: string; duration_ms: number }
  | { type: 'ChannelEnteredBridge' | 'ChannelLeftBridge'; channel: Channel; bridge: Bridge }
  | { type: 'BridgeDestroyed'; bridge: Bridge }
  | { type: 'PlaybackFinished'; playback: Playback }
  | { type: 'RecordingFinished' | 'RecordingFailed'; recording: LiveRecording }
  | { type: 'ChannelTransfer'; state?: string; refer_to: { requested_destination: { protocol_id?: string; destination: string }; destination_channel?: Channel; connected_channel?: Channel }; referred_by: { source_channel: Channel; connected_channel?: Channel } }
  | { type: 'EndpointStateChange'; endpoint: Endpoint }
  | { type: 'ApplicationReplaced' }
);
