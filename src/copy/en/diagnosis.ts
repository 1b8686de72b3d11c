/** What is said of each cause of a Graph error; the diagnosis demands an entry for every kind. */
import {accessCauses} from './diagnosis-access.ts';
import {messageCauses} from './diagnosis-message.ts';
import {numberCauses} from './diagnosis-number.ts';
import {serviceCauses} from './diagnosis-service.ts';
import {tokenCauses} from './diagnosis-token.ts';

export const diagnosis = {
  /** Added to what is said of a wrong object, where Meta's message names one. */
  namesObject: (id: string) => `Meta’s message names “${id}”.`,
  namesPermission: (name: string) => `Meta’s message names ${name}.`,
  /** What the account has under the template's name. */
  namesTemplates: (found: readonly string[]) =>
    found.length === 0
      ? 'The account of this number has no template of that name.'
      : `The account of this number has: ${found.join(', ')}.`,
  unknown: {
    title: (code: string) => `${code} is not among the codes known here`,
    noCode: 'There is no code of Graph’s in it',
    /** What the number's range tells, and no more. */
    families: {
      permission: 'Codes from 200 to 299 are about permissions.',
      message: 'Codes from 130000 to 131999 are about sending messages.',
      template: 'Codes that begin with 132 are about templates and flows in messages.',
      number: 'Codes that begin with 133 are about the sending number and its registration.',
      marketing: 'Codes that begin with 134 are about payments and marketing messages.',
      verification: 'Codes that begin with 136 are about verification codes and registration.',
      call: 'Codes that begin with 138 are about calls.',
      flow: 'Codes that begin with 139 are about flows and block lists.',
      health: 'Codes that begin with 141 come from the health report.',
      session: 'Subcodes from 450 to 499 are about the session behind the token.',
    },
    transient: 'Meta calls it transient: try again in a minute.',
    lasting: 'Meta’s own words are the best hint there is.',
    support: (fbtraceId: string) => `Ask Meta’s support, and give it this mark of the answer: ${fbtraceId}`,
  },
  causes: {...tokenCauses, ...accessCauses, ...numberCauses, ...messageCauses, ...serviceCauses},
};
