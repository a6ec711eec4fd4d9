import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import ResumeIcon from '@mui/icons-material/PlayCircleOutlined';
import { TopToolbar, useRecordContext } from 'react-admin';
import { ActionButton } from '../shown/action-button.tsx';

export function OperatorControls() {
  const operator = useRecordContext<{ id: number; paused: boolean }>();
  if (operator === undefined) return <TopToolbar />;
  return (
    <TopToolbar>
      {operator.paused
        ? <ActionButton resource="operators" action="resume" may="operators.pause" label="ادامه" icon={<ResumeIcon />} question="ارسال به این اپراتور از سر گرفته می‌شود." />
        : <ActionButton resource="operators" action="pause" may="operators.pause" label="توقف" withReason color="error" icon={<PauseIcon />} question="هیچ شماره تازه‌ای به این اپراتور فرستاده نمی‌شود و اجراها منتظر می‌مانند." />}
    </TopToolbar>
  );
}
