/** Requests that Graph did not answer with something to go by. */
import {minute} from '../date.ts';

export const failures = {
  retryAt: (at: string) => `Graph takes requests again at about ${minute(at)}.`,
  transport: {
    timeout: {
      message: 'Graph did not answer in time.',
      fix: ['Check the connection, then try again. --timeout allows more time.'],
    },
    dns: {
      message:
        'The address of Graph could not be found: there is no network, or its name service does not answer.',
      fix: ['Check the connection, then try again.'],
    },
    connection: {
      message: 'Graph could not be reached: the connection was refused or broke off.',
      fix: [
        'Check the connection, then try again. In a company network a proxy may be needed: set HTTPS_PROXY.',
      ],
    },
    proxy: {
      message: 'The proxy did not let the request through.',
      fix: ['Check HTTPS_PROXY and NO_PROXY, and whether the proxy wants a name and password.'],
    },
    /** It let nothing through because it is not there. */
    proxyGone: {
      message: 'The proxy cannot be reached.',
      fix: ['Check HTTPS_PROXY. If this network needs no proxy, unset it and start wa-token again.'],
    },
    certificate: {
      message: 'The certificate of the other side is not trusted.',
      fix: [
        'In a company network the proxy may use its own certificate: name its file in NODE_EXTRA_CA_CERTS.',
        'Elsewhere do not go on: somebody may be reading along.',
      ],
    },
    clock: {
      message: 'The certificate of the other side is not valid at this time of this computer’s clock.',
      fix: ['Set the clock of this computer, then try again.'],
    },
  },
  /** Said where nobody looked at the way by themselves. */
  doctor: '“wa-token doctor” looks at the way to Graph.',
  unreadable: (status: number | null) =>
    `Graph’s answer was not readable${status === null ? '' : ` (HTTP ${status})`}: a fault at Meta, or of a proxy on the way. It says nothing about the token.`,
  unreadableFix: ['Try again in some minutes. Meta’s status: https://metastatus.com/whatsapp-business-api'],
  aborted: 'The request was stopped.',
};
