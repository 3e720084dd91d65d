import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { Redirect } from '../address/redirect.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useWords } from '../reading/language.tsx';
import { UploadChosen } from '../photos/upload-chosen.tsx';
import { savePicture } from './receipt-picture.ts';
import type { Sent } from './send-draft.ts';

/** The two numbers, large. They come through the history entry, so neither stands in the address. */
export default function SentPage({ ticketNo: asked }: { ticketNo: string }) {
  const words = useWords();
  const { sent } = words;
  usePageTitle(sent.title);
  const given = useAddress().state as Sent | null;
  if (!given) return <Redirect to={`/appeal/${asked}`} />;
  const { ticketNo, queryCode } = given.receipt;
  return (
    <>
      <h1 className="sent-title"><Icon name="check" />{sent.title}</h1>
      {given.earlier ? <Notice kind="note">{sent.earlier}</Notice> : <p className="lead">{sent.lead}</p>}
      <dl className="numbers">
        <div><dt>{sent.ticketNo}</dt><dd>{ticketNo}</dd></div>
        <div><dt>{sent.queryCode}</dt><dd className="code">{queryCode}</dd></div>
      </dl>
      <UploadChosen ticketNo={ticketNo} code={queryCode} />
      <div className="row">
        <CopyButton text={`${sent.ticketNo} ${ticketNo}\n${sent.queryCode} ${queryCode}`} label={sent.copy} done={sent.copied} failed={sent.copyFailed} />
        <button type="button" className="button button-plain" onClick={() => savePicture([[sent.ticketNo, ticketNo], [sent.queryCode, queryCode]], words.frame.site, sent.phone)}>{sent.picture}</button>
      </div>
      <p className="hint">{sent.screenshot}</p>
      <p><Link className="button button-wide" to={`/appeal/${ticketNo}`}>{sent.track}</Link></p>
    </>
  );
}
