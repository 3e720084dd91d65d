import { heading, type Section } from './section.ts';

/** The chapter under which sources, types, categories and regions stand. */
export const distribution: Section = { id: 'distribution', zh: '诉求构成', write: async () => [heading(1, '诉求构成')] };
