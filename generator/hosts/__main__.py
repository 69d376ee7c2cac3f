"""``python -m generator.hosts`` is the ``timeline`` command, for where no script was installed."""

from generator.hosts.command import main

main(prog_name="timeline")
