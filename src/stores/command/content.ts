/** What a secret store holds under one name: read from what its tool prints, and made anew with some values changed. */
import {hasTokenShape} from '../names/shape.ts';

/** Values by the names of their variables. */
export type Changes = ReadonlyMap<string, string>;

/** What is there now. */
export interface Found {
  /** The values that are text. */
  readonly values: Changes;
  /** The whole content is the token, without a name. */
  readonly single: string | null;
  /** The tool can change some values and leave the others alone by itself. */
  readonly patchable: boolean;
  /** What the tool is to be given so that these values are changed, and nothing else. */
  readonly changed: (changes: Changes, tokenName: string) => string;
  /** What the tool is to be given so that everything is as it was. */
  readonly unchanged: string;
  /** What the tool is to be given so that these names are gone, and all else stays. */
  readonly without: (names: readonly string[]) => string;
  /** Which version of the content this is, where the tool keeps earlier ones; null where it says nothing of that. */
  readonly version: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** @returns the fields of a JSON object, given as its text or read already; null when it is none */
export const jsonObject = (raw: unknown): Fields | null => {
  if (typeof raw !== 'string') return isFields(raw) ? raw : null;
  try {
    const parsed: unknown = JSON.parse(raw);
    return isFields(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

const isFields = (raw: unknown): raw is Fields =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A document whose fields are the variables. */
export const documentOf = (fields: Fields, patchable: boolean, version: string | null = null): Found => ({
  values: texts(fields),
  single: null,
  patchable,
  changed: changes => JSON.stringify({...fields, ...Object.fromEntries(changes)}),
  unchanged: JSON.stringify(fields),
  without: names => JSON.stringify(omitted(fields, names)),
  version,
});

const omitted = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** A text that is a token and nothing else. @returns null when it is more, or other */
export const singleToken = (text: string): Found | null =>
  hasTokenShape(text.trim())
    ? {
        values: new Map(),
        single: text.trim(),
        patchable: false,
        changed: (changes, tokenName) => changes.get(tokenName) ?? '',
        unchanged: text,
        without: () => '',
        version: null,
      }
    : null;

/** A Kubernetes Secret as `kubectl get -o json` prints it. @returns null when it is none */
export const kubernetesSecret = (printed: string): Found | null => {
  const object = jsonObject(printed);
  const metadata = jsonObject(object?.['metadata']);
  if (object === null || metadata === null || object['kind'] !== 'Secret') return null;
  const data = jsonObject(object['data'] ?? {}) ?? {};
  const {resourceVersion: _version, ...lasting} = metadata;
  return {
    values: new Map([...texts(data)].map(([name, value]) => [name, fromBase64(value)])),
    single: null,
    patchable: false,
    changed: changes =>
      // The version stays in: when somebody else changed the object meanwhile, the cluster refuses.
      JSON.stringify({
        ...object,
        metadata: withoutLastApplied(metadata),
        data: {...data, ...Object.fromEntries([...changes].map(([name, value]) => [name, base64(value)]))},
      }),
    unchanged: JSON.stringify({...object, metadata: lasting}),
    without: names =>
      JSON.stringify({...object, metadata: withoutLastApplied(metadata), data: omitted(data, names)}),
    version: null,
  };
};

/** `kubectl apply` leaves a copy of all values here; the old token must not live on in it. */
const withoutLastApplied = (metadata: Fields): Fields => {
  const {'kubectl.kubernetes.io/last-applied-configuration': _copy, ...annotations} =
    jsonObject(metadata['annotations']) ?? {};
  return {...metadata, annotations};
};

const texts = (fields: Fields): Changes =>
  new Map(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const base64 = (value: string): string => Buffer.from(value).toString('base64');
const fromBase64 = (value: string): string => Buffer.from(value, 'base64').toString();

/** The values alone, as a JSON document. */
export const jsonOf = (changes: Changes): string => JSON.stringify(Object.fromEntries(changes));

/** The values alone, a line each, for `kubectl --from-env-file`: no quoting, the rest of the line is the value. */
export const linesOf = (changes: Changes): string =>
  [...changes].map(([name, value]) => `${name}=${value}\n`).join('');
