/** The small style sheet of all three floors, written into the page. */
export const floorStyles = `
body{margin:0 auto;max-width:42rem;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#222;background:#fff}
h1{font-size:1.75rem;line-height:1.2}pre{padding:.75rem;background:#f4f2ec;overflow-x:auto}
code{font-size:.9em}table{border-collapse:collapse;display:block;overflow-x:auto}
td,th{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}
figure{margin:1.5rem 0}.diagram-scroll{overflow-x:auto}svg{display:block;min-width:36rem;width:100%;height:auto}
svg *{fill:none;stroke:#555}svg text{fill:#222;stroke:none;font-size:14px}
fieldset{border:0;padding:0}label{display:block;padding:.6rem;border:1px solid #bbb;border-radius:6px;margin:.5rem 0}
button{padding:.6rem 1rem;font:inherit}aside,blockquote{margin:1rem 0;padding:.75rem;background:#f7f5ef}`;
