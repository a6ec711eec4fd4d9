import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useNewVersion } from './new-version.ts';
import { useOnline } from './use-online.ts';

/** Over every screen: that there is no network and what goes on without one; that the portal was renewed meanwhile. */
export function ConnectionNotes() {
  const online = useOnline();
  const newVersion = useNewVersion();
  return (
    <>
      {!online && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          اتصال اینترنت شما قطع است. درخواست‌های تاییدشده روی سرور ادامه دارند و آنچه در این صفحه نوشته‌اید سر جای خود می‌ماند.
        </Alert>
      )}
      {newVersion && (
        <Alert severity="info" sx={{ mb: 2 }} action={<Button color="inherit" size="small" onClick={() => window.location.reload()}>تازه کردن</Button>}>
          نسخه تازه‌ای از پورتال در دسترس است. هر وقت کارتان در این صفحه تمام شد، آن را تازه کنید.
        </Alert>
      )}
    </>
  );
}
