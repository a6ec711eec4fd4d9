/** A group as the portal sees it. */
export interface GroupView {
  id: string;
  name: string;
  memberCount: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The caller adds the WHERE, always with `g.organisation_id`. */
export const SELECT_GROUP = `
  select g.id, g.name, g.member_count as "memberCount", g.created_at as "createdAt", g.updated_at as "updatedAt"
  from recipient_groups g`;
