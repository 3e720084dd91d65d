import { Button } from 'antd';
import { useState } from 'react';
import { Moment } from '../parts/moment.tsx';
import type { ProblemDetail } from './views.ts';
import { useProblemWords } from './words.ts';

const atFirst = 8;
/** Kinds whose line stands out: something is late. */
const alarming = new Set(['overdue', 'stepOverdue', 'yellowCard', 'redCard', 'escalateOrder']);

/** 办理过程: who did what when, newest first. */
export function ProblemCourse({ course }: { course: ProblemDetail['course'] }) {
  const w = useProblemWords();
  const [all, setAll] = useState(false);
  return (
    <section className="panel section">
      <h2>{w.courseTitle}</h2>
      <ol className="problem-course">
        {(all ? course : course.slice(0, atFirst)).map((e) => (
          <li key={e.seq} className={alarming.has(e.kind) ? 'alarming' : ''}><span className="quiet"><Moment at={e.at} /> · {e.by}</span><span className="said">{e.text}</span></li>
        ))}
      </ol>
      {!all && course.length > atFirst && <Button size="small" onClick={() => setAll(true)}>{w.showAll}（{course.length}）</Button>}
    </section>
  );
}
