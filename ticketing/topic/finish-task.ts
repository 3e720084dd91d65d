import { z } from 'zod';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { day } from '../verb/fields.ts';
import { topicVerb } from './verb.ts';

/** A task is done, and what came of it. By the task's own unit, the owner, or those above. */
export const finishTask = topicVerb({
  name: 'finishTask', summary: '完成一项任务', input: z.object({ taskId: z.number().int(), doneOn: day, note: z.string().trim().min(4, '请写明完成情况（至少4个字）').max(1000) }),
  apply({ core, actor, now, topic, set }, { taskId, doneOn, note }) {
    const task = topic.tasks.find((t) => t.id === taskId);
    if (!task) throw errors.ruleRefused('taskUnknown', '没有这项任务，清单可能已调整，请刷新后再看。', 'No such task; the list may have changed.');
    if (task.doneOn) throw errors.ruleRefused('taskDone', '该任务已登记完成。', 'The task is done already.');
    if (doneOn > cityDay(now)) throw errors.ruleRefused('notYet', '完成日期不能晚于今天。', 'It cannot be done later than today.');
    const holds = (id: string | null) => id !== null && (core.city.units.get(id)?.path ?? '').startsWith(actor.unitPath);
    const ofUnit = !actor.roles.some((r) => r === 'supervisor' || r === 'coordinator' || r === 'mayorOffice');
    if (ofUnit && !holds(task.unitId) && !holds(topic.ownerUnitId)) throw errors.ruleRefused('otherUnitsTask', '这是其他单位的任务，由该单位或主办单位登记。', 'It is another unit’s task.');
    set({ tasks: topic.tasks.map((t) => (t.id === taskId ? { ...t, doneOn, doneBy: actor.name, doneNote: note } : t)) });
    return Promise.resolve({ note: `${task.task}：${note}` });
  },
});
