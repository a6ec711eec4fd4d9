import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { lazy, Suspense, useEffect, useState } from 'react';

const SearchPanel = lazy(async () => ({ default: (await import('./search-panel.tsx')).SearchPanel }));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** One search over everything that the role reads, and over the menu: Ctrl K (⌘ K), or «/» outside a field. */
export function CommandSearch() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const command = (event.ctrlKey || event.metaKey) && event.code === 'KeyK';
      if (!command && !(event.key === '/' && !isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <Button color="inherit" onClick={() => setOpen(true)} startIcon={<SearchIcon />} aria-keyshortcuts="Control+K" aria-label="جستجو Ctrl K" sx={{ minWidth: 0 }}>
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>جستجو <bdi dir="ltr">Ctrl K</bdi></Box>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="sm" fullWidth aria-label="جستجو در همه‌چیز" sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}>
        <Suspense fallback={null}><SearchPanel close={() => setOpen(false)} /></Suspense>
      </Dialog>
    </>
  );
}
