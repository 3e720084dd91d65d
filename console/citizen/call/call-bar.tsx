import { Link } from '../address/link.tsx';
import { useAddress } from '../address/address.ts';
import { useOnCall } from './on-call.ts';
import { useCallWords } from './words.ts';

/** On every other page while a call is on: the way back to it. */
export default function CallBar() {
  const w = useCallWords();
  const at = useOnCall();
  const { path } = useAddress();
  if (!at.phone.talk || path === '/call') return null;
  return <p className="call-bar" role="status"><span>{w.inCall}</span><Link to="/call">{w.back}</Link></p>;
}
