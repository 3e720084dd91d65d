/** The worker process: loads the models, says that it is ready, and answers until its server is gone. */
import { openClassifier } from '../judge/classifier.ts';
import { serve } from './serve.ts';

// The transformer's library writes its troubles to the console, inputs included; what matters of them reaches the log as a message.
console.warn = console.error = () => {};
serve(openClassifier);
