/** What the floor does when a supervisor's leg is answered, pressed a key on, or gone. */
import { answers, digits, endings } from '../floor/hooks.ts';
import { watcherAnswered, watcherLeft, watcherPressed } from './watch.ts';

answers.supervisor = watcherAnswered;
endings.supervisor = watcherLeft;
digits.supervisor = watcherPressed;
