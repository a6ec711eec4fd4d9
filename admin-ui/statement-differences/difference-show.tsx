import { Show, TopToolbar, useRecordContext } from 'react-admin';
import { ClaimButton } from '../shown/claim-button.tsx';
import { NextRecord } from '../shown/next-record.tsx';
import { DIFFERENCE_QUEUE } from './difference-list.tsx';
import { DifferencePage, type Difference } from './difference-page.tsx';
import { ResolveDifference } from './resolve-difference.tsx';

export const DifferenceShow = () => <Show component="div" actions={<Actions />}><DifferencePage /></Show>;

function Actions() {
  const difference = useRecordContext<Difference>();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap', alignItems: 'center' }}>
      <ClaimButton resource="statement-differences" may="statement-differences.claim" open={difference?.status === 'open'} />
      <ResolveDifference />
      <NextRecord queue={DIFFERENCE_QUEUE} />
    </TopToolbar>
  );
}
