import { Tag } from 'antd';
import { Link } from 'react-router';
import type { TopicLine } from './queries.ts';
import { useTopicWords } from './words.ts';

export const topicColour: Record<TopicLine['state'], string> = { proposed: 'default', chosen: 'cyan', underway: 'blue', reported: 'gold', done: 'green', dropped: 'default' };

/** A topic in its month: who owns it, how far it is, what is late. */
export function TopicItem({ topic }: { topic: TopicLine }) {
  const w = useTopicWords();
  return (
    <div className="topic-item">
      <Link to={`/topics/${topic.topicNo}`}>{topic.title}</Link>
      <p><Tag color={topicColour[topic.state]} style={{ marginInlineEnd: 0 }}>{w.state[topic.state]}</Tag>{topic.owner && <span>{topic.owner.name}{topic.owner.ended ? w.ended : ''}</span>}</p>
      {topic.tasks > 0 && <div className="topic-bar" role="img" aria-label={w.tasksOf(topic.tasksDone, topic.tasks)}><i style={{ width: `${(100 * topic.tasksDone) / topic.tasks}%` }} /></div>}
      <p className="quiet">
        {topic.tasks > 0 && <span>{w.tasksOf(topic.tasksDone, topic.tasks)}</span>}{topic.tasksLate > 0 && <span className="topic-late">{w.late(topic.tasksLate)}</span>}
        {topic.lastRating && <span>{w.rating[topic.lastRating]}</span>}{topic.reviewDue && <span className="topic-due">{w.reviewDue}</span>}{topic.isPublic && <span>{w.isPublic}</span>}
      </p>
    </div>
  );
}
