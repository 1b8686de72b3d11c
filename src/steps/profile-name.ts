/** Under which name this run's token is kept: another account's profile and its entries are not replaced unasked. */
import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {Notice} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import {type Profile, type ProfileName, parseProfileName} from '../stores/profile.ts';
import {replaces, usesFound} from './aim.ts';
import {needed} from './needed.ts';
import type {SavedProfile} from './own-profile.ts';
import {local} from './problems.ts';
import type {Wishes} from './tools.ts';
import type {Known, Wizard} from './world.ts';

export const profileName = (wishes: Wishes, asks: boolean): AskStep<Wizard, 'profile'> => ({
  kind: 'ask',
  id: 'profile',
  chapter: 'store',
  reads: ['places', 'access', 'situation', 'journey'],
  applies: known => !usesFound(known),
  title: words => words.stores.name.title,
  evident(known) {
    const {profile, profileGiven, replaceIds, stores} = wishes;
    const other = ofAnother(known, profile);
    if (other === null || isReplaced(known, other) || stores?.length === 0) return profile;
    const isOurs = profileGiven || known.places?.saved.elsewhere.includes(profile) !== true;
    return !asks && replaceIds && isOurs ? profile : undefined;
  },
  presumed(known) {
    const own = known.situation?.profile ?? null;
    return asks && own !== null && isReplaced(known, own) ? own.name : undefined;
  },
  prompt(known, words) {
    const {question, help} = words.stores.name;
    const {profile} = wishes;
    const fresh = nameFor(known);
    return {
      kind: 'text',
      question: question(profile, accountIn(ofAnother(known, profile)?.profile), fresh),
      help: help(profile),
      initial: known.profile ?? fresh,
      placeholder: '',
      whenEmpty: '',
      flag: '--profile',
    };
  },
  parse(answer) {
    const parsed = parseProfileName('text' in answer ? answer.text.trim() : '');
    return parsed.ok ? ok(parsed.value) : {ok: false, problem: local(parsed.problem)};
  },
});

/** Said before all else: Meta shows a token once, so one that is replaced cannot be had again. */
export const replacesAnother = (known: Known, {stores}: Copy): readonly Notice[] => {
  const other = known.profile === undefined ? null : ofAnother(known, known.profile);
  return other === null
    ? []
    : [{tone: 'warn', text: stores.name.replaced(other.name, accountIn(other.profile))}];
};

/** The saved profile of this name, where it is about another account or number than the token of this run. */
const ofAnother = (known: Known, name: ProfileName): SavedProfile | null =>
  known.places?.saved.all.find(each => each.name === name && isOther(each.profile, known)) ?? null;

const isOther = (profile: Profile, known: Known): boolean => {
  const {waba, phone} = needed(known, 'access');
  return differ(profile.waba, waba) || differ(profile.phone, phone);
};

type Thing = {readonly id: string} | null;
const differ = (a: Thing, b: Thing): boolean => a !== null && b !== null && a.id !== b.id;

/** Its token is the one that this run is to replace, and it is this project's. */
const isReplaced = (known: Known, {name, profile}: SavedProfile): boolean => {
  const {deciding = null, others = []} = known.situation ?? {};
  const here = others.filter(({where}) => where.kind === 'env-file');
  return (
    replaces(known) &&
    known.places?.saved.elsewhere.includes(name) !== true &&
    [deciding, ...here].some(each => each !== null && each.secret.fingerprint === profile.fingerprint)
  );
};

/** That of this account where there is one; else a free one, after the account. */
const nameFor = (known: Known): ProfileName => {
  const {waba, phone} = needed(known, 'access');
  const all = known.places?.saved.all ?? [];
  const mine = all.find(({profile}) => profile.waba?.id === waba?.id && !isOther(profile, known));
  if (mine !== undefined) return mine.name;
  const words = slug(waba?.name ?? phone?.verifiedName ?? '') || `account-${waba?.id ?? phone?.id ?? ''}`;
  const free = (at: number): string => {
    const name = at === 1 ? words : `${words}-${at}`;
    return all.some(each => each.name === name) ? free(at + 1) : name;
  };
  return free(1) as ProfileName;
};

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');

const accountIn = (profile: Profile | undefined): string => {
  const {waba = null, phone = null} = profile ?? {};
  const named = waba?.name ?? phone?.verifiedName ?? '';
  const id = (waba ?? phone)?.id ?? '';
  return named === '' ? id : `${named} (${phone?.displayPhoneNumber ?? id})`;
};
