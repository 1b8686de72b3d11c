/** The token that was replaced: whether it is revoked, and what came of it. */

export const oldToken = {
  title: 'The old token',
  question: (fingerprint: string) => `Revoke the old token ${fingerprint}?`,
  /** @param places what is known to hold it still */
  help: (places: readonly string[]) =>
    `Once it is revoked it stops working at once, everywhere it is still used, and nothing brings it back. ${
      places.length === 0
        ? 'No place here is known to hold it still; servers and CI may.'
        : `Still with it: ${places.join(', ')} (${places.length}). Servers and CI may have it too.`
    }`,
  no: {label: 'No, leave it', hint: 'it works until it ends'},
  yes: {label: 'Yes, revoke it now', hint: 'needs the app secret'},
  secretHelp: (app: string) =>
    `Meta revokes only with the secret of ${app}: App settings > Basic > App secret > Show. It is used for this and not kept. Escape goes back, where the old token can be left.`,
  enter: 'revoke',
  revoking: 'Revoking the old token',
  note: 'Asking Meta, then trying the old token',
  failed: 'The old token was not revoked. The new one is stored all the same.',
  leave: 'Leave the old token',
  again: 'Try again',
  otherSecret: 'Give another secret',
  cannot: (fingerprint: string) =>
    `The old token ${fingerprint} was not revoked: it is of another app, or its app cannot be known.`,
  proofs: {
    refused: (fingerprint: string) => `Old token ${fingerprint} revoked: Meta refuses it now.`,
    answered: (fingerprint: string) =>
      `Old token ${fingerprint}: Meta accepted the revocation, and still answered to it a moment later. Check it again soon.`,
    unknown: (fingerprint: string) =>
      `Old token ${fingerprint}: Meta accepted the revocation; whether it is refused now could not be tried.`,
  },
  gone: (places: readonly string[]) =>
    `The copy of ${places.join(', ')} as it was held the old token and is deleted: “wa-token undo” is no longer possible.`,
};
