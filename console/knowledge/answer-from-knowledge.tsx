import { Button, Form } from 'antd';
import type { TicketDetail } from '../api/types.ts';
import { replyOf } from './beside-knowledge.tsx';
import { useSuggested } from './queries.ts';
import { useKnowledgeWords } from './words.ts';
import './knowledge.css';

const shown = 3;

/** Below the form of a direct answer: what the knowledge base has for this appeal, one press away. Fills the reply and names the article. */
export function AnswerFromKnowledge({ ticket }: { ticket: TicketDetail }) {
  const w = useKnowledgeWords();
  const form = Form.useFormInstance();
  const found = useSuggested({ content: `${ticket.title}\n${ticket.content}`.slice(0, 2000), matterCode: ticket.matterCode ?? undefined, regionCode: ticket.regionCode }, true);
  const items = found.data?.items.slice(0, shown) ?? [];
  return (
    <>
      <Form.Item name="articleNo" hidden><input type="hidden" /></Form.Item>
      {items.length > 0 && (
        <div style={{ marginBottom: 12 }} role="group" aria-label={w.suggestedAnswers}>
          <div className="quiet">{w.suggestedAnswers}</div>
          {items.map((a) => <div key={a.articleNo} className="kb-hit"><Button size="small" style={{ float: 'right', marginLeft: 8 }} onClick={() => form.setFieldsValue({ reply: replyOf(a), articleNo: a.articleNo })}>{w.fill}</Button><b>{a.title}</b><div className="clamp2">{a.shortAnswer}</div></div>)}
        </div>
      )}
    </>
  );
}
