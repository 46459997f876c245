/*
 * Adds a question of one's own and opens it.
 */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { troubleOf } from '../../../api/errors';
import { useAddThing } from '../../../record/things';
import { Trouble } from '../../../shared/components/Trouble';

type AddQuestionProps = { program: string; meeting: string | undefined; rank: number; quiet?: boolean };

export function AddQuestion({ program, meeting, rank, quiet = false }: AddQuestionProps) {
  const navigate = useNavigate();
  const { add, isPending, error } = useAddThing(program);
  const write = async () => {
    const question = await add('question', (blank) => ({
      ...blank,
      fda: { ...blank.fda, ...(meeting ? { meeting, rank } : {}) },
    })).catch(() => null);
    if (!question) return;
    void navigate({
      to: '/program/$program/questions/$question',
      params: { program, question: question.id },
      search: { field: 'fda.title' },
    });
  };
  return (
    <>
      <Button
        variant={quiet ? 'default' : 'filled'}
        leftSection={<IconPlus size={18} aria-hidden />}
        loading={isPending}
        onClick={() => void write()}
      >
        Write a question
      </Button>
      {error ? <Trouble {...troubleOf(error).shown} /> : null}
    </>
  );
}
