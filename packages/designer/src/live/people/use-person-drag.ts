import { type DragEvent, useState } from 'react';
import type { LivePage, LivePerson } from '../../api/live.ts';
import { queuesElsewhere, useMovePerson } from './use-move-person.ts';

/** Somebody is dragged by the mouse onto a queue; by keys there is the menu. */
export type PersonDrag = ReturnType<typeof usePersonDrag>;

export function usePersonDrag() {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const move = useMovePerson();
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    /** For the row of somebody. */
    source: ({ person, name }: LivePerson) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        setDragged(person);
      },
      onDragEnd: end,
    }),
    /** For the row of a queue: takes whoever isn't in it yet. */
    target: (queue: string, page: LivePage) => {
      const person = page.people.find((one) => one.person === dragged);
      if (person === undefined || !queuesElsewhere(person, page).some((one) => one.queue === queue)) return {};
      return {
        'data-takes': true,
        'data-over': over === queue || undefined,
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(queue);
        },
        onDragLeave: () => setOver((now) => (now === queue ? null : now)),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          move(person, queue);
          end();
        },
      };
    },
  };
}
