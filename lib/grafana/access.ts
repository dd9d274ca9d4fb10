import type { Tenant } from '../spec/model';
import type { Identity } from '../spec/model-grafana';
import { type Organization, organizationNumber, PLATFORM_ORGANIZATION } from './organization';

/** Where people log in with an account of the company. */
export type Provider = Extract<Identity, { kind: 'oidc' }>;

/**
 * Who has which role in which organization, as Grafana's `org_mapping` writes it: `group:organization:role`. Members of the
 * platform's group administer every organization, so that they can look at what a team sees. Everybody has at least one
 * entry's role or none: there is no entry for everybody.
 */
export function organizationMapping(
  { platformGroup }: Provider,
  organizations: readonly Organization[],
  tenants: readonly Tenant[],
): readonly string[] {
  return organizations.flatMap(({ name }) => [
    ...(platformGroup === '' ? [] : [entry(platformGroup, name, 'Admin')]),
    ...rolesIn(name, tenants).map(({ group, role }) => entry(group, name, role)),
  ]);
}

function rolesIn(organization: string, tenants: readonly Tenant[]): Tenant['groups'] {
  if (organization === PLATFORM_ORGANIZATION) return [];
  return tenants.find(({ id }) => id === organization)?.groups ?? [];
}

/** The organization goes by its number: a name of digits would be taken for one. */
function entry(group: string, organization: string, role: string): string {
  return `${group.replaceAll(':', '\\:')}:${organizationNumber(organization)}:${role}`;
}

/**
 * JMESPath over what the provider says of a user: the role of an administrator of Grafana for the platform's group, none for
 * everybody else. What this yields is raised to in every organization, so that any role here would be one everywhere. Users
 * without the claim have no groups; to ask whether nothing contains something would be an error.
 */
export function serverRole({ platformGroup, groupsClaim }: Provider): string {
  if (platformGroup === '') return "'None'";
  const groups = claimPath(groupsClaim);
  return `${groups} && contains(${groups}, ${quoted(platformGroup)}) && 'GrafanaAdmin' || 'None'`;
}

/** JMESPath of a claim: a path of names as it is written, anything else (such as a URL) as one quoted name. */
export function claimPath(claim: string): string {
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(claim) ? claim : JSON.stringify(claim);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
