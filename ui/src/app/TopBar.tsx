/*
 * The bar on top: which program this is, the field that finds and does everything, and how the window looks.
 */
import { ActionIcon, Kbd, Menu, useMantineColorScheme } from '@mantine/core';
import { IconAdjustments, IconMinus, IconPlus, IconRefresh, IconSearch } from '@tabler/icons-react';
import { changeZoom, useZoom } from '../api/zoom';
import type { Command } from './commands';
import styles from './Layout.module.css';
import { palette } from './paletteStore';
import type { OpenProgram } from './useProgram';

type TopBarProps = { program: OpenProgram | null; commands: Command[] };

export function TopBar({ program }: TopBarProps) {
  return (
    <header className={styles.top}>
      <span className={styles.programName}>
        {program ? `${program.name}${program.example ? ' (example)' : ''}` : 'All programs'}
      </span>
      <button type="button" className={styles.field} onClick={() => palette.open()}>
        <IconSearch size={16} aria-hidden />
        <span className={styles.fieldWords}>Search or run a command</span>
        <Kbd size="xs" aria-hidden>
          Ctrl K
        </Kbd>
      </button>
      <ViewMenu />
    </header>
  );
}

const SCHEMES = [
  ['auto', 'Colors of the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

function ViewMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const zoom = useZoom();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label="View: colors and size" variant="default">
          <IconAdjustments size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          aria-label="Colors"
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as (typeof SCHEMES)[number][0])}
        >
          {SCHEMES.map(([scheme, words]) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {words}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => changeZoom(1)}
        >
          Larger
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconMinus size={16} aria-hidden />}
          onClick={() => changeZoom(-1)}
        >
          Smaller
        </Menu.Item>
        <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => changeZoom(0)}>
          Back to 100% (now {Math.round(zoom * 100)}%)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
