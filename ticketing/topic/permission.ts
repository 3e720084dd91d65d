import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { errors, type HotlineError } from '../errors.ts';
import { roleNames } from '../verb/wording.ts';
import { ownerRoles, partRoles, topicStateName, topicTransition, type TopicVerbName } from './table.ts';
import type { AnyTopicVerb, TopicRow } from './verb.ts';

type Holders = Pick<TopicRow, 'ownerUnitId' | 'supportUnitIds'>;

/** May somebody with these roles do it at all? A unit's people only for a topic their unit owns; what a part does, also one that supports. */
export function mayDo(core: Pick<Core, 'city'>, actor: StaffActor, verb: TopicVerbName, topic: Holders | null): boolean {
  const { who } = topicTransition(verb);
  const holds = (id: string | null) => id !== null && (core.city.units.get(id)?.path ?? '').startsWith(actor.unitPath);
  const forPart = verb === 'finishTask' || verb === 'progress';
  return actor.roles.some((role) => {
    if (!who.includes(role)) return false;
    if (!ownerRoles.includes(role) && !partRoles.includes(role)) return true;
    return topic !== null && (holds(topic.ownerUnitId) || (forPart && topic.supportUnitIds.some(holds)));
  });
}

/** @returns the rule that stands in the way, or null */
export function topicRefusal(core: Pick<Core, 'city'>, actor: StaffActor, verb: AnyTopicVerb, topic: TopicRow): HotlineError | null {
  const { zh, en, who, from } = topicTransition(verb.name);
  if (!mayDo(core, actor, verb.name, topic)) return errors.notAllowed(`您不能「${zh}」，须由${roleNames(who)}办理（单位人员限本单位主办${verb.name === 'progress' || verb.name === 'finishTask' ? '或协办' : ''}的专题）。`, `You may not ${en.toLowerCase()}; it is for: ${who.join(', ')}, units for their own topics.`, { verb: verb.name, who });
  if (!from.includes(topic.state)) return errors.wrongState(`专题当前为「${topicStateName(topic.state)}」，不能「${zh}」；${from.map((s) => `「${topicStateName(s)}」`).join('、')}时可以。`, `The topic is ${topic.state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { verb: verb.name, state: topic.state, from });
  return verb.guard?.(topic, actor) ?? null;
}
