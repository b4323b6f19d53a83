import type { Command } from 'commander';
import type { CommandGround } from './commands.ts';

export function addStaffCommands(_program: Command, _ground: CommandGround): void {}
