/*
 * A tour of the window in six stops, one bubble at a time; Escape leaves it. It points at parts of the frame, which are there on every
 * screen; a part that is hidden is passed over by the kit.
 */
import { Tour } from '@mantine/core';

type WindowTourProps = { active: boolean; onClose: () => void };

const LABELS = {
  next: 'Next',
  previous: 'Back',
  finish: 'Done',
  close: 'Leave the tour',
};

export function WindowTour({ active, onClose }: WindowTourProps) {
  return (
    <Tour
      active={active}
      onClose={onClose}
      labels={LABELS}
      stepTransitionDuration={0}
      transitionProps={{ duration: 0 }}
    >
      <Tour.Step target='nav[aria-label="Sections"]' title="The sections" position="right">
        In the order of the work: prepare, then send. A red number says how many things block sending.
      </Tour.Step>
      <Tour.Step target="header button" title="Find and do">
        Press Ctrl K anywhere: go to a screen, open a program, or run a command by its words.
      </Tour.Step>
      <Tour.Step target='button[aria-label="View: colors and size"]' title="How it looks">
        Larger, smaller, light or dark. More choices are under Settings.
      </Tour.Step>
      <Tour.Step target="main h1" title="The screen">
        After each change of screen you start at its heading. Back and Forward bring you to where you were.
      </Tour.Step>
      <Tour.Step target="footer" title="Saved, and the way back" position="top">
        Everything saves as you type. The last change stands here and can be taken back, also tomorrow.
      </Tour.Step>
      <Tour.Step target="footer > :last-child" title="It stays here" position="top">
        Nothing leaves this computer. Files are written only where you choose.
      </Tour.Step>
    </Tour>
  );
}
