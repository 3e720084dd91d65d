import type { Actor } from '../../access/actor.ts';
import { permission, transition } from '../../verb/permission.ts';
import type { AnyVerb, Subject } from '../../verb/verb.ts';
import type { VerbView } from '../views.ts';

/** The buttons for an actor: what is allowed, and for the rest of what their role may do, the rule in the way. Verbs that are no business of the role are left out. */
export function verbViews(verbs: AnyVerb[], subject: Subject, actor: Actor, now: Date): VerbView[] {
  return verbs.flatMap((v): VerbView[] => {
    const verdict = permission(v, subject, actor, now);
    const { zh, en } = transition(v);
    if ('role' in verdict) return [{ verb: v.name, zh, en, allowed: true, why: null }];
    return verdict.refusal.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: false, why: { zh: verdict.refusal.zh, en: verdict.refusal.en } }];
  });
}
