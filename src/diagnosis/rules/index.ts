/** All rules, in no order: what they say is added up. */
import {hints} from './hints.ts';
import type {Rule} from './rule.ts';
import {states} from './states.ts';
import {titleWording} from './titles.ts';
import {translated} from './translated.ts';
import {accessWording} from './wording-access.ts';
import {messageWording} from './wording-message.ts';
import {numberWording} from './wording-number.ts';
import {objectWording} from './wording-object.ts';
import {serviceWording} from './wording-service.ts';
import {tokenWording} from './wording-token.ts';

export const rules: readonly Rule[] = [
  ...tokenWording,
  ...accessWording,
  ...objectWording,
  ...numberWording,
  ...messageWording,
  ...serviceWording,
  ...titleWording,
  ...translated,
  ...states,
  ...hints,
];
