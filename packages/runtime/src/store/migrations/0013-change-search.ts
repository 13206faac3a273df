import type { SchemaStep } from './schema-step.ts';

/** The change history holds every kind of thing, and is looked through by kind and by person. */
export const changeSearch: SchemaStep = {
  name: '0013-change-search',
  up: async (db) => {
    await db.schema.createIndex('changes_of_kind').on('changes').columns(['kind', 'id']).execute();
    await db.schema.createIndex('changes_by').on('changes').columns(['person', 'id']).execute();
  },
};
