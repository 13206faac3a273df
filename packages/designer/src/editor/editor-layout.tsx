import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyCanvas } from './canvas/empty-canvas.tsx';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { StepPicker } from './canvas/step-picker.tsx';
import classes from './editor-layout.module.css';
import { GoLiveDialog } from './go-live/go-live-dialog.tsx';
import type { WayLive } from './go-live/outcome.ts';
import { EditorHeader, type View } from './header/editor-header.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { Outline } from './outline/outline.tsx';
import { Palette } from './palette/palette.tsx';
import { PhoneSlot } from './phone-slot.tsx';
import { ProblemsPanel } from './problems/problems-panel.tsx';
import { useChecking } from './problems/use-checking.ts';
import { ConflictDialog } from './saving/conflict-dialog.tsx';
import { SettingsDrawer } from './settings/settings-drawer.tsx';
import { useEditor } from './store/use-editor.ts';
import { useClipboard } from './use-clipboard.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Header, palette, drawing or list, form, findings and the phone, each in its place. */
export function EditorLayout() {
  const { t } = useTranslation('editor');
  const title = useEditor((state) => state.flow.title);
  const empty = useEditor((state) => Object.keys(state.flow.nodes).length === 0);
  const [view, setView] = useState<View>('drawing');
  const [phone, setPhone] = useState(false);
  const [settings, setSettings] = useState(false);
  const [goLive, setGoLive] = useState<WayLive | null>(null);
  const [problems, setProblems] = useState(false);
  useChecking();
  useShortcuts();
  useClipboard();
  const openSettings = () => setSettings(true);
  return (
    <div className={classes.editor} data-phone={phone || undefined}>
      <title>{`${title} · Callwright`}</title>
      <EditorHeader
        view={view}
        onView={setView}
        phone={phone}
        onPhone={() => setPhone(!phone)}
        onCheck={() => setProblems(true)}
        onSettings={openSettings}
        onGoLive={setGoLive}
      />
      <Palette />
      <section className={classes.stage} aria-label={t(`view.${view}`)}>
        {view === 'drawing' ? <FlowCanvas /> : <Outline />}
        {empty && view === 'drawing' && <EmptyCanvas />}
        <Inspector />
      </section>
      {phone && <PhoneSlot onClose={() => setPhone(false)} />}
      <div className={classes.foot}>
        <ProblemsPanel open={problems} onToggle={() => setProblems(!problems)} onSettings={openSettings} />
      </div>
      <StepPicker />
      <SettingsDrawer opened={settings} onClose={() => setSettings(false)} />
      <GoLiveDialog way={goLive} onClose={() => setGoLive(null)} onSettings={openSettings} />
      <ConflictDialog />
    </div>
  );
}
