import { defineSearchAttributeKey } from '@temporalio/common';

/** What an engineer can filter by in Temporal UI. Never anything about a person. */
export const SEARCH_ATTRIBUTES = {
  /** Which process it is: `order`, `run`, `registration`, … */
  process: defineSearchAttributeKey('KookProcess', 'KEYWORD'),
  organisationId: defineSearchAttributeKey('KookOrganisationId', 'KEYWORD'),
  /** The status of the process in the words of the domain. */
  status: defineSearchAttributeKey('KookStatus', 'KEYWORD'),
} as const;

/** Name → type as servers register them, before anything starts. */
export const SEARCH_ATTRIBUTE_TYPES = {
  [SEARCH_ATTRIBUTES.process.name]: 'Keyword',
  [SEARCH_ATTRIBUTES.organisationId.name]: 'Keyword',
  [SEARCH_ATTRIBUTES.status.name]: 'Keyword',
} as const;
