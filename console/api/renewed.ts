/** First words of the query keys that a change renews: what a verb does here, and what the stream tells was done elsewhere. */
export const ofTicket = ['tickets', 'inbox', 'requests', 'supervisions', 'todos', 'cards', 'figures', 'hardCases', 'rulings', 'returns', 'duty'] as const;
export const ofGroup = ['alerts', 'groups', 'group', 'problems', 'problem', 'lookBacks', 'topics', 'topic', 'cases', 'case'] as const;
export const ofPhone = ['phone', 'floor', 'calls'] as const;
