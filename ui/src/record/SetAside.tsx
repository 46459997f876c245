/*
 * Sets a finding aside with a reason, which stays inside the team.
 */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../api/cache';
import { troubleOf } from '../api/errors';
import { Trouble } from '../shared/components/Trouble';

type SetAsideProps = { program: string; finding: string; onDone?: () => void };

export function SetAside({ program, finding, onDone }: SetAsideProps) {
  const dismiss = useChange('finding_dismiss');
  const [reason, setReason] = useState('');
  return (
    <div>
      <Textarea
        label="Set aside, because"
        description="Kept with the program and printed in the readiness report; never in an FDA file."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        mt="xs"
      />
      {dismiss.error ? <Trouble {...troubleOf(dismiss.error).shown} /> : null}
      <Button
        size="xs"
        mt="xs"
        disabled={reason.trim() === ''}
        loading={dismiss.isPending}
        onClick={() => dismiss.mutate({ program, finding, reason: reason.trim() }, { onSuccess: () => onDone?.() })}
      >
        Set aside
      </Button>
    </div>
  );
}
