/** What browsers with Trusted Types offer; TypeScript's own types do not know it yet. */
interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/**
 * Marks the address of a script as one of ours: under `require-trusted-types-for 'script'` browsers load no other.
 * To be called once a page; the policy's name, `beeline`, is the only one that `trusted-types` has to allow.
 */
export function trustScript(browser: Window, address: string): string {
  const { trustedTypes } = browser as { trustedTypes?: TrustedTypePolicies };
  if (trustedTypes === undefined) return address;
  const policy = trustedTypes.createPolicy('beeline', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`${asked} is not a script of this site`);
      return asked;
    },
  });
  return policy.createScriptURL(address);
}
