import { Link } from 'react-router';
import { ShareBar } from '../parts/share-bar.tsx';
import { momentOf } from '../parts/time.ts';
import { markPhrases } from './mark-phrases.ts';
import type { GroupMember } from './views.ts';
import { useGroupWords } from './words.ts';

/** One appeal of the group, the shared phrases marked in its own words, and the reason it was put here. */
export function GroupMemberItem({ member }: { member: GroupMember }) {
  const w = useGroupWords();
  return (
    <article className="member">
      <div className="member-head">
        <Link to={`/tickets/${member.ticketNo}`}>{member.title}</Link>
        <span className="quiet number">{momentOf(member.appealedAt)}</span><span className="quiet">{[member.regionName, member.address].filter(Boolean).join(' ')}</span><span className="quiet">{member.stateName}</span>
      </div>
      <p className="said">{markPhrases(member.content, member.sharedPhrases).map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text))}</p>
      <div className="member-why"><span className="quiet">{w.sure}</span><ShareBar share={member.score} />{member.note && <><span className="quiet">{w.because}</span><span>{member.note}</span></>}</div>
    </article>
  );
}
