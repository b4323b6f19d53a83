import { saveByItself } from './autosave.ts';
import { listenToCounterKeys } from './counter-keys.ts';
import { focusErrors } from './error-focus.ts';
import { tickPasswordRules } from './password-rules.ts';
import { answerPresses } from './press-answer.ts';
import { notePrintTime } from './print-time.ts';
import { warnOfSessionEnd } from './session-end.ts';
import { offerToShowPasswords } from './show-password.ts';

/** Every page is complete without these; each only makes something easier. */
saveByItself(document);
answerPresses(document);
focusErrors(document);
offerToShowPasswords(document);
tickPasswordRules(document);
warnOfSessionEnd(document);
notePrintTime(document);
listenToCounterKeys(document);
