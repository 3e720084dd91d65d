import { Button, Checkbox, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ShareBar } from '../parts/share-bar.tsx';
import { momentOf } from '../parts/time.ts';
import { markPhrases } from './mark-phrases.ts';
import type { GroupMember } from './views.ts';
import { useMemberWords } from './words.ts';

/** Longer texts are cut until somebody asks for the rest. */
const longText = 200;

interface Props { member: GroupMember; chosen?: boolean; onChoose?: ((on: boolean) => void) | undefined }

/** One appeal of the group, the shared phrases and places marked in its own words, and why it stands here: likeness, place, distance, and who decided it. */
export function GroupMemberItem({ member: m, chosen = false, onChoose }: Props) {
  const w = useMemberWords();
  const [whole, setWhole] = useState(false);
  const told = [...m.sharedPhrases, ...m.places];
  const marked = (text: string) => markPhrases(text, told).map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text));
  const long = m.content.length > longText;
  return (
    <article className={`member${chosen ? ' member-chosen' : ''}`}>
      <div className="member-head">
        {onChoose && <Checkbox checked={chosen} onChange={(e) => onChoose(e.target.checked)} aria-label={w.choose(m.title)} />}
        <Link to={`/tickets/${m.ticketNo}`}>{marked(m.title)}</Link>
        {m.kept && <Tag variant="filled" color="blue">{w.keptTag}</Tag>}
        {m.problemNo && <Link to={`/problems/${m.problemNo}`} className="number" style={{ fontWeight: 400, fontSize: 13 }}>{w.inProblem(m.problemNo)}</Link>}
        {m.mergedInto && <span className="quiet number" style={{ fontSize: 13 }}>{w.merged(m.mergedInto)}</span>}
        {m.withdrawn && <Tooltip title={w.withdrawnHint}><Tag variant="filled">{w.withdrawn}</Tag></Tooltip>}
      </div>
      <div className="member-where quiet"><span className="number">{momentOf(m.appealedAt)}</span><span>{[m.regionName, m.address].filter(Boolean).join(' ')}</span>{!m.withdrawn && <span>{m.stateName}</span>}</div>
      <p className="said">{marked(long && !whole ? `${m.content.slice(0, longText)}……` : m.content)}{long && <Button size="small" type="link" onClick={() => setWhole(!whole)}>{whole ? w.less : w.more}</Button>}</p>
      <div className="member-why"><span className="quiet">{w.sure}</span><ShareBar share={m.score} /><span className="quiet">{w.because}</span><span>{m.note}</span></div>
      {m.nearest && <div className="member-why"><span className="quiet">{w.nearest}</span><Link to={`/tickets/${m.nearest.ticketNo}`}>{m.nearest.title}</Link>{m.nearest.metres !== null && <span>{w.apart(m.nearest.metres)}</span>}{m.nearest.within && <span>{w.within(m.nearest.within)}</span>}</div>}
      {m.kept && <div className="member-why"><span>{w.kept(m.kept.zh, m.kept.byName, momentOf(m.kept.at), m.kept.reason)}</span></div>}
    </article>
  );
}
