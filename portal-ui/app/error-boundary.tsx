import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';

interface Props {
  /** A change of it is a new screen: it deserves a new try. */
  screen?: string;
  children: ReactNode;
}

/** Around the whole portal, and around each screen: a broken screen leaves the menu standing. */
export class ErrorBoundary extends Component<Props, { error?: unknown; screen?: string }> {
  override state: { error?: unknown; screen?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps({ screen }: Props, state: { error?: unknown; screen?: string }) {
    return screen === state.screen ? null : { screen, error: undefined };
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <BrokenScreen error={this.state.error} />;
  }
}

/** A chunk that is gone, because a newer portal was put in place meanwhile, is mended by a reload. */
function BrokenScreen({ error }: { error: unknown }) {
  const outdated = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Box role="alert" sx={{ textAlign: 'center', py: 10, px: 2 }}>
      <Typography variant="h1" sx={{ mb: 1 }}>{outdated ? 'این بخش بارگذاری نشد' : 'خطایی در نمایش این صفحه رخ داد'}</Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {outdated ? 'اتصال شما قطع است یا نسخه تازه‌ای از پورتال در دسترس است.' : 'صفحه را تازه کنید؛ درخواست‌ها و تراکنش‌های شما سر جای خود هستند.'}
      </Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>تازه کردن صفحه</Button>
    </Box>
  );
}
