import Button from '@mui/material/Button';

export const CONTENT_ID = 'content';

/** The first stop of the tabulator, seen only there: past the menu to the screen itself. */
export function SkipLink() {
  return (
    <Button
      variant="contained" onClick={() => document.getElementById(CONTENT_ID)?.focus()}
      sx={{ position: 'fixed', top: 8, insetInlineStart: 8, zIndex: 'tooltip', displayPrint: 'none', '&:not(:focus-visible)': { clipPath: 'inset(50%)', width: 1, minWidth: 0, p: 0 } }}
    >
      رفتن به محتوای صفحه
    </Button>
  );
}
