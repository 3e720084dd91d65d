import { useAddress } from '../address/address.ts';
import { Redirect } from '../address/redirect.tsx';
import { explain } from '../api/call.ts';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useReading } from '../reading/language.tsx';
import { AppealAsked } from './appeal-asked.tsx';
import { AppealActions } from './appeal-actions.tsx';
import { AppealNotices } from './appeal-notices.tsx';
import { AppealProblem } from './appeal-problem.tsx';
import { AppealReply } from './appeal-reply.tsx';
import { AppealState } from './appeal-state.tsx';
import { AppealTogether } from './appeal-together.tsx';
import { AppealStory } from './appeal-story.tsx';
import { MyPhotos } from '../photos/my-photos.tsx';
import { useAppeal } from './use-appeal.ts';

/** How it stands, the result, what I can do, what has happened: in the order in which people ask. */
export default function AppealPage({ ticketNo }: { ticketNo: string }) {
  const { language, words } = useReading();
  const { data, error, code, again } = useAppeal(ticketNo);
  const done = (useAddress().state as { done?: boolean } | null)?.done;
  usePageTitle(`${words.appeal.ticketNo} ${ticketNo}`);
  if (code === null) return <Redirect to="/track" state={{ ticketNo }} />;
  if (error) return <><Notice kind="problem">{explain(error, language, words)}</Notice><button type="button" className="button" onClick={again}>{words.failed.again}</button></>;
  if (!data) return <p className="lead" role="status">{words.appeal.loading}</p>;
  return (
    <article className="appeal">
      <p className="appeal-no">{words.appeal.ticketNo} {data.ticketNo}</p>
      <h1>{data.title}</h1>
      {done ? <Notice kind="good" title={words.act.done} /> : null}
      <AppealState appeal={data} now={new Date()} />
      {data.asked ? <AppealAsked appeal={data} asked={data.asked} code={code} onDone={again} /> : null}
      <AppealReply appeal={data} />
      <AppealActions appeal={data} />
      {data.together ? <AppealTogether stage={data.together} /> : null}
      {data.problem ? <AppealProblem problem={data.problem} /> : null}
      <AppealStory timeline={data.timeline} />
      <AppealNotices appeal={data} code={code} onDone={again} />
      <MyPhotos ticketNo={data.ticketNo} code={code} mayAdd={data.verbs.some((v) => v.verb === 'supplement' && v.allowed)} />
      <section aria-labelledby="said"><h2 id="said">{words.appeal.said}</h2><p className="said">{data.content}</p><p className="hint">{data.regionName}</p></section>
    </article>
  );
}
