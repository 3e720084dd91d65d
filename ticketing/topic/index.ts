/** What the rest of the system uses of monthly topics. */
export { actOnTopic } from './act.ts';
export { listTopics, topicDetailOf } from './present.ts';
export { proposeInput, proposeTopicIn } from './propose.ts';
export { topicVerbs } from './registry.ts';
export { publicTopicRoutes } from './public-routes.ts';
export { topicScope } from './scope.ts';
export type { TopicState } from './table.ts';
export { topicDetail, topicLine, type PublicTopic, type TopicDetail, type TopicLine } from './views.ts';
