import pinned from '../../versions.json';
import type { Problem } from './problem';
import { parseRegistry } from './scalars/web';

/** Programs whose image is pinned in `versions.json`. */
export type ImageName = keyof typeof pinned;

/** A pinned container image. */
export interface PinnedImage {
  /** Full repository with registry host, e.g. `docker.io/grafana/loki`. */
  readonly repository: string;
  /** Tag as the registry knows it, e.g. `v1.18.1` or `1.31-alpine`. */
  readonly tag: string;
}

/** An upstream version, read from an image's tag. A part that the tag leaves out is 0. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `major.minor.patch` without prefix and variant; parts that the tag leaves out are left out. */
  readonly text: string;
}

/** The pinned images, e.g. `PINNED.loki.tag`. */
export const PINNED: Readonly<Record<ImageName, PinnedImage>> = pinned;

/** Versions that rules of the spec depend on. */
export interface UpstreamVersions {
  readonly loki: Version;
}

/** The versions that `versions.json` pins. */
export function pinnedVersions(): UpstreamVersions {
  return { loki: versionOf(PINNED.loki.tag) };
}

/** For rules where no version is known: none of them applies. */
export const UNKNOWN_VERSIONS: UpstreamVersions = { loki: { major: 0, minor: 0, patch: 0, text: 'unknown' } };

/** What is wrong with the pinned images: bots and people edit them. */
export function versionProblems(images: unknown = PINNED): readonly Problem[] {
  const entries = typeof images === 'object' && images !== null ? Object.entries(images) : [];
  const missing = entries.some(([name]) => name === 'loki') ? [] : [say('loki', 'the image is missing', EXAMPLE)];
  return [...missing, ...entries.flatMap(([name, image]) => imageProblems(name, image))];
}

const EXAMPLE = 'write { "repository": "docker.io/grafana/loki", "tag": "3.7.6" }';

function imageProblems(name: string, image: Partial<Record<string, unknown>> | null): readonly Problem[] {
  const { repository, tag } = image ?? {};
  const isRepository = typeof repository === 'string' && repository.includes('/') && parseRegistry(repository).ok;
  return [
    ...(isRepository ? [] : [say(`${name}.repository`, 'no repository with its registry', EXAMPLE, repository)]),
    ...(typeof tag === 'string' && VERSION.test(tag)
      ? []
      : [say(`${name}.tag`, 'no tag that holds a version', EXAMPLE, tag)]),
  ];
}

function say(path: string, problem: string, fix: string, got?: unknown): Problem {
  return { at: { file: 'versions.json' }, path, problem, ...(got !== undefined && { got: JSON.stringify(got) }), fix };
}

const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/;

/** Reads the upstream version from a tag: `v1.18.1` → 1.18.1, `1.31-alpine` → 1.31. Throws on a tag without a version. */
export function versionOf(tag: string): Version {
  const match = VERSION.exec(tag);
  if (match === null) {
    throw new Error(`versions.json: the tag "${tag}" holds no version; write major.minor.patch`);
  }
  const parts = match.slice(1).filter((part) => part !== undefined);
  const [major = 0, minor = 0, patch = 0] = parts.map(Number);
  return { major, minor, patch, text: parts.join('.') };
}
