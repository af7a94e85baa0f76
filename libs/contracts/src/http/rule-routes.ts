import { z } from 'zod';
import { idSchema } from '../ids';
import { route } from './route';
import { RuleOverrideInput, RuleOverrideOut, Rules } from './rules';

/** What the platform asks for, and what an agency knows better. */
export const ruleRoutes = {
  getRules: route({
    method: 'get',
    path: '/v1/rules',
    tag: 'rules',
    summary: 'The rules as they hold for the agency or one shop, with source and confidence',
    auth: 'tenant',
    query: z.object({ shopId: idSchema('shop').optional() }),
    status: 200,
    response: Rules,
    errors: ['SHOP.NOT_FOUND'],
  }),
  putRuleOverride: route({
    method: 'post',
    path: '/v1/rules/overrides',
    tag: 'rules',
    summary: 'Set a rule otherwise for the agency or one shop, with who and why',
    auth: 'tenant',
    body: RuleOverrideInput,
    status: 201,
    response: RuleOverrideOut,
    errors: ['SHOP.NOT_FOUND', 'RULES.OVERRIDE_REFUSED'],
  }),
  deleteRuleOverride: route({
    method: 'delete',
    path: '/v1/rules/overrides/{overrideId}',
    tag: 'rules',
    summary: 'Go back to the rule as it comes',
    auth: 'tenant',
    params: z.object({ overrideId: idSchema('ruleOverride') }),
    status: 204,
    errors: ['RULES.OVERRIDE_NOT_FOUND'],
  }),
} as const;
