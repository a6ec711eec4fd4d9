import { useRecordContext, type FieldProps } from 'react-admin';
import { failurePersian } from '../../domain/operator-answers.ts';
import { CHARGE_STAGE_PERSIAN, CHARGE_STATUS_PERSIAN, type ChargeStage, type ChargeStatus } from '../../domain/statuses.ts';
import { StatusField, type Colour } from '../shown/status-field.tsx';

const COLOURS: Record<ChargeStatus, Colour> = { reserved: 'info', succeeded: 'success', failed: 'error', cancelled: 'default' };

/** The status, with the stage of a reserved charge or the reason of a failed one beside it. */
export function ChargeStatusField(props: FieldProps) {
  const charge = useRecordContext<{ id: string; stage: ChargeStage | null; failureCode: string | null }>();
  const beside = charge?.failureCode ? failurePersian(charge.failureCode) : charge?.stage && CHARGE_STAGE_PERSIAN[charge.stage];
  return (
    <>
      <StatusField {...props} labels={CHARGE_STATUS_PERSIAN} colours={COLOURS} />
      {beside && <small style={{ marginInlineStart: 8 }}>{beside}</small>}
    </>
  );
}
