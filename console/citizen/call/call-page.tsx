import { Link } from '../address/link.tsx';
import { Icon } from '../parts/icon.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { BeforeCall } from './before-call.tsx';
import { InCall } from './in-call.tsx';
import { CallOver } from './call-over.tsx';
import { useOnCall } from './on-call.ts';
import { useCallWords } from './words.ts';
import './call.css';

/** 网上打 12345: before, during and after a call in the browser, with the telephone beside it. */
export default function CallPage() {
  const w = useCallWords();
  const at = useOnCall();
  usePageTitle(w.title);
  const inCall = at.phone.talk !== null;
  return (
    <>
      <h1>{w.title}</h1>
      {inCall ? <InCall at={at} /> : at.over ? <CallOver at={at} /> : <BeforeCall at={at} />}
      {!inCall && (
        <>
          <a className="call" href="tel:12345"><Icon name="phone" /><span><b>{w.byPhone}</b><small>{w.byPhoneHint}</small></span></a>
          <p className="call-else"><Link to="/file">{w.file}</Link></p>
        </>
      )}
    </>
  );
}
