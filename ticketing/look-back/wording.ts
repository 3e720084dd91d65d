/** What the watch says in the course of the problem. */
const note = (d: Record<string, unknown>) => (d.note ? String(d.note) : '');

export const lookBackWordings: Record<string, (d: Record<string, unknown>) => string> = {
  'lookBack.start': (d) => `开始回头看：${note(d)}`, 'lookBack.recur': (d) => `疑似复发：${note(d)}`, 'lookBack.explain': (d) => `主办单位说明：${note(d)}`, 'lookBack.dismiss': (d) => `认定不属复发：${note(d)}`,
  'lookBack.extend': (d) => `延长回头看：${note(d)}`, 'lookBack.end': (d) => note(d) || '回头看期满',
};
