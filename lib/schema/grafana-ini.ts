import defaults from '../../imports/grafana/defaults.json';
import { nearest } from '../spec/nearest';

/** A key of `grafana.ini`. */
export interface IniKey {
  readonly section: string;
  readonly key: string;
}

/** Why Grafana would pass over a key without a word. */
export interface UnknownKey {
  readonly problem: string;
  readonly got: string;
  readonly fix: string;
}

const SECTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = defaults.sections;
const COMMENTED: Readonly<Record<string, Readonly<Record<string, string>>>> = defaults.commentedKeys;

/** Sections that take any key. Those of plugins and of stored kinds are named after them. */
function isFreeForm(section: string): boolean {
  return defaults.freeFormSections.includes(section) || /^(plugin|unified_storage)\../.test(section);
}

/** Every key of a file. */
export function iniKeys(text: string): readonly IniKey[] {
  let section = '';
  return text.split('\n').flatMap((line) => {
    section = /^\[(.*)\]$/.exec(line.trim())?.[1] ?? section;
    const key = /^([\w.:-]+)\s*=/.exec(line.trim())?.[1];
    return key === undefined ? [] : [{ section, key }];
  });
}

/** What is wrong with a key; undefined: Grafana knows it. */
export function unknownIniKey({ section, key }: IniKey): UnknownKey | undefined {
  if (isFreeForm(section)) return undefined;
  const keys = { ...SECTIONS[section], ...COMMENTED[section] };
  if (SECTIONS[section] === undefined && COMMENTED[section] === undefined) {
    return unknown('section', section, Object.keys(SECTIONS));
  }
  return Object.hasOwn(keys, key) ? undefined : unknown(`key of section ${section}`, key, Object.keys(keys));
}

function unknown(what: string, got: string, known: readonly string[]): UnknownKey {
  const near = nearest(got, known);
  const fix = near === undefined ? 'leave it out' : `did you mean ${near}?`;
  return { problem: `Grafana knows no such ${what}, and would pass over it`, got, fix };
}
