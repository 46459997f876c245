// The page that the window is measured against: one heading, and the moment at which it stands on the screen.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('usable')));
