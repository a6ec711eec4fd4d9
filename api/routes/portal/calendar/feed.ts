import { z } from 'zod';
import { findFeedOwner, readFeedSecret, rotateFeedSecret } from '../../../../database/calendar/feed/feed-address.ts';
import { readFeed } from '../../../../database/calendar/feed/read-feed.ts';
import { organisationFeed } from '../../../../documents/icalendar/organisation-feed.ts';
import { Problem } from '../../../../domain/problems.ts';
import { limitsOf } from '../../../limits.ts';
import { defineRoute } from '../../../route.ts';

const feedAnswer = z.object({ url: z.url().meta({ description: 'Whoever knows it reads the calendar, without a log-in' }) });
const urlOf = (origin: string, secret: string) => ({ url: `${origin}/api/calendar/${secret}.ics` });

export const feedAddress = defineRoute({
  method: 'get',
  path: '/api/portal/calendar-feed',
  access: 'signed-in',
  summary: 'This person’s secret address of the calendar, for telephones and mail programs',
  answers: { 200: feedAnswer },
  handler: async (ctx) => ({ status: 200, body: urlOf(ctx.config.origin, await readFeedSecret(ctx.db, ctx.session.userId, ctx.config.secret)) }),
});

export const rotateFeed = defineRoute({
  method: 'post',
  path: '/api/portal/calendar-feed/rotate',
  access: 'signed-in',
  summary: 'A new address; the old one ends at once',
  answers: { 200: feedAnswer },
  secretAnswer: true,
  handler: (ctx) => ctx.effect(async (tx) => {
    const secret = await rotateFeedSecret(ctx.db, tx, {
      userId: ctx.session.userId, organisationId: ctx.organisationId, address: ctx.address, key: ctx.config.secret,
    });
    return { status: 200, body: urlOf(ctx.config.origin, secret) };
  }),
});

const ICALENDAR = 'text/calendar; charset=utf-8';

export const feed = defineRoute({
  method: 'get',
  path: '/api/calendar/:secret.ics',
  access: 'public',
  summary: 'The calendar behind a secret address, as iCalendar: holidays, notes and the runs of the next twelve months',
  params: z.object({ secret: z.string().max(100) }),
  answers: { 200: { mediaType: ICALENDAR, description: 'RFC 5545' } },
  async handler(ctx) {
    const limits = limitsOf(ctx.config);
    await ctx.limits.take([limits.feedsFromAddress, ctx.address]);
    const owner = await findFeedOwner(ctx.db, ctx.params.secret, ctx.config.secret);
    if (owner === undefined) throw new Problem('not-found');
    await ctx.limits.take([limits.feedOfUser, owner.userId]);
    const now = new Date();
    const text = organisationFeed({ organisationName: owner.organisationName, ...(await readFeed(ctx.db, owner.organisationId, now)), now });
    return { status: 200, body: Buffer.from(text), headers: { 'Content-Type': ICALENDAR, 'Content-Disposition': 'inline; filename="kook.ics"' } };
  },
});
