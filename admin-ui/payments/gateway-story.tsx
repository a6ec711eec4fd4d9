import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { toPersianDigits } from '../../domain/digits.ts';
import { EVENT_KIND_PERSIAN, EVENT_RESULT_PERSIAN } from '../../domain/payments/gateway-words.ts';
import { Code } from '../shown/code-field.tsx';
import { Instant } from '../shown/instant.tsx';
import { Section } from '../shown/section.tsx';
import type { PaymentEvent } from './payment.ts';

const GOOD: readonly string[] = ['created', 'paid', 'verified', 'reversed', 'ok'];
const BAD: readonly string[] = ['amount-differs', 'failed', 'refused', 'silence'];
const colourOf = (result: string) => (GOOD.includes(result) ? 'success.main' : BAD.includes(result) ? 'error.main' : 'divider');

/** Everything that was said with the bank about a payment, in the order in which it was said. */
export function GatewayStory({ events }: { events: readonly PaymentEvent[] }) {
  return (
    <Section title="گفت‌وگو با درگاه">
      {events.length === 0 && <Typography variant="body2" color="text.secondary">هنوز چیزی گفته نشده است.</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        {events.map(({ id, kind, result, code, address, at }, index) => (
          <Box component="li" key={id} sx={{ borderInlineStart: '3px solid', borderColor: colourOf(result), paddingInlineStart: 1.5 }}>
            <Typography variant="body2">
              {toPersianDigits(index + 1)}. {kind === 'callback' ? 'مشتری ← ما' : 'ما ← بانک'}: <strong>{EVENT_KIND_PERSIAN[kind] ?? kind}</strong>، {EVENT_RESULT_PERSIAN[result] ?? result}
            </Typography>
            <Typography variant="caption" color="text.secondary">
              <Instant at={at} />{code !== null && <> · کد بانک <Code text={String(code)} /></>}{address !== null && <> · از <Code text={address} /></>}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
