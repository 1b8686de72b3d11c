/** What is known beside an error of Graph: it makes the diagnosis surer. */
import type {Facts} from '../diagnosis/index.ts';
import {factsOf} from '../verify/index.ts';
import type {Known} from './world.ts';

/** @param request method and path, for what the error is about */
export const factsAbout = ({identity, waba, phone}: Known, request: string): Facts => ({
  ...(identity === undefined ? {} : factsOf(identity)),
  ...(waba === undefined ? {} : {wabaId: waba.id}),
  ...(phone === undefined ? {} : {phoneId: phone.id}),
  request,
});
