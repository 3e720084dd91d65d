import { describeEngine } from '../contract/describe-engine.ts';
import { startedEngine } from './engine.ts';

describeEngine('the embedded engine', () => startedEngine());
