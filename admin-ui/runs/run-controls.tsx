import CancelIcon from '@mui/icons-material/CancelOutlined';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import ResumeIcon from '@mui/icons-material/PlayCircleOutlined';
import { TopToolbar, useRecordContext } from 'react-admin';
import { ActionButton } from '../shown/action-button.tsx';

/** What may be asked of an open run; a run that has ended offers nothing. */
export function RunControls() {
  const run = useRecordContext<{ id: string; control: string; endedAt: string | null }>();
  if (run === undefined || run.endedAt !== null) return <TopToolbar />;
  return (
    <TopToolbar>
      {run.control === 'go' && (
        <ActionButton resource="runs" action="pause" may="runs.control" label="توقف" icon={<PauseIcon />} withReason
          question="ارسال شماره‌های تازه متوقف می‌شود. آنچه نزد اپراتور است تا پایان پیگیری می‌شود." />
      )}
      {run.control === 'pause' && (
        <ActionButton resource="runs" action="resume" may="runs.control" label="ادامه" icon={<ResumeIcon />} withReason question="ارسال از سر گرفته می‌شود." />
      )}
      {run.control !== 'cancel' && (
        <ActionButton resource="runs" action="cancel" may="runs.control" label="لغو" color="error" icon={<CancelIcon />} withReason
          question="آنچه فرستاده نشده لغو و اعتبار آن آزاد می‌شود. این کار برگشت ندارد." />
      )}
    </TopToolbar>
  );
}
