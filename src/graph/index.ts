/** The Graph client, as the layers above see it. */
export {type GraphAddress, metaAddress, parseGraphUrl} from './address.ts';
export {subscribeApp} from './calls/accounts.ts';
export {
  type Accepted,
  sendTemplate,
  sendText,
  type Template,
  type TemplatesRequest,
  templates,
} from './calls/messages.ts';
export {register} from './calls/phones.ts';
export type {Failure, GraphError, TransportFault} from './failure.ts';
export {createGraph, type Graph, type GraphOptions, type GraphPool} from './graph.ts';
export type {Named} from './parse.ts';
export {createRedactor, redactValue, shortenPhones} from './redact.ts';
export type {Reply} from './reply.ts';
export {isRateLimit} from './retry.ts';
export {newestVersion, parseVersion} from './versions.ts';
