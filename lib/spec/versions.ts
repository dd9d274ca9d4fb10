import pinned from '../../versions.json';

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

/** Reads the upstream version from a tag: `v1.18.1` → 1.18.1, `1.31-alpine` → 1.31. Throws on a tag without a version. */
export function versionOf(tag: string): Version {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/.exec(tag);
  if (match === null) {
    throw new Error(`versions.json: the tag "${tag}" holds no version; write major.minor.patch`);
  }
  const parts = match.slice(1).filter((part) => part !== undefined);
  const [major = 0, minor = 0, patch = 0] = parts.map(Number);
  return { major, minor, patch, text: parts.join('.') };
}
