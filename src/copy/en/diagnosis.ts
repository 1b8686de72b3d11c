/** What is said of each cause of a Graph error; the diagnosis demands an entry for every kind. */
import {accessCauses} from './diagnosis-access.ts';
import {messageCauses} from './diagnosis-message.ts';
import {numberCauses} from './diagnosis-number.ts';
import {serviceCauses} from './diagnosis-service.ts';
import {tokenCauses} from './diagnosis-token.ts';

export const diagnosis = {
  causes: {...tokenCauses, ...accessCauses, ...numberCauses, ...messageCauses, ...serviceCauses},
};
