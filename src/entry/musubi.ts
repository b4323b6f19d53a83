process.stdout.write('musubi\n');
