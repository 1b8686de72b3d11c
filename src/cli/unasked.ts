/** The front-end without questions: answers every screen from the flags, and stops at the first that they do not answer. */
import type {Option, Screen, ScreenOf, Session} from '../core/screen.ts';
import type {Secret} from '../core/secret.ts';

export interface Answers {
  readonly token: Secret | null;
  /** What is said when there is none. */
  readonly noToken: string;
  /** By step id; a step that is missing here has no answer. '' goes on from a card or a review. */
  readonly byStep: Readonly<Record<string, string | undefined>>;
}

export type UnaskedEnd =
  | {readonly kind: 'finished'}
  | {readonly kind: 'trouble'}
  /** The answer that was given is not one of the choices, or was refused. */
  | {readonly kind: 'rejected'; readonly reason: string; readonly flag: string}
  | {
      readonly kind: 'missing';
      readonly question: string;
      readonly flag: string;
      readonly choices: readonly Pick<Option, 'value' | 'label'>[];
    };

/** Runs the session to its end, or to the first question without an answer. */
export const runUnasked = async (session: Session, answers: Answers): Promise<UnaskedEnd> => {
  let answered: string | null = null;
  for (;;) {
    const screen = await session.settled();
    if (screen.rejection !== '') return {kind: 'rejected', reason: screen.rejection, flag: flagOf(screen)};
    // A step that asks again what it was told would be answered for ever, and no timer would get its turn.
    if (screen.step === answered && screen.kind !== 'finished' && screen.kind !== 'trouble')
      throw new Error(`the step “${screen.step}” did not take its answer`);
    answered = screen.step;
    const end = answer(session, screen, answers);
    if (end !== null) return end;
  }
};

const flagOf = (screen: Screen): string => ('flag' in screen ? screen.flag : '');

const answer = (session: Session, screen: Screen, answers: Answers): UnaskedEnd | null => {
  const given = answers.byStep[screen.step];
  // On a trouble screen it is the token that has just failed.
  if (screen.tokenStep !== null && screen.kind !== 'trouble') {
    if (answers.token === null)
      return {kind: 'missing', question: answers.noToken, flag: '--token-stdin', choices: []};
    session.send({type: 'entered', secret: answers.token});
    return null;
  }
  switch (screen.kind) {
    case 'finished':
    case 'trouble':
      return {kind: screen.kind};
    case 'working':
      return null;
    case 'guide':
    case 'letter':
    case 'review':
      session.send({type: 'answered', step: screen.step, value: ''});
      return null;
    case 'secret':
      // Another secret than the token.
      return {kind: 'missing', question: screen.question, flag: screen.flag, choices: []};
    case 'text':
      if (given === undefined) {
        const {question, flag, initial} = screen;
        const choices = initial === '' ? [] : [{value: initial, label: initial}];
        return {kind: 'missing', question, flag, choices};
      }
      session.send({type: 'answered', step: screen.step, value: given});
      return null;
    case 'marks':
      return missingChoice(screen);
    case 'choice': {
      if (given === undefined) return missingChoice(screen);
      session.send({type: 'answered', step: screen.step, value: given});
      return null;
    }
  }
};

const missingChoice = (screen: ScreenOf<'choice' | 'marks'>): UnaskedEnd => ({
  kind: 'missing',
  question: screen.question,
  flag: screen.flag,
  choices: screen.options
    .filter(option => option.unavailable === null)
    .map(({value, label}) => ({value, label})),
});
