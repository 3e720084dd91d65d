import { z } from 'zod';
import { errors } from '../errors.ts';
import { day, unitId } from '../verb/fields.ts';
import { mustBeUnits } from './fields.ts';
import { topicVerb } from './verb.ts';

const task = z.object({ id: z.number().int().min(1).optional(), task: z.string().trim().min(2, '请写明任务').max(200), unitId, until: day });

/** The root cause and the list of tasks, each with a unit of the topic and a day. A task that is done stays as it was. */
export const plan = topicVerb({
  name: 'plan', summary: '写明原因，制定或调整任务清单', input: z.object({ rootCause: z.string().trim().min(4, '请写明原因').max(2000), tasks: z.array(task).min(1, '请至少写一项任务').max(50, '最多50项任务') }),
  apply({ core, topic, set }, input) {
    const units = [topic.ownerUnitId!, ...topic.supportUnitIds];
    mustBeUnits(core, input.tasks.map((t) => t.unitId));
    const stranger = input.tasks.find((t) => !units.includes(t.unitId));
    if (stranger) throw errors.ruleRefused('unitNotInTopic', `任务「${stranger.task}」的单位不是本专题的主办或协办单位。`, 'A task’s unit neither owns nor supports the topic.');
    const done = topic.tasks.filter((t) => t.doneOn);
    const lost = done.find((t) => !input.tasks.some((i) => i.id === t.id));
    if (lost) throw errors.ruleRefused('taskDone', `任务「${lost.task}」已完成，不能删除。`, 'A finished task cannot be taken out.');
    let last = Math.max(0, ...topic.tasks.map((t) => t.id));
    set({ rootCause: input.rootCause, tasks: input.tasks.map((t) => done.find((d) => d.id === t.id) ?? { ...t, id: topic.tasks.some((k) => k.id === t.id) ? t.id! : (last += 1) }) });
    return Promise.resolve({ note: `任务${input.tasks.length}项，最晚${input.tasks.map((t) => t.until).toSorted().at(-1)}` });
  },
});
