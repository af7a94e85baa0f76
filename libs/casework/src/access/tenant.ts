/** Whom a request acts for. Comes from the credential only, never from the request's content. */
export interface Tenant {
  agencyId: string;
  /** Null: every shop of the agency. */
  shopIds: readonly string[] | null;
  /** Written into the history: `user usr_…` or `key key_…`. */
  actor: string;
  email: string | null;
  /** May look at the engineers' pages. */
  admin: boolean;
}

/** Whether a tenant may see a shop; what it may not see does not exist for it. */
export function mayUseShop(tenant: Tenant, shopId: string): boolean {
  return tenant.shopIds === null || tenant.shopIds.includes(shopId);
}
