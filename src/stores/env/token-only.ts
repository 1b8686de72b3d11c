/** A store that is given the token and nothing else: for files whose ids are their own business. */
import type {Store, Values} from '../store.ts';

export const tokenOnly = (store: Store): Store => {
  const reduced = ({token}: Values): Values => ({
    token,
    phoneId: null,
    wabaId: null,
    appId: null,
    version: null,
  });
  return {
    id: store.id,
    reversible: store.reversible,
    plan: values => store.plan(reduced(values)),
    write: values => store.write(reduced(values)),
    undo: () => store.undo(),
  };
};
