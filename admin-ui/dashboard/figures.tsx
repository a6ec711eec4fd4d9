import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import RtlProvider from '@mui/system/RtlProvider';
import type { ReactNode } from 'react';
import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';
import { toPersianDigits } from '../../domain/digits.ts';
import { OPERATORS, type OperatorCode } from '../../domain/operators.ts';
import { tehranTime } from '../../domain/calendar/jalali.ts';
import { formatRial } from '../../domain/rial.ts';
import type { Dashboard } from '../data/data-provider.ts';
import { Rials } from '../shown/rial-field.tsx';
import { Section } from '../shown/section.tsx';

const CODES = Object.values(OPERATORS).map(({ code }) => code);
const COLOURS: Record<OperatorCode, string> = { 1: '#1f9ac0', 2: '#d9a400', 3: '#8c3fa0', 5: '#3a8f4d' };
const HEIGHT = 230;
const MOST_LABELS = 8;

/** Axes of figures run from left to right in Persian too; the library would turn anchors of words round and leave the words. */
const LeftToRight = ({ children }: { children: ReactNode }) => <RtlProvider value={false}><div dir="ltr">{children}</div></RtlProvider>;

/** Money and success in pictures; figures stand beside them as words. */
export function Figures({ dashboard: { sales, credit, hours } }: { dashboard: Dashboard }) {
  return (
    <>
      {credit !== undefined && (
        <Box sx={{ gridColumn: '1 / -1' }}><Section title="اعتبار همه سازمان‌ها">
          <Stack direction="row" sx={{ gap: 4, flexWrap: 'wrap' }}>
            <span><Typography variant="body2" color="text.secondary">در دسترس</Typography><Typography variant="h6" component="p"><Rials value={credit.available} /></Typography></span>
            <span><Typography variant="body2" color="text.secondary">رزروشده</Typography><Typography variant="h6" component="p"><Rials value={credit.held} /></Typography></span>
          </Stack>
        </Section></Box>
      )}
      {sales !== undefined && <Sales sales={sales} />}
      {hours !== undefined && <SuccessRates hours={hours} />}
    </>
  );
}

function Sales({ sales }: { sales: NonNullable<Dashboard['sales']> }) {
  const total = sales.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  return (
    <Section title="فروش امروز" beside={<Typography variant="body2"><Rials value={total.toString()} /></Typography>}>
      {total === 0n ? <Typography variant="body2" color="text.secondary">امروز هنوز شارژ موفقی نبوده است.</Typography> : (
        <LeftToRight>
          <BarChart
            height={HEIGHT} hideLegend
            xAxis={[{ scaleType: 'band', height: 34, tickLabelInterval: () => true, data: sales.map(({ operatorCode }) => OPERATORS[operatorCode as OperatorCode].persian),
              colorMap: { type: 'ordinal', colors: sales.map(({ operatorCode }) => COLOURS[operatorCode as OperatorCode]) } }]}
            yAxis={[{ valueFormatter: (rial: number) => toPersianDigits(`${Math.round(rial / 1_000_000)}`), label: 'میلیون ریال', width: 60 }]}
            series={[{ data: sales.map(({ amount }) => Number(amount)), valueFormatter: (rial) => `${formatRial(BigInt(rial ?? 0))} ریال` }]}
          />
        </LeftToRight>
      )}
    </Section>
  );
}

/** Of what was settled in an hour how much succeeded; an hour without any is a gap. */
function SuccessRates({ hours }: { hours: NonNullable<Dashboard['hours']> }) {
  const times = [...new Set(hours.map(({ at }) => at))].sort();
  const rate = (at: string, code: OperatorCode) => {
    const hour = hours.find((one) => one.at === at && one.operatorCode === code);
    return hour === undefined ? null : Math.round((100 * hour.succeeded) / (hour.succeeded + hour.failed));
  };
  return (
    <Section title="درصد موفقیت در ۲۴ ساعت گذشته">
      {times.length === 0 ? <Typography variant="body2" color="text.secondary">در ۲۴ ساعت گذشته چیزی تسویه نشده است.</Typography> : (
        <LeftToRight>
          <LineChart
            height={HEIGHT} margin={{ left: 0, right: 16 }}
            xAxis={[{ scaleType: 'point', height: 34, tickLabelInterval: (_at: string, index: number) => index % Math.ceil(times.length / MOST_LABELS) === 0, data: times, valueFormatter: (at: string) => toPersianDigits(tehranTime(new Date(at))) }]}
            yAxis={[{ min: 0, max: 100, valueFormatter: (percent: number) => `${toPersianDigits(percent)}٪`, width: 48 }]}
            series={CODES.map((code) => ({
              label: OPERATORS[code].persian, color: COLOURS[code], data: times.map((at) => rate(at, code)), showMark: true,
              valueFormatter: (percent: number | null) => (percent === null ? 'هیچ' : `${toPersianDigits(percent)}٪`),
            }))}
          />
        </LeftToRight>
      )}
    </Section>
  );
}
